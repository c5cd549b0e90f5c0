import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { offerArchive } from '../../src/copies/archive.ts';
import { downloadsFolder, manifestFiles, readFingerprint, writeManifest } from '../../src/copies/manifest.ts';
import { checkNames } from '../../src/copies/names.ts';
import { PlaceError, takeSitePlace, type SitePlace } from '../../src/copies/place-site.ts';
import { statementName, writeStatement } from '../../src/copies/statement.ts';
import { makeWorkFolder, type WorkFolder } from '../../src/copies/work-folder.ts';
import { loadRegister } from '../../src/checking/load-register.ts';
import { reportText } from '../../src/checking/reporters/reporters.ts';
import { checkWay } from '../../src/files/check-way.ts';
import { listFiles } from '../../src/files/walk-folder.ts';
import { lightenPictures } from '../../src/links/pictures.ts';
import { reportSiteProblems } from '../../src/links/problem.ts';
import { makeRelative } from '../../src/links/relative.ts';
import { sitemapName, writeSitemap } from '../../src/links/sitemap.ts';
import { readBlocks } from '../../src/reading/body-text.ts';
import { contentDir, signingKey } from '../../src/reading/environment.ts';
import { publicFolder, readPublicFiles } from '../../src/reading/public-files.ts';
import { readVersion } from '../../src/reading/version.ts';
import { indexRecords, type SearchIndex } from '../../src/search/index/index-records.ts';
import { isForReaders, walkContent } from '../../src/reading/walk-content.ts';
import { prepareSearch } from '../../src/search/index/prepare-search.ts';
import { searchRecords } from '../../src/search/record/record.ts';
import { hasColor } from '../frame/color.ts';
import { describeFailure, Failure } from '../frame/failure.ts';
import { printReport } from '../frame/print.ts';
import { clearProgress, createProgress, type Step } from '../frame/progress.ts';
import { tidyWhenStopped } from '../frame/stopping.ts';
import { addFiles } from './add-files.ts';
import { describeFull } from './full-disk.ts';
import { loadAstro } from './load-astro.ts';
import { settleAll } from './settle-all.ts';

/** What is made when all other files are there. */
const madeLater = ['pagefind', 'search', downloadsFolder, sitemapName, statementName, ...manifestFiles];

/**
 * Checks the content and builds the site into a folder; prints what is to be put right, and gives a report of what was done.
 * Throws `Failure`; then the site that is there has not been touched.
 */
export async function buildSite(folder: string): Promise<string> {
  const started = performance.now();
  const show = createProgress();
  let place: SitePlace | undefined;
  let work: WorkFolder | undefined;
  const keep = tidyWhenStopped(() => work?.remove());
  try {
    place = await takeSitePlace(folder, {
      kept: ['.', contentDir(), homedir()],
      sources: [contentDir(), ...['.git', '.github', 'node_modules', 'public', 'scripts', 'src']],
    });
    checkWay('.', '.fieldbook/');
    work = await makeWorkFolder(resolve('.fieldbook'));
    show({ phase: 'Reading the content' });
    const { register, problems, projectCount } = loadRegister();
    if (problems.length > 0) {
      clearProgress();
      printReport(reportText(problems, { projectCount, color: hasColor(process.stderr) }), process.stderr);
    }
    if (!register) throw new Failure('Nothing was built: the content has errors.');
    const site = join(work.path, 'site');
    show({ phase: 'Rendering the pages' });
    // Pagefind is a process of its own, and indexes while Astro renders.
    const [index] = await settleAll([
      indexRecords(searchRecords(register, readBlocks), join(work.path, 'index')),
      render(site, join(work.path, 'cache')),
    ]);
    await finish(site, index, register.site.url, show);
    const fingerprint = readFingerprint(site);
    await place.place(site);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return `Built ${String(register.projects.length)} projects into ${folder} in ${seconds} s. Its fingerprint is ${fingerprint}.${noteUnsigned()}`;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const full = error instanceof PlaceError ? undefined : describeFull(error, work?.path ?? resolve('.'));
    throw new Failure(`Nothing was built. ${full ?? describeFailure(error, [PlaceError])}`, { cause: error });
  } finally {
    keep();
    clearProgress();
    work?.remove();
    await place?.release();
  }
}

function noteUnsigned(): string {
  const isExpected = existsSync(join(contentDir(), 'allowed_signers'));
  return signingKey() === undefined && isExpected
    ? '\nThis site is not signed: SIGNING_KEY is not set. Copies made from it will not pass for yours.'
    : '';
}

/** Renders the pages. What Astro remembers of one content is wrong for another, so each build has a cache of its own. */
async function render(site: string, cache: string): Promise<void> {
  // Whoever calls: a built site has its policy and no drafts.
  const astro = await loadAstro('production');
  await astro.build({ outDir: site, cacheDir: cache, logLevel: 'error' });
  // Not by Astro, so that nothing takes the place of a page.
  const content = { folder: contentDir(), files: walkContent(contentDir()).files.filter(isForReaders) };
  await addFiles(site, [content, { folder: publicFolder, files: readPublicFiles().files }], madeLater);
}

/** Makes the rendered pages a whole site: light pictures, search, relative links, the list of files, the archive. */
async function finish(
  site: string,
  index: SearchIndex,
  siteUrl: string | undefined,
  show: (step: Step) => void,
): Promise<void> {
  show({ phase: 'Lightening the pictures' });
  await lightenPictures(site);
  show({ phase: 'Preparing the search' });
  await prepareSearch(site, index);
  show({ phase: 'Making the links relative' });
  const references = await makeRelative(site, siteUrl === undefined ? {} : { siteUrl });
  const broken = [...references, ...checkNames(listFiles(site))];
  if (broken.length > 0) {
    clearProgress();
    printReport(reportSiteProblems(broken), process.stderr);
  }
  show({ phase: 'Listing the files' });
  if (broken.some(({ level }) => level === 'error')) {
    throw new Failure('Nothing was built: pages refer to what is not there.');
  }
  if (siteUrl !== undefined) await writeSitemap(site, siteUrl);
  const key = signingKey();
  const signing = key === undefined ? {} : { signingKey: key };
  const version = readVersion(contentDir());
  writeStatement(site, version?.commit);
  await writeManifest(site, signing);
  // Zip has no days before 1980; it stands for "not known".
  await offerArchive(site, { date: new Date(version?.date ?? '1980-01-01'), ...signing });
}
