import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearProgress, createProgress } from './progress.ts';

const { isTTY } = process.stderr;
let drawn: string[] = [];

beforeEach(() => {
  drawn = [];
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => drawn.push(String(text)) > 0);
});
afterEach(() => {
  clearProgress();
  vi.useRealTimers();
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

describe('a long job', () => {
  test('shows on a terminal what it does and how long it will take, ten times a second', () => {
    process.stderr.isTTY = true;
    const show = createProgress((amount) => `${String(amount)} B`);
    show({ phase: 'reading' });
    show({ phase: 'writing', done: 0, total: 40 });
    for (let done = 1; done <= 40; done += 1) {
      vi.advanceTimersByTime(50);
      show({ phase: 'writing', done, total: 40 });
    }
    expect(drawn.slice(0, 4)).toEqual([
      '\r\u001b[Kreading … 0 s',
      '\r\u001b[Kwriting: 0 B of 40 B, 0 s left',
      '\r\u001b[Kwriting: 2 B of 40 B, 2 s left',
      '\r\u001b[Kwriting: 4 B of 40 B, 2 s left',
    ]);
    expect(drawn).toHaveLength(22);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
  });

  test('shows how long it has taken where nobody knows how long it will', () => {
    process.stderr.isTTY = true;
    createProgress()({ phase: 'reading' });
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([0, 0, 0, 0, 1].map((seconds) => `\r\u001b[Kreading … ${String(seconds)} s`));
  });

  test('takes its line away before something else is printed, once', () => {
    process.stderr.isTTY = true;
    createProgress()({ phase: 'reading' });
    clearProgress();
    clearProgress();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual(['\r\u001b[Kreading … 0 s', '\r\u001b[K']);
  });

  test('says nothing in a pipe', () => {
    process.stderr.isTTY = false;
    const show = createProgress();
    show({ phase: 'writing', done: 0, total: 40 });
    show({ phase: 'writing', done: 40, total: 40 });
    clearProgress();
    expect(drawn).toEqual([]);
  });
});
