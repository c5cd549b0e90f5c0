/**
 * The end of a build, from the finished pages on, as a program that can be interrupted: `build.fixture.ts TARGET WORK TEXT [KEY]` puts a
 * site of a few pages with this text in the place of another, by way of a folder in WORK.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileIn } from '../files/write-file.ts';
import { offerArchive } from './archive.ts';
import { writeManifest } from './manifest.ts';
import { takeSitePlace } from './place-site.ts';
import { makeWorkFolder } from './work-folder.ts';

/** Builds such a site. Throws as the steps of a build do. */
export async function buildPages(
  target: string,
  around: string,
  text: string,
  signingKey?: string,
): Promise<void> {
  const place = await takeSitePlace(target, { kept: [], sources: [] });
  try {
    const work = await makeWorkFolder(around);
    const site = join(work.path, 'site');
    mkdirSync(site);
    const signing = signingKey === undefined ? {} : { signingKey };
    for (const page of ['index.html', 'search/a.js', `projects/${text}.html`]) writeFileIn(site, page, text);
    await writeManifest(site, signing);
    await offerArchive(site, { date: new Date('2026-03-05'), ...signing });
    await place.place(site);
    work.remove();
  } finally {
    await place.release();
  }
}

const [, script = '', target = '', around = '', text = '', key] = process.argv;
if (import.meta.url === pathToFileURL(script).href) await buildPages(target, around, text, key);
