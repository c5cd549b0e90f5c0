import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { offerArchive } from '../src/copies/archive.ts';
import { listFiles } from '../src/links/files.ts';
import { writeManifest } from '../src/copies/manifest.ts';
import { checkNames } from '../src/links/names.ts';
import { lightenPictures } from '../src/links/pictures.ts';
import { placeSite, refuseTarget } from '../src/copies/place-site.ts';
import { reportPortable } from '../src/links/problem.ts';
import { makeRelative } from '../src/links/relative.ts';
import { writeSitemap } from '../src/links/sitemap.ts';
import { prepareSearch } from '../src/search/index/prepare-search.ts';
import { contentDir, isDebugging, outDir, signingKey } from '../src/reading/environment.ts';
import { loadRegister } from '../src/checking/load.ts';
import { reportText } from '../src/checking/reporters/reporters.ts';
import { readVersion } from '../src/reading/version.ts';

const usage = `Usage: npm run build

Checks the content, then builds the site into dist/. If anything is wrong, the site that is there stays as it was.

  --help       this text

CONTENT_DIR  another folder than "content"
OUT_DIR      another folder than "dist"
SITE_URL     the site's public address, for canonical links and a sitemap
SIGNING_KEY  the private SSH key that signs the list of files`;

/** Folders of the content that readers get as they are, but for the editors' notes beside the pictures. */
const contentFiles = ['documents', 'images'];

/** Says what stopped the build; the site that is there has not been touched. */
class BuildProblem extends Error {}

async function build(): Promise<void> {
  const started = performance.now();
  const target = resolve(outDir());
  const refusal = refuseTarget(target, {
    kept: ['.', contentDir(), homedir()],
    sources: [contentDir(), ...['.git', '.github', 'node_modules', 'public', 'scripts', 'src']],
  });
  if (refusal !== undefined) throw new BuildProblem(`Nothing was built. ${refusal} Choose another OUT_DIR.`);

  const { register, problems, projectCount } = loadRegister();
  if (problems.length > 0) {
    const color = process.stderr.isTTY && !process.env['NO_COLOR'];
    console.error(reportText(problems, { projectCount, color }));
  }
  if (!register) throw new BuildProblem('Nothing was built: the content has errors.');

  const work = resolve('.fieldbook', `build-${String(process.pid)}`);
  try {
    const site = join(work, 'site');
    await render(site, join(work, 'cache'));
    await finish(site, register.site.url);
    await placeSite(site, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${String(register.projects.length)} projects into ${outDir()} in ${seconds} s.`);
  if (signingKey() === undefined && existsSync(join(contentDir(), 'allowed_signers'))) {
    console.log(
      'This site is not signed: SIGNING_KEY is not set. Copies made from it will not pass for yours.',
    );
  }
}

/** Renders the pages. What Astro remembers of one content is wrong for another, so each build has a cache of its own. */
async function render(site: string, cache: string): Promise<void> {
  // Nobody is watched, editors neither: Astro must not report to its makers.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whoever calls: a built site has its policy and no drafts.
  process.env['NODE_ENV'] = 'production';
  const astro = await import('astro');
  await astro.build({ outDir: site, cacheDir: cache, logLevel: 'error' });
  for (const folder of contentFiles) {
    const source = join(contentDir(), folder);
    if (!existsSync(source)) continue;
    await cp(source, join(site, folder), { recursive: true, filter: (path) => !path.endsWith('.yml') });
  }
}

/** Makes the rendered pages a whole site: light pictures, search, relative links, the list of files, the archive. */
async function finish(site: string, siteUrl: string | undefined): Promise<void> {
  await lightenPictures(site);
  await prepareSearch(site);
  const broken = await makeRelative(site, siteUrl === undefined ? {} : { siteUrl });
  broken.push(...checkNames(await listFiles(site)));
  if (broken.length > 0) console.error(reportPortable(broken));
  if (broken.some(({ level }) => level === 'error')) {
    throw new BuildProblem('Nothing was built: pages refer to what is not there.');
  }
  if (siteUrl !== undefined) await writeSitemap(site, siteUrl);
  const key = signingKey();
  const signing = key === undefined ? {} : { signingKey: key };
  await writeManifest(site, signing);
  // Zip has no days before 1980; it stands for "not known".
  await offerArchive(site, { date: new Date(readVersion(contentDir())?.date ?? '1980-01-01'), ...signing });
}

/** What an error says; its trace is for whoever works on Fieldbook itself. */
function explain(error: unknown): string {
  if (isDebugging()) throw error;
  return error instanceof Error ? error.message : String(error);
}

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else await build();
} catch (error) {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message} See: npm run build -- --help` : explain(error));
  if (!isUsage && !(error instanceof BuildProblem))
    console.error('Nothing was built. DEBUG=1 shows where this happened.');
  process.exitCode = isUsage ? 2 : 1;
}
