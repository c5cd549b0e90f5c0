import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../../frame/failure.ts';
import { listRooms, roomOf } from './rooms.ts';
import { installStryker, runMutants, type Mutant } from './run-mutants.ts';
import { scoreFolders } from './score.ts';
import { compareSurvivors, printExcuses, readExcuses, type Excuse } from './survivors.ts';
import { printLine } from '../../frame/print.ts';

/**
 * Tries the mutants in a folder below src, or in all rooms; prints the survivors that no list excuses, what the lists hold
 * needlessly, and the score of each folder. True where lists and survivors agree.
 */
export function measureTests(
  folder: string | undefined,
  { isForced, isWriting }: { readonly isForced: boolean; readonly isWriting: boolean },
): boolean {
  const folders = (folder === undefined ? listRooms() : [folder]).map((name) => ({
    name,
    room: requireRoom(name),
  }));
  installStryker();
  const tried: (readonly Mutant[])[] = [];
  const agreements: boolean[] = [];
  for (const { name, room } of folders) {
    const mutants = runMutants(name, room, isForced);
    tried.push(mutants);
    agreements.push(compareWithList(name, `src/tests/mutants/${room}.txt`, mutants, isWriting));
  }
  printScores(tried.flat());
  return agreements.every(Boolean);
}

function requireRoom(folder: string): string {
  const room = roomOf(folder);
  if (room === undefined) {
    throw new UsageError(`"${folder}" is none of the folders that are measured: ${listRooms().join(', ')}.`);
  }
  return room;
}

function compareWithList(
  folder: string,
  list: string,
  mutants: readonly Mutant[],
  isWriting: boolean,
): boolean {
  const excuses = existsSync(list) ? readExcuses(readFileSync(list, 'utf8')) : [];
  const { unexcused, needless } = compareSurvivors(folder, mutants, excuses);
  for (const { file, lines, mutant } of unexcused) printLine(`${file}:${lines.join(',')} ${mutant}`);
  for (const { file, mutant } of needless) printLine(`${list} is not needed: ${file} ${mutant}`);
  if (isWriting) {
    const isAdded = ({ file, mutant }: Excuse): boolean =>
      unexcused.some((survivor) => survivor.file === file && survivor.mutant === mutant);
    const kept = excuses.filter((excuse) => !needless.includes(excuse) && !isAdded(excuse));
    const added = unexcused.map(({ file, mutant }) => ({ file, mutant, reason: '' }));
    writeFileSync(list, printExcuses([...kept, ...added]));
  }
  return unexcused.length + needless.length === 0;
}

function printScores(mutants: readonly Mutant[]): void {
  const scores = scoreFolders(mutants);
  const width = scores.reduce((most, { folder }) => Math.max(most, folder.length), 0);
  printLine(`${'folder'.padEnd(width)}  faults  found  per cent`);
  for (const { folder, mutants: all, killed, percent } of scores) {
    const figures = [String(all).padStart(6), String(killed).padStart(5), percent.toFixed(1).padStart(8)];
    printLine([folder.padEnd(width), ...figures].join('  '));
  }
}
