import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';

/** Types into the case's only report in the built workbench; milliseconds in which its pages were set and read anew, an edit each. */
export async function previewInWindow(built, path, rounds) {
  const host = spawn(process.execPath, [`${built}/main/loopback.js`, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_FOLDER: dirname(path) },
  });
  const executablePath = process.env.PLUMBLINE_CHROMIUM;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const [line] = await once(createInterface({ input: host.stdout }), 'line');
    const page = await browser.newPage();
    const engine = [];
    page.on('requestfinished', (request) => {
      if (request.postData()?.includes('"reports.print"')) engine.push(request.timing().responseEnd);
    });
    await page.goto(/http:\S+/.exec(line)[0]);
    await page.getByRole('button', { name: 'Open case' }).click();
    const form = page.getByRole('form', { name: 'Open case' });
    await form.getByLabel('File').fill(path);
    await form.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    const pages = await page.getByRole('img', { name: /^Page \d+ of/ }).count();
    await page.evaluate(watchPreview);
    await page.locator('.ProseMirror p').first().click();
    engine.length = 0;
    for (let round = 0; round < rounds + 2; round += 1) {
      await page.keyboard.press('x');
      await page.waitForFunction((count) => window.previews.length > count, round, { timeout: 30_000 });
    }
    const shown = await page.evaluate(() => window.previews);
    return { pages, engine: engine.slice(2), shown: shown.slice(2, rounds + 2) };
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
  }
}

/** Runs in the page: how long the pages were busy, each time. */
function watchPreview() {
  const pages = document.querySelector('section[aria-label="Pages"]');
  window.previews = [];
  let began = null;
  new MutationObserver(() => {
    if (pages.getAttribute('aria-busy') === 'true') began ??= performance.now();
    else if (began !== null) {
      window.previews.push(performance.now() - began);
      began = null;
    }
  }).observe(pages, { attributes: true, attributeFilter: ['aria-busy'] });
}
