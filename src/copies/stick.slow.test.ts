import { beforeAll, describe, expect, test } from 'vitest';
import { copyToStick } from './stick.ts';
import { cloneStick, createRandom, makeSites, makeStick, openStick, run } from './stick.fixture.ts';
import type { Sites } from './stick.fixture.ts';

let sites: Sites;
beforeAll(async () => {
  sites = await makeSites();
});

async function countSteps(
  stick: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<number> {
  const { output } = await run('usb.ts', [await cloneStick(stick), ...args], environment);
  return Number(/steps (\d+)/.exec(output)?.[1]);
}

describe('a copy killed at every step', () => {
  test.each([
    { what: 'the first copy', before: 0, args: [], free: {}, allowed: [undefined] },
    { what: 'the first update', before: 1, args: [], free: {}, allowed: [] },
    { what: 'a later update', before: 2, args: [], free: {}, allowed: [] },
    {
      what: 'a copy in place',
      before: 1,
      args: ['--in-place'],
      free: { INTERRUPT_FREE: '4096' },
      allowed: ['unfinished'],
    },
  ])('$what: old or new, whole, and completed by the next run', async ({ before, args, free, allowed }) => {
    const original = await makeStick(sites.folders.slice(0, before));
    const source = sites.folders[before] ?? '';
    const environment = { OUT_DIR: source, ...free };
    const steps = await countSteps(original, args, environment);
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step <= steps; step += 1) {
      const stick = await cloneStick(original);
      const killed = await run('usb.ts', [stick, ...args], { ...environment, INTERRUPT_AT: String(step) });
      expect(killed.signal).toBe('SIGKILL');
      const found = await openStick(stick);
      expect([...allowed, sites.lists[before - 1], sites.lists[before]], `step ${String(step)}`).toContain(
        found,
      );
      await copyToStick({ source, target: stick });
      expect(await openStick(stick)).toBe(sites.lists[before]);
    }
  });

  test('one stick killed hundreds of times, at steps and at moments, while versions come and go', async () => {
    const random = createRandom(20_260_305);
    const stick = await makeStick(sites.folders.slice(0, 1));
    const kills = Number(process.env['KILLS'] ?? 300);
    let last = sites.lists[0];
    for (let count = 0; count < kills; count += 1) {
      const version = Math.floor(random() * sites.folders.length);
      const step = String(1 + Math.floor(random() * 30));
      const environment = {
        OUT_DIR: sites.folders[version] ?? '',
        INTERRUPT_AT: random() < 0.5 ? step : '9999',
      };
      await run('usb.ts', [stick], environment, 60 + Math.floor(random() * 120));
      const found = await openStick(stick);
      expect([last, sites.lists[version]], `kill ${String(count)}`).toContain(found);
      last = found;
    }
    await copyToStick({ source: sites.folders[1] ?? '', target: stick });
    expect(await openStick(stick)).toBe(sites.lists[1]);
  });
});
