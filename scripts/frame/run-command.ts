import { inspect } from 'node:util';
import { isDebugging } from '../../src/reading/environment.ts';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { describeFailure, Failure, UsageError } from './failure.ts';
import type { Arguments, Options } from './options.ts';
import { printLine, printReport } from './print.ts';
import { clearProgress } from './progress.ts';
import { stop } from './stopping.ts';
import { invocation, printUsage } from './usage.ts';
import { checkVariables } from './variables.ts';

/**
 * Runs a command with what was typed. Whatever goes wrong is one line on the error output: exit code 2 for wrong arguments, 1
 * for all else, and never a stack trace, unless `DEBUG` is set.
 */
export async function runCommand<Named extends Options, Placed extends Arguments>(
  command: Command<Named, Placed>,
): Promise<void> {
  const fail = (error: unknown): number => {
    clearProgress();
    const isUsage = error instanceof UsageError;
    const hint = isUsage ? ` See: ${invocation(command.name)} -- --help` : '';
    printLine(describe(error, command) + hint, process.stderr);
    if (isDebugging()) printReport(inspect(error), process.stderr);
    if (isUsage) return 2;
    return error instanceof Failure ? error.exitCode : 1;
  };
  process.on('uncaughtException', (error) => stop(fail(error)));
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => stop(fail(cutOff(error))));
  try {
    const given = readArguments(command, process.argv.slice(2));
    if (!given) return printReport(printUsage(command));
    checkVariables(command.environment ?? []);
    process.exitCode = await command.run(given);
    clearProgress();
  } catch (error) {
    process.exitCode = fail(error);
  }
}

/** Why a port cannot be had, by the system's error. */
const portReasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EADDRINUSE: 'is in use',
    EACCES: 'may not be used by you',
  }),
);

function describe(
  error: unknown,
  { name, expected }: Pick<Command<Options, Arguments>, 'name' | 'expected'>,
): string {
  const { code = '', port } =
    error instanceof Error ? (error as NodeJS.ErrnoException & { port?: number }) : {};
  const reason = portReasons.get(code);
  if (port === undefined || reason === undefined) return describeFailure(error, expected);
  // Smaller ones are the system's own.
  const other = port >= 1024 && port < 65_535 ? port + 1 : 4321;
  return `Port ${String(port)} ${reason}. Run: ${invocation(name)} -- --port ${String(other)}`;
}

/** Whoever reads the output has gone, as `head` does, or the disk that takes it is full. */
function cutOff(error: NodeJS.ErrnoException): Failure {
  return new Failure(`The output was cut off: it cannot be written (${error.code ?? error.message}).`, {
    cause: error,
  });
}
