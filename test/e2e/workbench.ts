import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { builtSample } from './buildSampleOnce.ts';
import { launchChromium, openInChromium } from './openInChromium.ts';
import { openInElectron } from './openInElectron.ts';

export { expect };

export interface WorkbenchOptions {
  readonly host: 'chromium' | 'electron';
  /** Whether the sample case lies in the folder for cases from the start, or the workbench has to build it. */
  readonly sampleBuilt: boolean;
}

/** Where one running workbench keeps its things; all of it is deleted after the test. */
export interface Places {
  readonly root: string;
  /** The folder of new cases. */
  readonly cases: string;
  readonly downloads: string;
}

/** A running workbench, the same to a spec on either host. Files go in with `page.setInputFiles` on a file input. */
export interface Workbench {
  readonly page: Page;
  /** Does `action`, waits for the download that it starts, and resolves to the path of the file. */
  takeDownload(action: () => Promise<void>): Promise<string>;
  /** What the next file dialogs answer, on a host that has them. A case that is made goes to `cases` unless told. */
  answerDialogs(path: string): Promise<void>;
  close(): Promise<void>;
}

interface Fixtures {
  readonly places: Places;
  readonly workbench: Workbench;
}

interface WorkerFixtures {
  /** The worker's one browser, launched when it is first asked for. */
  readonly launchOnce: () => Promise<Browser>;
}

export const test = base.extend<Fixtures & WorkbenchOptions & { page: Page }, WorkerFixtures>({
  host: ['chromium', { option: true }],
  sampleBuilt: [true, { option: true }],
  launchOnce: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of a fixture's needs from this pattern.
    async ({}, use) => {
      const launched: Promise<Browser>[] = [];
      await use(() => (launched[0] ??= launchChromium()));
      await (await launched[0])?.close();
    },
    { scope: 'worker' },
  ],
  places: async ({ sampleBuilt }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'workbench-'));
    const places = { root, cases: join(root, 'cases'), downloads: join(root, 'downloads') };
    await mkdir(places.cases);
    await mkdir(places.downloads);
    if (sampleBuilt) await copyFile(builtSample(), join(places.cases, 'Plumbline sample.plumb'));
    await use(places);
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
  workbench: async ({ host, places, launchOnce }, use, testInfo) => {
    const workbench = await (host === 'electron' ? openInElectron(places) : openInChromium(places, launchOnce));
    const wrongs = watchForWrongs(workbench.page);
    await use(workbench);
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = await workbench.page.screenshot().catch(() => null);
      if (body !== null) await testInfo.attach('window', { body, contentType: 'image/png' });
    }
    await workbench.close();
    expect(wrongs, 'errors of the page, and requests that leave the machine').toEqual([]);
  },
  page: async ({ workbench }, use) => {
    await use(workbench.page);
  },
});

/** Every spec fails on an uncaught error, a breach of the content policy, and a request to anywhere but the host. */
function watchForWrongs(page: Page): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) wrongs.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:plumb:\/\/app\/|http:\/\/127\.0\.0\.1:\d+\/|blob:|data:)/.test(request.url()))
      wrongs.push(`request: ${request.url()}`);
  });
  return wrongs;
}
