import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { offerArchive } from '../src/portable/archive.ts';
import { listFiles } from '../src/portable/files.ts';
import { writeManifest } from '../src/portable/manifest.ts';
import { checkNames } from '../src/portable/names.ts';
import { lightenPictures } from '../src/portable/pictures.ts';
import { reportPortable } from '../src/portable/problem.ts';
import { makeRelative } from '../src/portable/relative.ts';
import { prepareSearch } from '../src/portable/search-prepare.ts';
import { contentDir, outDir } from '../src/reading/folders.ts';
import { loadRegister } from '../src/reading/load.ts';
import { reportText } from '../src/reading/reporters.ts';
import { readVersion } from '../src/reading/version.ts';

const usage = `Usage: npm run build

Checks the content, then builds the site into dist/. If anything is wrong, the site that is there stays as it was.

  --help       this text

CONTENT_DIR  another folder than "content"
OUT_DIR      another folder than "dist"
SITE_URL     the site's public address, for canonical links
SIGNING_KEY  the private SSH key that signs the list of files`;

const signingKey = process.env['SIGNING_KEY'] || undefined;

/** Folders of the content that readers get as they are, but for the editors' notes beside the pictures. */
const contentFiles = ['documents', 'images'];

/** Says what stopped the build; the site that is there has not been touched. */
class BuildProblem extends Error {}

async function build(): Promise<void> {
  const started = performance.now();
  const { register, problems, projectCount } = loadRegister();
  if (problems.length > 0) {
    const color = process.stderr.isTTY && !process.env['NO_COLOR'];
    console.error(reportText(problems, { projectCount, color }));
  }
  if (!register) throw new BuildProblem('Nothing was built: the content has errors.');

  const target = resolve(outDir());
  const next = join(dirname(target), `.${basename(target)}-next`);
  const cache = join(dirname(target), `.${basename(target)}-cache`);
  const old = join(dirname(target), `.${basename(target)}-old`);
  await rm(next, { recursive: true, force: true });
  try {
    // Nobody is watched, editors neither: Astro must not report to its makers.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // Whoever calls: a built site has its policy and no drafts.
    process.env['NODE_ENV'] = 'production';
    const astro = await import('astro');
    // What Astro remembers of one content is wrong for another, and a build may run beside another.
    await astro.build({ outDir: next, cacheDir: cache, logLevel: 'error' });
    for (const folder of contentFiles) {
      const source = join(contentDir(), folder);
      if (existsSync(source)) await cp(source, join(next, folder), { recursive: true, filter: (path) => !path.endsWith('.yml') });
    }
    await lightenPictures(next);
    await prepareSearch(next);
    const relative = await makeRelative(
      next,
      register.site.url === undefined ? {} : { siteUrl: register.site.url },
    );
    const broken = [...relative, ...checkNames(await listFiles(next))];
    if (broken.length > 0) console.error(reportPortable(broken));
    if (broken.some(({ level }) => level === 'error')) {
      throw new BuildProblem('Nothing was built: pages refer to what is not there.');
    }
    const signing = signingKey === undefined ? {} : { signingKey };
    await writeManifest(next, signing);
    // Zip has no days before 1980; it stands for "not known".
    await offerArchive(next, { date: new Date(readVersion(contentDir())?.date ?? '1980-01-01'), ...signing });
    await rm(old, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, old);
    await rename(next, target);
  } finally {
    for (const folder of [next, cache, old]) await rm(folder, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built ${String(register.projects.length)} projects into ${outDir()} in ${seconds} s.`);
}

/** What an error says; its trace is for whoever works on Fieldbook itself. */
function explain(error: unknown): string {
  if (process.env['DEBUG']) throw error;
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
