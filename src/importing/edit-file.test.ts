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

  test('gives up where keys stand in braces', () => {
    expect(set({ start: 2014 }, undefined, '---\n{ title: A, status: completed }\n---\n')).toBeUndefined();
  });
});
