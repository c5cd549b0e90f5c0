import { expect, test } from 'vitest';
import { loadFiles, projectText } from './content.fixture.ts';

const problemsOf = (text: string) => loadFiles({ 'projects/a.md': text }).problems;

test('personal data is found in keys, notes and text, with its place and key', () => {
  const text = projectText(
    'title: A\nstatus: completed\n# Ask Drita, 069 200 0000\nresults:\n  - Good\n  - Call 069 200 0001',
    'Call 069 200 0002.\n',
  );
  expect(problemsOf(text)).toMatchObject([
    { rule: 'phone-number', line: 4, column: 14, field: null },
    { rule: 'phone-number', line: 7, column: 10, field: 'results[1]' },
    { rule: 'phone-number', line: 10, column: 6, field: null },
  ]);
});

test('only what an exception quotes is passed over, and a place is right wherever the keys begin', () => {
  const lines = 'title: A\nstatus: completed\nvalue: 069 200 0003\nplaces: [069 200 0004, Puka]';
  expect(problemsOf(projectText(lines).replace('---', '---      '))).toMatchObject([
    { rule: 'unknown-key' },
    { rule: 'phone-number', line: 4, column: 8, field: 'value' },
    { rule: 'phone-number', line: 5, column: 10, field: 'places[0]' },
  ]);
});

test('numbers of helplines and of the office, and names of organisations, may stand', () => {
  const files = {
    'site.yml': 'title: Projects\ncontact: { phone: +355 4 225 7836, email: office@iom.example }\n',
    'helplines.yml': 'line: { number: "0800 1212", name: A line, sources: [{ title: A page }] }\n',
    'organisations.yml':
      'loreto: { name: "Mary Ward Loreto Foundation, Albania", type: foundation }\nhome: { name: A home, short: Maria Loreto, type: foundation }\n',
    'projects/a.md': projectText(
      'title: A\nstatus: completed',
      'Call 04 225 7836 or 0800 1212, or write to office@iom.example. Mary Ward Loreto helps a survivor, and Maria Loreto a victim.\n',
    ),
  };
  expect(loadFiles(files).problems).toEqual([]);
});

test('a file with a thousand finds is reported in part', () => {
  expect(
    problemsOf(projectText('title: A\nstatus: completed', 'Call 069 200 0000.\n'.repeat(1000))),
  ).toHaveLength(100);
});
