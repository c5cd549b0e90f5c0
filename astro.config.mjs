import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentDir, outDir } from './src/reading/environment.ts';
import { publicFolder } from './src/reading/public-files.ts';
import { watchContent } from './src/reading/watch.ts';
import { guardPreview } from './src/serving/guard-preview.ts';

export default defineConfig({
  outDir: outDir(),
  // Not there: Astro would follow links in it. Build and preview publish the ready files themselves.
  publicDir: '.fieldbook/none',
  // `x.html` beside its neighbours: a folder address opens a directory listing on a stick.
  build: { format: 'preserve', concurrency: 16, inlineStylesheets: 'never', assets: 'assets' },
  // White space as in JSX, which is how the formatter understands these files: a space at a line's end is `{' '}`.
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  integrations: [mdx()],
  // Colours of code are inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    // What lies in a .env of the checkout, or beside it, reaches no page.
    envDir: false,
    // One stylesheet for all pages: it is fetched once and then comes from the cache.
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Hashes in lower case: a stick's file system does not tell `a` from `A`.
      rolldownOptions: { output: { hashCharacters: 'hex' } },
    },
    plugins: [guardPreview({ content: contentDir(), ready: publicFolder }), watchContent(contentDir())],
  },
});
