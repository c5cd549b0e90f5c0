import { dirname, relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs the tests of the mutated file first, then those in folders nearby: the first that fails ends the run, and most
 * mutants fail where they are tested.
 */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const mutated = this.ctx.config.related?.[0];
    if (mutated === undefined) return super.sort(files);
    return files
      .map((file) => ({ file, distance: measureDistance(mutated, file.moduleId) }))
      .sort((a, b) => a.distance - b.distance)
      .map(({ file }) => file);
  }
}

function measureDistance(mutated: string, test: string): number {
  if (test === mutated.replace(/\.ts$/, '.test.ts')) return -1;
  return relative(dirname(mutated), dirname(test)).split(sep).filter(Boolean).length;
}
