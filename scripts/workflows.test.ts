import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const workflow = parse(text) as Workflow;
  return { name, text, workflow, jobs: Object.values(workflow.jobs) };
});

describe.each(workflows)('the workflow $name', ({ text, workflow, jobs }) => {
  const steps = jobs.flatMap((job) => job.steps);

  test('runs no code of a stranger with our rights', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(text).not.toMatch(/secrets\./);
  });

  test('gives each job the rights that it needs, and says which', () => {
    for (const { permissions = workflow.permissions, steps } of jobs) {
      const writes = Object.entries(permissions ?? { all: 'write' }).filter(([, right]) => right !== 'read');
      // What can write has nothing of ours to run.
      if (writes.length > 0) {
        expect(Object.fromEntries(writes)).toEqual({ pages: 'write', 'id-token': 'write' });
        expect(steps.filter(({ run, uses = '' }) => run !== undefined || /checkout/.test(uses))).toEqual([]);
      }
    }
  });

  test('leaves no key to the repository on the disk', () => {
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  test('names each action by its commit', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/);
  });

  test('puts no text of others into a command line', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

test('newer packages and actions are proposed every week, each kind at once', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as { updates: object[] };
  const schedule = { interval: 'weekly' };
  const everything = { patterns: ['*'] };
  expect(updates).toEqual([
    {
      'package-ecosystem': 'npm',
      // Each folder with a list of packages.
      directories: ['/', '/src/tests/mutants'],
      schedule,
      groups: { packages: everything },
    },
    { 'package-ecosystem': 'github-actions', directory: '/', schedule, groups: { actions: everything } },
  ]);
});
