import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeContent } from '../../src/checking/content.fixture.ts';
import { makeProject } from './make-project.ts';

/** Somebody at a terminal who types a title and the address that is offered, and presses Enter otherwise. */
const typist = vi.hoisted(() => ({ asked: [] as string[], isContent: true, isGone: false }));
vi.mock('@clack/prompts', () => {
  const gone = Symbol('gone');
  const answer = async <Answer>(message: string, given: Answer): Promise<Answer | symbol> => {
    typist.asked.push(message);
    return typist.isGone ? gone : given;
  };
  return {
    text: ({ message, initialValue = '' }: { message: string; initialValue?: string }) =>
      answer(message, message === 'Title' ? 'Help on land' : initialValue),
    select: ({ message }: { message: string }) => answer(message, 'planned'),
    multiselect: ({ message }: { message: string }) => answer(message, []),
    confirm: ({ message }: { message: string }) => answer(message, typist.isContent),
    isCancel: (given: unknown) => given === gone,
  };
});

let folder = '';
const file = (): string => join(folder, 'projects/help-land.md');

beforeEach(() => {
  folder = writeContent({});
  vi.stubEnv('CONTENT_DIR', folder);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  Object.assign(typist, { asked: [], isContent: true, isGone: false });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('somebody who is asked at a terminal', () => {
  test('gets the file, once it is right', async () => {
    expect(await makeProject({}, { isAsking: true, isSure: false })).toBe(0);
    expect(typist.asked.slice(0, 2)).toEqual(['Title', 'Status']);
    expect(typist.asked.at(-1)).toBe('Is this right? Then it is written.');
    expect(readFileSync(file(), 'utf8')).toContain('title: Help on land\nstatus: planned\n');
  });

  test('is not asked what is said already, nor for the last word if that is not wanted', async () => {
    expect(await makeProject({ title: 'Help on land' }, { isAsking: true, isSure: true })).toBe(0);
    expect(typist.asked).not.toContain('Title');
    expect(typist.asked).not.toContain('Is this right? Then it is written.');
    expect(existsSync(file())).toBe(true);
  });

  test('can say that it is not right', async () => {
    typist.isContent = false;
    expect(await makeProject({}, { isAsking: true, isSure: false })).toBe(0);
    expect(existsSync(file())).toBe(false);
  });

  test('can go away with Ctrl+C', async () => {
    typist.isGone = true;
    await expect(makeProject({}, { isAsking: true, isSure: false })).rejects.toMatchObject({
      message: 'Nothing was written.',
      exitCode: 130,
    });
    expect(existsSync(file())).toBe(false);
  });
});
