import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';

/**
 * The browsers that people use, for tests. One programming interface drives both, so a test is written once.
 * Chromium is the machine's own or, failing that, the one that comes with `npm ci`; Firefox is the machine's
 * own, and tests that need it are skipped by name where there is none.
 */
export interface TestBrowser {
  readonly name: 'Chromium' | 'Firefox';
  /** False where the machine has no such browser. */
  readonly isInstalled: boolean;
  /** Starts it with an empty profile. Close it with `close()`. */
  launch(options?: LaunchOptions): Promise<Browser>;
}

/** What a test may change about a browser's start. */
interface LaunchOptions {
  /** WebAssembly is switched off, as some organisations do by policy. */
  readonly withoutWebAssembly?: boolean;
  /** Further command line arguments. */
  readonly args?: readonly string[];
}

/** A page and everything it complained about: console errors and warnings, exceptions, failed requests, policy violations. */
export interface WatchedPage {
  readonly page: Page;
  /** All complaints so far. */
  complaints(): Promise<readonly string[]>;
}

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds after which a browser is taken to hang, however busy the computer is. */
const patience = 100_000;

/** A laptop's window; tests of other sizes set their own. */
const defaultViewport = { width: 1280, height: 900 };

/** Without a locale, Chromium on Linux finds nothing in a folder that has an accent in its name. People's computers have one. */
const locale = { LC_ALL: 'C.UTF-8' };

/** Under automation Firefox relaxes its file rules; with these it obeys the ones that people get. */
const firefoxPreferences = {
  'security.fileuri.strict_origin_policy': true,
  'remote.prefs.recommended': false,
};

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The machine's Chromium, Chrome or Edge; `CHROME_PATH` overrides. Undefined where there is none. */
function findChromium(): string | undefined {
  return (
    process.env.CHROME_PATH ??
    findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
    chromiumPlaces.find((place) => existsSync(place))
  );
}

/** The machine's Firefox; `FIREFOX_PATH` overrides. Undefined where there is none. */
function findFirefox(): string | undefined {
  return (
    process.env.FIREFOX_PATH ??
    findOnPath(['firefox-esr', 'firefox']) ??
    firefoxPlaces.find((place) => existsSync(place))
  );
}

/** Both browsers: `for (const browser of testBrowsers) describe.skipIf(!browser.isInstalled)(browser.name, …)`. */
export const testBrowsers: readonly TestBrowser[] = [
  { name: 'Chromium', isInstalled: true, launch: launchChromium },
  // Where browsers are required, a missing one fails by name instead of being skipped.
  {
    name: 'Firefox',
    isInstalled: findFirefox() !== undefined || process.env['REQUIRE_BROWSERS'] !== undefined,
    launch: launchFirefox,
  },
];

async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  // Unpacking tells by the environment where its libraries are, so that is read afterwards.
  const executablePath = findChromium() ?? (await unpackChromium());
  return launch({
    browser: 'chrome',
    executablePath,
    headless: 'shell',
    env: { ...process.env, ...locale },
    timeout: patience,
    defaultViewport,
    args: [
      ...chromiumArguments,
      ...(options.withoutWebAssembly === true ? ['--js-flags=--jitless'] : []),
      ...(options.args ?? []),
    ],
  });
}

async function launchFirefox(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    throw new Error('There is no Firefox on this machine. Install it, or set FIREFOX_PATH to its program.');
  }
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, ...locale },
    timeout: patience,
    defaultViewport,
    args: [...(options.args ?? [])],
    extraPrefsFirefox: {
      ...firefoxPreferences,
      ...(options.withoutWebAssembly === true ? { 'javascript.options.wasm': false } : {}),
    },
  });
}

/** Unpacks the Chromium that comes with the development packages, with the libraries it needs. */
async function unpackChromium(): Promise<string> {
  // The package unpacks its libraries only where it takes the machine for a cloud function.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function findOnPath(programs: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(existsSync);
}

/** Opens `url` in a new page and listens from its first moment. */
export async function openPage(browser: Browser, url: string | URL): Promise<WatchedPage> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`exception: ${String(error)}`));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what is still on its way, such as its icon.
    const isLeft = /ABORTED/.test(request.failure()?.errorText ?? '');
    if (!isLeft) heard.push(`not loaded: ${request.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    const violations: string[] = [];
    Object.assign(window, { policyViolations: violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  await page.goto(String(url));
  return {
    page,
    complaints: async () => {
      const violations = await page.evaluate(() => Reflect.get(window, 'policyViolations') as string[]);
      return [...heard, ...violations];
    },
  };
}
