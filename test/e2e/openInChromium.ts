import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import type { Places, Workbench } from './workbench.ts';

const root = join(import.meta.dirname, '../..');
const quietSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
];

/** A Chromium of this machine: PLUMBLINE_CHROMIUM, or the one that Playwright brings. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.PLUMBLINE_CHROMIUM;
  // Without a locale of its own, as in CI, Chromium can not read file names that are not ASCII.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ args: quietSwitches, env, ...(executablePath ? { executablePath } : {}) });
}

/** The built loopback host, in a context of its own in the browser: no storage is shared between tests. */
export async function openInChromium(places: Places, launchOnce: () => Promise<Browser>): Promise<Workbench> {
  const host = spawn('node', [join(root, 'out/main/loopback.js'), '--no-open'], {
    env: { ...process.env, PLUMBLINE_FOLDER: places.cases, TMPDIR: places.root },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readAddress(host);
  const browser = await launchOnce();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    takeDownload: async (action) => {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      const path = join(places.downloads, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    answerDialogs: () => Promise.resolve(),
    close: async () => {
      await context.close();
      const ended = once(host, 'exit');
      if (host.exitCode === null && host.kill('SIGTERM')) await ended;
    },
  };
}

function readAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    host.stdout?.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    host.on('error', reject);
    host.on('exit', (code) => reject(new Error(`The loopback host ended with ${code} before it printed its address.`)));
  });
}
