import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { readBlocks } from '../reading/body-text.ts';
import { searchRecords } from '../search/record/record.ts';
import { builtRegister, readPage } from './built-site.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What a page shows in elements of a kind, letters and digits alone: how lists are set is no matter here. */
function lettersIn(page: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === name) found.push(letters(textOf(node)));
    else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(readPage(page)));
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const records = searchRecords(builtRegister(), readBlocks);

test.each(records.map((record) => [record.address, record] as const))(
  'the search knows of %s what its page shows',
  (address, { text }) => {
    const page = address.slice(1);
    const known = text.map((block) => letters(block.text));
    const [shown = ''] = lettersIn(page, 'article');
    expect(known.length).toBeGreaterThan(2);
    expect(known.filter((block) => !shown.includes(block))).toEqual([]);
    const all = known.join('');
    expect(lettersIn(page, 'dd').filter((fact) => !all.includes(fact))).toEqual([]);
    expect(all).toContain(lettersIn(page, 'h1')[0] ?? 'a title');
  },
);
