import { styleText } from 'node:util';

/** Whether colours are wanted on a stream: on a terminal, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  return styleText('bold', 'x', { stream }) !== 'x';
}
