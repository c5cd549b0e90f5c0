import { isDated } from '../register/dates/undated.ts';
import { HtmlValidate } from 'html-validate';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteIn } from '../i18n/vocabulary.ts';
import { makeRelative } from '../links/relative.ts';
import { builtPages, builtRegister, builtSite, languageOf, readPage } from './built-site.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

let pages: string[] = [];
const register = builtRegister();
const undated = register.projects.filter((project) => !isDated(project)).length;

beforeAll(async () => {
  pages = await builtPages();
});

function elements(root: string | Node, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node && node.tagName === name) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  visit(typeof root === 'string' ? parse(root) : root);
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

test('every project of the content has a page, and no other project has', () => {
  const built = pages.filter((page) => page.startsWith('projects/')).sort();
  expect(built).toEqual(register.projects.map(({ slug }) => `projects/${slug}.html`).sort());
});

test('no reference leads nowhere, loads from elsewhere or depends on the address', async () => {
  // The build has made them so; a second pass finds whatever it left. 404.html has been made whole in its own way.
  const problems = await makeRelative(builtSite, { siteUrl: 'https://register.example/albania/' });
  expect(problems.filter(({ file }) => file !== '404.html')).toEqual([]);
});

test('titles are unique, and each page has one first heading and a language', () => {
  const titles = new Map<string, string>();
  for (const page of pages) {
    const html = readPage(page);
    const title = plain(elements(html, 'title').map(textOf)[0] ?? '');
    expect(title, page).not.toBe('');
    expect(titles.get(title), `${page} has the title of another page`).toBeUndefined();
    titles.set(title, page);
    expect(elements(html, 'h1').map(textOf), page).toHaveLength(1);
    expect(attribute(elements(html, 'html')[0] as Element, 'lang'), page).toBe(languageOf(page));
  }
});

test('headings step down one level at a time', () => {
  for (const page of pages) {
    const levels: number[] = [];
    const visit = (node: Node): void => {
      const level = 'tagName' in node ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
      if (level) levels.push(Number(level));
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(readPage(page)));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${page}: heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  }
});

test('every page carries the policy that lets no script connect, and no script or style of its own', () => {
  for (const page of pages) {
    const html = readPage(page);
    const policy = elements(html, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(policy && attribute(policy, 'content'), page).toContain("connect-src 'none'");
    if (page === '404.html') continue;
    const inline = elements(html, 'script').filter((script) => attribute(script, 'src') === undefined);
    expect(
      inline.map((script) => attribute(script, 'type')).filter((type) => type !== 'application/ld+json'),
    ).toEqual([]);
    expect(elements(html, 'style'), page).toEqual([]);
  }
});

test.each(['index.html', 'sq/projects/tact.html'])(
  '%s says at its foot whose programme it is about',
  (page) => {
    const { programme } = siteIn(register.site, languageOf(page));
    expect(programme).toBeDefined();
    expect(elements(readPage(page), 'footer').map(textOf).join()).toContain(programme);
  },
);

test('the public address stands where it must, and nowhere else', () => {
  const html = readPage('projects/tact.html');
  const canonical = elements(html, 'link').find((link) => attribute(link, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe(
    'https://register.example/albania/projects/tact.html',
  );
  const outward =
    /<(?:link rel="(?:canonical|alternate)"|meta property="og:url"|a href="[^"]*" rel="external")[^>]*>/g;
  // A whole page would drown the message.
  expect(html.replaceAll(outward, '').includes('register.example')).toBe(false);
});

test('search engines get a description and one address of every page, and are sent away only where nothing is to be found', () => {
  for (const page of pages) {
    const metas = elements(readPage(page), 'meta');
    const named = (name: string): string | undefined => {
      const meta = metas.find((candidate) => attribute(candidate, 'name') === name);
      return meta && attribute(meta, 'content');
    };
    if (/^(sq\/)?(404|units)\.html$/.test(page)) {
      expect(named('robots'), page).toBe('noindex');
      continue;
    }
    expect(named('robots'), page).toBeUndefined();
    expect(named('description')?.trim(), page).toMatch(/^.{20,}$/);
    const canonical = elements(readPage(page), 'link').filter(
      (link) => attribute(link, 'rel') === 'canonical',
    );
    expect(canonical.map((link) => attribute(link, 'href'))).toEqual([
      `https://register.example/albania/${page}`,
    ]);
  }
});

test('every link can be followed without a script, and says where it leads', () => {
  const empty =
    /^(?:(?:click |right )?here|click this|this|link|go|start|(?:learn |read |see )?more(?: info(?:rmation)?)?|information|(?:kliko )?këtu|(?:lexo |shiko )?më shumë|lidhja)?$/i;
  // 404.html stands at any depth, so that only its script can find the way.
  for (const page of pages.filter((name) => name !== '404.html')) {
    const html = parse(readPage(page));
    // Scripts complete the copies that they make of templates.
    const unfinished = new Set(elements(html, 'template').flatMap((template) => elements(template, 'a')));
    for (const link of elements(html, 'a').filter((candidate) => !unfinished.has(candidate))) {
      const name = plain(attribute(link, 'aria-label') ?? textOf(link));
      expect(name, page).not.toMatch(empty);
      expect(attribute(link, 'href'), `${page}: ${name}`).toMatch(/^(?!javascript:)./);
    }
  }
});

test('pages are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Attributes without quotes and omitted ends are the compressor's business; the parser is what counts.
      'attr-quotes': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'off',
      // Titles in this register are long because the projects' are.
      'long-title': 'off',
      // `role="list"` keeps the list for VoiceOver, which drops it where the bullets are taken away.
      'no-redundant-role': 'off',
      // Telephone numbers in texts are checked by the content's own rules.
      'tel-non-breaking': 'off',
    },
  });
  for (const page of pages) {
    const report = await validator.validateString(readPage(page), page);
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  }
});

test('every page names its twin in the other language, and offers it', () => {
  for (const page of pages.filter((name) => !/^(sq\/)?(404|units)\.html$/.test(name))) {
    const html = readPage(page);
    const [own, other] = languageOf(page) === 'en' ? ['en', 'sq'] : ['sq', 'en'];
    const twin = own === 'en' ? `sq/${page}` : page.slice(3);
    expect(pages, page).toContain(twin);
    const named = elements(html, 'link').filter((link) => attribute(link, 'rel') === 'alternate');
    expect(
      named.map((link) => attribute(link, 'hreflang')),
      page,
    ).toEqual(['en', 'sq']);
    const choice = elements(html, 'a').find(
      (link) => attribute(link, 'hreflang') === other && attribute(link, 'rel') === 'alternate',
    );
    const target = choice && new URL(attribute(choice, 'href') ?? '', `https://x/${page}`).pathname;
    expect(target, page).toBe(`/${twin}`);
  }
});

describe('pages say what the content says', () => {
  const main = (page: string): string => plain(elements(readPage(page), 'main').map(textOf).join(' '));

  test.each([
    ['projects.html', 'Projects without a published date stand at the end of each group, by title.'],
    ['projects/fight-against-trafficking-and-smuggling.html', 'July 2014 – November 2015'],
    ['projects/inter-agency-referral-system.html', 'January 2000 – December 2002 (uncertain)'],
    ['projects/inter-agency-referral-system.html', 'The figures must not be added up.'],
    [
      'projects/countering-smuggling-coastal-route.html',
      'Not published, as far as we know: dates, who paid, partners, the countries, the budget, results.',
    ],
    ['projects/south-east-europe-phase-4.html', 'Phase IV'],
    ['projects/tact.html', 'Not yet confirmed by an editor of the programme.'],
    ['timeline.html', `Without a date: ${undated}`],
    ['countries/xk.html', 'UN Security Council resolution 1244 (1999)'],
    ['years/2014.html', 'Projects that ran in 2014'],
    ['sq/projects/fight-against-trafficking-and-smuggling.html', 'korrik 2014 – nëntor 2015'],
    ['sq/projects/tact.html', 'May 2015- October 2016'],
    ['sq/index.html', `${register.projects.length} projekte`],
  ])('%s: “%s”', (page, sentence) => {
    expect(main(page)).toContain(sentence);
  });

  test('the list holds every project without any script', () => {
    const html = readPage('projects.html');
    for (const { slug } of register.projects) expect(html).toContain(`href="projects/${slug}.html"`);
  });

  test('the timeline is an ordered list with a heading for each dated project, and the undated beside it', () => {
    const html = readPage('timeline.html');
    for (const { slug } of register.projects) expect(html).toContain(`href="projects/${slug}.html"`);
    const [chart] = elements(html, 'ol').filter((list) => attribute(list, 'class')?.includes('groups'));
    expect(chart && elements(chart, 'h3')).toHaveLength(register.projects.length - undated);
  });

  test('of the helplines only those that somebody verified can be called', () => {
    const dial = (number: string): string => `href="tel:${number.replaceAll(' ', '')}"`;
    const help = readPage('help.html');
    for (const { number, verifiedOn } of register.helplines) {
      expect(help.includes(dial(number)), number).toBe(verifiedOn !== undefined);
    }
    const unverified = register.helplines.filter(({ verifiedOn }) => verifiedOn === undefined);
    for (const page of pages) {
      const html = readPage(page);
      // Three digits alone are also other things.
      for (const { number } of unverified.filter(({ number }) => number.length > 3)) {
        expect(html.includes(number), `${page}: ${number}`).toBe(false);
      }
    }
  });
});

test('no words are glued together where an element begins or ends', () => {
  const inline = '(?:a|abbr|b|code|em|label|mark|small|span|strong|time)';
  const end = '[\\p{L}\\p{N}.,;:!?)”“]';
  const start = '[\\p{L}\\p{N}(“]';
  const glued = new RegExp(
    [
      `${end}</${inline}><${inline}\\b[^>]*>${start}`,
      `${end}<${inline}\\b[^>]*>${start}`,
      `${end}</${inline}>${start}`,
    ].join('|'),
    'gu',
  );
  const found = pages.flatMap((page) => {
    const body = readPage(page).replace(
      /^.*<body>|<script.*?<\/script>|<(?:pre|svg)\b.*?<\/(?:pre|svg)>/gs,
      '',
    );
    return (body.match(glued) ?? []).map((match) => `${page}: ${match.replace(/ data-astro-cid-\w+/g, '')}`);
  });
  // The same place on many pages is one fault.
  expect([...new Map(found.map((fault) => [fault.replace(/^[^:]*: /, ''), fault])).values()]).toEqual([]);
});
