import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installMeasures } from './inPage.mjs';

const frames = 300;
/** Pixels a frame: 1,800 a second, a fast turn of the wheel. */
const step = 30;

/** Opens the case in the built workbench in Chromium and measures the reader with and without passages, and their table. */
export async function markInWindow(built, { path }) {
  const host = spawn(process.execPath, [join(built, 'main', 'loopback.js'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_FOLDER: dirname(path) },
  });
  const executablePath = process.env.PLUMBLINE_CHROMIUM;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const [line] = await once(createInterface({ input: host.stdout }), 'line');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(/http:\S+/.exec(line)[0]);
    await page.getByRole('button', { name: 'Open case' }).click();
    const form = page.getByRole('form', { name: 'Open case' });
    await form.getByLabel('File').fill(path);
    await form.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('tab', { name: 'Read' }).waitFor({ timeout: 120_000 });
    await page.evaluate(installMeasures);
    const open = async (title) => {
      await page
        .getByRole('navigation', { name: 'Library' })
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .first()
        .click();
      await page.getByRole('article').getByRole('heading', { name: title }).first().waitFor();
      await page.waitForTimeout(1_500);
    };
    const scroll = (selector) =>
      page.evaluate(([of, count, by]) => globalThis.scrollFrames(of, count, by), [selector, frames, step]);
    const reader = '[data-scroller]:not([data-scroller="passages"])';
    const measured = {};
    // Turn and turn about, since other work on the machine comes and goes.
    for (const title of ['Bare', 'Marked', 'Bare', 'Marked']) {
      await open(title);
      (measured[title] ??= []).push(...(await scroll(reader)));
    }
    measured.click = await page.evaluate(() => globalThis.clickMarks(60));
    Object.assign(measured, await page.evaluate(() => globalThis.markWords(40)));
    await page.getByRole('tab', { name: 'Passages' }).click();
    await page.getByRole('grid', { name: 'Passages' }).focus();
    await page.waitForTimeout(1_000);
    measured.table = await scroll('[data-scroller="passages"]');
    await page.keyboard.press('Home');
    await page.waitForTimeout(500);
    measured.lines = await page.evaluate(() => globalThis.stepLines(40));
    return measured;
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
  }
}
