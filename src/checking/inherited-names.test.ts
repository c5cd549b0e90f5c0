import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadFiles, projectText } from './content.fixture.ts';

/** Every object has these, whoever made it. */
const names = Object.getOwnPropertyNames(Object.prototype);

/** What is said of files in which one word stands wherever editors write words of their own. */
function problemsWith(word: string) {
  const keys = { title: word, status: word, start: word, phase: word, series: word, themes: [word] };
  const more = { countries: [word], donors: [word], targetGroups: [word], sdgs: [word], [word]: word };
  const nested = { budget: { amount: 1, currency: word, [word]: 1 }, accept: [{ rule: word, value: word }] };
  const body = `# ${word}\n\n<${word}> </${word}> <${word} a="b"> [a](${word}) [b](${word}.md) ![c](${word}) [d][${word}]\n`;
  const list = (entry: object) => stringify({ [word]: entry });
  const { problems } = loadFiles({
    'site.yml': stringify({ title: word, languages: ['en', word], [word]: 1 }),
    'themes.yml': list({ title: word, [word]: word }),
    'organisations.yml': list({ name: word, type: word }),
    'helplines.yml': list({ name: word }),
    'projects/a.md': `---\n${stringify({ ...keys, ...more, ...nested })}---\n\n${body}`,
    [`projects/a.${word}.md`]: `---\n${stringify({ title: word, [word]: 1 })}---\n\n${body}`,
    [`projects/${word}.md`]: projectText(`title: ${word}\nstatus: ${word}`),
    'pages/a.mdx': `---\ntitle: ${word}\n---\n\n<${word} />\n\n<${word} ${word}="a" />\n\n<span ${word}="a" />\n`,
    [`images/${word}.jpg.yml`]: list({ source: word }),
  });
  return problems;
}

/** What is wrong where, with another word in the place of that one. */
const kinds = (problems: ReturnType<typeof problemsWith>, word: string) =>
  problems
    .map(
      ({ rule, file, line, column, field }) =>
        `${file}:${String(line)}:${String(column)} ${field ?? ''} ${rule}`,
    )
    .map((text) => text.replaceAll(word, 'word'))
    .sort();

test.each(names)('"%s" is a word like any other', (name) => {
  // As long as it, and of the same kinds of signs.
  const like = name.replace(/[a-z]/g, 'q');
  const problems = problemsWith(name);
  expect(JSON.stringify(problems)).not.toMatch(/native code|\[object|function /);
  expect(kinds(problems, name)).toEqual(kinds(problemsWith(like), like));
});
