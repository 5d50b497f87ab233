import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { drawVocabulary, drawWord } from './madeWords.mjs';

const wordsTyped = 40;

/** Types words into the built workbench in Chromium; milliseconds from the key to the frame after its hits are in the page. */
export async function searchInWindow(built, { path }, vocabularies, random) {
  const host = spawn(process.execPath, [join(built, 'main', 'loopback.js'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_FOLDER: dirname(path) },
  });
  const executablePath = process.env.PLUMBLINE_CHROMIUM;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const [line] = await once(createInterface({ input: host.stdout }), 'line');
    const page = await browser.newPage();
    await page.goto(/http:\S+/.exec(line)[0]);
    await page.getByRole('button', { name: 'Open case' }).click();
    const form = page.getByRole('form', { name: 'Open case' });
    await form.getByLabel('File').fill(path);
    await form.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('tab', { name: 'Read' }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(5_000);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search the case' }).waitFor();
    await page.evaluate(watchHits);
    const first = [];
    const each = [];
    for (let at = 0; at < wordsTyped; at += 1) {
      const word = drawWord(drawVocabulary(vocabularies, random), random);
      const took = await typeWord(page, word);
      const painted = took.filter((ms) => ms !== null);
      if (painted.length > 0) first.push(painted[0]);
      each.push(...painted);
    }
    return { 'first hits of a word': first, 'every key': each };
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
  }
}

async function typeWord(page, word) {
  const field = page.getByRole('combobox', { name: 'Search the case' });
  await field.fill('');
  await page.waitForTimeout(100);
  const took = [];
  for (const letter of word) {
    took.push(await page.evaluate((typed) => globalThis.paintedAfter(typed), letter));
    await page.waitForTimeout(60);
  }
  return took;
}

/** Runs in the page: puts a letter into the field as a key does, and waits for the frame in which other hits were painted. */
function watchHits() {
  const longest = 3_000;
  globalThis.paintedAfter = (letter) =>
    new Promise((resolve) => {
      const sheet = document.querySelector('[role="dialog"]');
      const field = sheet.querySelector('input');
      const began = performance.now();
      const done = (took) => {
        watch.disconnect();
        clearTimeout(late);
        resolve(took);
      };
      const watch = new MutationObserver(() => {
        if (sheet.querySelector('[role="option"]') === null) return;
        watch.disconnect();
        // The frame after the next begins when this one has been painted.
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began)));
      });
      const late = setTimeout(() => done(null), longest);
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      setter.call(field, field.value + letter);
      const hits = () => watch.observe(sheet, { subtree: true, childList: true, characterData: true });
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // What the key itself changes is drawn at once; only what comes of the answer counts.
      queueMicrotask(hits);
    });
}
