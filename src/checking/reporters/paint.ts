import { styleText } from 'node:util';
import { toPrintable } from '../../register/text/printable.ts';

type Style = Parameters<typeof styleText>[0];

/** Makes a text fit to be printed, in a style where there are colours. */
export type Paint = (style: Style, text: string) => string;

/** Paints for a stream with colours, or without. */
export function createPaint(color = false): Paint {
  return (style, text) => {
    const printable = toPrintable(text);
    return color ? styleText(style, printable, { validateStream: false }) : printable;
  };
}
