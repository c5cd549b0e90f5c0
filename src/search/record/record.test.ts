import { expect, test } from 'vitest';
import { sampleProject } from '../../register/project.fixture.ts';
import { sampleRegister } from '../../register/register.fixture.ts';
import { searchRecords } from './record.ts';

const project = sampleProject(
  {
    title: 'A school project, “phase” two',
    status: 'completed',
    end: '2002-12?',
    summary: 'For children.',
    themes: ['children', 'prevention'],
    targetGroups: ['Pupils', 'Their parents'],
    results: ['Forty schools took part'],
    documents: [{ title: 'The leaflet', file: 'leaflet.pdf', language: 'sq' }],
  },
  'a',
);

test('a project tells the index its text, filters, orders and the row that a result shows', () => {
  const records = searchRecords(sampleRegister([{ ...project, body: 'Body.' }]), (text) => [{ text }]);
  expect(records).toMatchInlineSnapshot(`
    [
      {
        "address": "/projects/a.html",
        "filters": {
          "decade": [
            "2000",
          ],
          "status": [
            "completed",
          ],
          "theme": [
            "children",
            "prevention",
          ],
          "year": [
            "2002",
          ],
        },
        "language": "en",
        "meta": {
          "from": "start ?",
          "line": "children, prevention",
          "period": "completed December 2002 (uncertain), start not known",
          "status": "completed",
          "title": "A school project, “phase” two",
          "to": "Dec 2002 ?",
        },
        "sort": {
          "newest": "7997-87-68 7997-87-98 a school project, “phase” two",
          "oldest": "2002-12-01 2002-12-31 a school project, “phase” two",
          "status": "4 7997-87-68 7997-87-98 a school project, “phase” two",
          "title": "A SCHOOL PROJECT PHASE TWO",
        },
        "text": [
          {
            "heading": 1,
            "text": "A school project, “phase” two ",
          },
          {
            "text": "For children.",
          },
          {
            "heading": 2,
            "text": "Results",
          },
          {
            "text": "Forty schools took part",
          },
          {
            "heading": 2,
            "text": "About the project",
          },
          {
            "text": "Body.",
          },
          {
            "heading": 2,
            "text": "Documents",
          },
          {
            "text": "The leaflet (Albanian)",
          },
          {
            "text": "Completed",
          },
          {
            "text": "completed December 2002 (uncertain), start not known",
          },
          {
            "text": "Pupils",
          },
          {
            "text": "Their parents",
          },
          {
            "text": "children, prevention",
          },
        ],
      },
    ]
  `);
});

test('every language has every project, in its own words', () => {
  const register = sampleRegister([project, sampleProject({ title: 'Two' }, 'b')]);
  const site = { ...register.site, languages: ['en', 'sq'] };
  const translations = new Map([['sq', { title: 'Një projekt', body: 'Teksti', file: 'a.sq.md' }]]);
  const projects = [{ ...project, translations }, ...register.projects.slice(1)];
  const records = searchRecords({ ...register, site, projects }, (text) => [{ text }]);
  expect(
    records.map(({ address, language, meta }) => [address, language, meta['title'], meta['lang']]),
  ).toEqual([
    ['/projects/a.html', 'en', 'A school project, “phase” two', undefined],
    ['/projects/b.html', 'en', 'Two', undefined],
    ['/sq/projects/a.html', 'sq', 'Një projekt', undefined],
    ['/sq/projects/b.html', 'sq', 'Two', 'en'],
  ]);
});

test('what a project has not leaves no gap and no heading', () => {
  const bare = sampleProject({ title: 'One', documents: [{ title: 'A leaflet', file: 'a.pdf' }] }, 'a');
  const texts = (documents: typeof bare.documents): string[] =>
    searchRecords(sampleRegister([{ ...bare, documents }]), () => []).flatMap(({ text }) =>
      text.map((block) => block.text),
    );
  const facts = texts([]);
  expect(facts).toMatchInlineSnapshot(`
    [
      "One ",
      "Completed",
      "dates not known",
    ]
  `);
  expect(texts(bare.documents)).toEqual([...facts.slice(0, 1), 'Documents', 'A leaflet', ...facts.slice(1)]);
});
