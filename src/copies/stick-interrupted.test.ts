import { beforeAll, describe, expect, test } from 'vitest';
import { copyToStick } from './stick.ts';
import { cloneStick, createRandom, makeSites, makeStick, openStick, run } from './stick.fixture.ts';
import type { Sites } from './stick.fixture.ts';

let sites: Sites;
let source: string;
let newer: string;
beforeAll(async () => {
  sites = await makeSites();
  [source = '', newer = ''] = sites.folders;
});

describe('an interrupted copy', () => {
  test('stops when asked, and the old copy stays', async () => {
    const stick = await makeStick([source]);
    const stop = new AbortController();
    const onProgress = (): void => stop.abort();
    const copying = copyToStick({ source: newer, target: stick, onProgress, signal: stop.signal });
    await expect(copying).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Stopped; run the same command again to finish. The copy on it is as it was.]`,
    );
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test(
    'killed at any step, leaves the old copy or the new one, whole, and is completed by the next run',
    { tags: ['long'] },
    async () => {
      const original = await makeStick([source]);
      const { output } = await run('usb.ts', [await cloneStick(original)], { OUT_DIR: newer });
      const steps = Number(/steps (\d+)/.exec(output)?.[1]);
      expect(steps).toBeGreaterThan(10);
      const random = createRandom(7);
      for (let count = 0; count < 10; count += 1) {
        const stick = await cloneStick(original);
        const step = 1 + Math.floor(random() * steps);
        const killed = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_AT: String(step) });
        expect(killed.signal, `step ${String(step)}: ${killed.output}`).toBe('SIGKILL');
        expect([sites.lists[0], sites.lists[1]], `step ${String(step)}`).toContain(await openStick(stick));
        await copyToStick({ source: newer, target: stick });
        expect(await openStick(stick)).toBe(sites.lists[1]);
      }
    },
  );
});

describe('a stick without room for two copies', { tags: ['long'] }, () => {
  test('keeps its copy, and the message says how to go on', async () => {
    const stick = await makeStick([source]);
    const failed = await run('usb.ts', [stick], { OUT_DIR: newer, INTERRUPT_FREE: '4096' });
    expect(failed.code).toBe(1);
    expect(failed.output.replaceAll(stick, 'STICK')).toMatchInlineSnapshot(`
      "The stick has no room: 10.8 kB are needed, 4.1 kB are free. Make room, or write --in-place to replace the only copy; until that is finished, the stick has no whole copy. The copy on it is as it was.
      steps 1
      "
    `);
    expect(await openStick(stick)).toBe(sites.lists[0]);
  });

  test('has it replaced in place on demand, and says so while that is unfinished', async () => {
    const original = await makeStick([source]);
    const args = ['--in-place'];
    const whole = await cloneStick(original);
    const done = await run('usb.ts', [whole, ...args], { OUT_DIR: newer, INTERRUPT_FREE: '4096' });
    expect(done.code).toBe(0);
    expect(await openStick(whole)).toBe(sites.lists[1]);

    const stick = await cloneStick(original);
    const environment = { OUT_DIR: newer, INTERRUPT_FREE: '4096', INTERRUPT_AT: '10' };
    expect((await run('usb.ts', [stick, ...args], environment)).signal).toBe('SIGKILL');
    expect(await openStick(stick)).toBe('unfinished');
    await copyToStick({ source: newer, target: stick });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});
