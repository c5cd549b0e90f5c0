import { describe, expect, test } from 'vitest';
import { setFields } from './edit-file.ts';
import { keyOrder } from '../register/keys/key-values.ts';

const text = `---
# The file of Ana.
title:   'A title'   # as printed
status: completed

# Not certain:
countries: [ AL ]
results:
    - One

    - Two # doubtful
# The end.
sources: []   # none yet
---
Text with --- in it.
`;

function set(values: Record<string, unknown>, body?: string, before = text): string | undefined {
  return setFields(before, new Map(Object.entries(values)), keyOrder, body);
}

describe('editing a file key by key', () => {
  test('changes nothing where there is nothing to set', () => {
    expect(set({})).toBe(text);
  });

  test('puts a new key where the order has it, and leaves notes and quotation marks alone', () => {
    expect(set({ start: '2014-07', donors: ['a', 'b'], reviewed: '2026-11-23' })).toBe(`---
# The file of Ana.
title:   'A title'   # as printed
status: completed
start: 2014-07

# Not certain:
countries: [ AL ]
donors: [a, b]
results:
    - One

    - Two # doubtful
# The end.
sources: []   # none yet
reviewed: 2026-11-23
---
Text with --- in it.
`);
  });

  test('replaces a value and keeps the note behind it', () => {
    const edited = set({ title: 'Another: one', sources: [{ title: 'Report' }], results: ['Three'] });
    expect(edited).toContain(`title: "Another: one"   # as printed\n`);
    expect(edited).toContain(`sources:\n  - title: Report   # none yet\n`);
    expect(edited).toContain(`results:\n  - Three`);
  });

  test('replaces a list that stands below its key, and puts others behind it', () => {
    const before = '---\ntitle: A\nsummary: |\n  B\n\nplaces:\n  - C\n  - D\n\nsources:\n  - title: E\n---\n';
    const values = { places: ['F'], targetGroups: ['G'], sources: [{ title: 'H' }], reviewed: '2026-11-23' };
    expect(set(values, undefined, before)).toBe(
      '---\ntitle: A\nsummary: |\n  B\n\nplaces:\n  - F\ntargetGroups:\n  - G\n\nsources:\n  - title: H\nreviewed: 2026-11-23\n---\n',
    );
    expect(set({ countries: ['AL'] }, undefined, before)).toContain('  B\ncountries: [AL]\n\nplaces');
  });

  test('keeps the line ends of Windows, in keys and text', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const edited = set({ donors: ['a'], places: ['Tirana', 'Vlora'] }, 'One.\n\nTwo.', windows);
    expect(edited?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(edited).toContain('places:\r\n  - Tirana\r\n  - Vlora\r\ndonors: [a]\r\n');
    expect(edited?.endsWith('---\r\n\r\nOne.\r\n\r\nTwo.\r\n')).toBe(true);
  });

  test('sets the text of a file that has none', () => {
    expect(set({}, 'Hello.', '---\ntitle: A\n---')).toBe('---\ntitle: A\n---\n\nHello.\n');
  });

  const files = [
    ['no keys at all', '---\n---\n'],
    ['a note alone', '---\n# Nothing yet.\n---\n'],
    ['a key without a value', '---\ntitle:\n---\nText.\n'],
    ['a value on the next line', '---\ntitle:\n  A title\nsummary: >\n  One\n  two\n\nstart: 2014\n---\n'],
    ['spaces behind the hyphens', '--- \ntitle: A\n---  \nText.\n'],
    ['a further line of hyphens', '---\ntitle: A\n---\nText.\n\n---  \nMore.\n'],
    ['keys that we do not have', '---\n1: one\nyes: no\ntitle: A\n---\n'],
    ['keys of several parts', '---\n? [a, b]\n: c\ntitle: A\n---\n'],
    ['no keys, but text', 'Text.\n'],
    ['an end without a line end', '---\ntitle: A\nstatus: current\n---'],
  ] as const;

  test('sets keys and texts in files of all forms, or gives up', () => {
    const said = files.map(([name, before]) => {
      const edited = [set({ status: 'planned', donors: ['a'] }, undefined, before), set({}, 'New.', before)];
      return [name, ...edited.map((after) => `  ${JSON.stringify(after) ?? 'given up'}`)].join('\n');
    });
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "no keys at all
        "---\\nstatus: planned\\ndonors: [a]\\n---\\n"
        "---\\n---\\n\\nNew.\\n"
      a note alone
        "---\\nstatus: planned\\ndonors: [a]\\n# Nothing yet.\\n---\\n"
        "---\\n# Nothing yet.\\n---\\n\\nNew.\\n"
      a key without a value
        "---\\ntitle:\\nstatus: planned\\ndonors: [a]\\n---\\nText.\\n"
        "---\\ntitle:\\n---\\n\\nNew.\\n"
      a value on the next line
        "---\\ntitle:\\n  A title\\nstatus: planned\\nsummary: >\\n  One\\n  two\\n\\nstart: 2014\\ndonors: [a]\\n---\\n"
        "---\\ntitle:\\n  A title\\nsummary: >\\n  One\\n  two\\n\\nstart: 2014\\n---\\n\\nNew.\\n"
      spaces behind the hyphens
        "--- \\ntitle: A\\nstatus: planned\\ndonors: [a]\\n---  \\nText.\\n"
        "--- \\ntitle: A\\n---  \\n\\nNew.\\n"
      a further line of hyphens
        "---\\ntitle: A\\nstatus: planned\\ndonors: [a]\\n---\\nText.\\n\\n---  \\nMore.\\n"
        "---\\ntitle: A\\n---\\n\\nNew.\\n"
      keys that we do not have
        "---\\n1: one\\nyes: no\\ntitle: A\\nstatus: planned\\ndonors: [a]\\n---\\n"
        "---\\n1: one\\nyes: no\\ntitle: A\\n---\\n\\nNew.\\n"
      keys of several parts
        given up
        "---\\n? [a, b]\\n: c\\ntitle: A\\n---\\n\\nNew.\\n"
      no keys, but text
        given up
        given up
      an end without a line end
        "---\\ntitle: A\\nstatus: planned\\ndonors: [a]\\n---"
        "---\\ntitle: A\\nstatus: current\\n---\\n\\nNew.\\n""
    `);
  });

  test('gives up where keys stand in braces', () => {
    expect(set({ start: 2014 }, undefined, '---\n{ title: A, status: completed }\n---\n')).toBeUndefined();
  });
});
