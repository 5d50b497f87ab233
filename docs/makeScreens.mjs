// `npm run screens`: draws the pictures of the sample case in docs/screens anew, from the built loopback host in Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../bin/browser.mjs';
import { buildIfNeeded, root } from '../bin/project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-screens-'));
const pictures = join(root, 'docs/screens');
/** Building the sample takes seconds on a slow machine. */
const patience = { timeout: 120_000 };

/** Each leads to its place in the sample. */
const screens = {
  read: (page) => showSource(page, 'Trade records weigh the explosives'),
  data: (page) => showSource(page, 'Rail shipments'),
  timeline: (page) => showPane(page, 'Timeline'),
  passages: (page) => showPane(page, 'Passages'),
  points: (page) => showPane(page, 'Points'),
  claims: (page) => showPane(page, 'Claims'),
  trace: (page) => showOfPoint(page, 'Trace'),
  impact: (page) => showOfPoint(page, 'Impact'),
  notes: (page) => showNote(page),
  moved: (page) => showPane(page, 'Moved'),
  'estimate-sheet': (page) => showEstimate(page, 'Shells moved by rail', 'Result'),
  'estimate-counts': (page) => showEstimate(page, 'Published counts, row by row', 'Result'),
  'estimate-why': (page) => showEstimate(page, 'Shells by voyages, to March 2025', 'Why'),
  'estimate-check': (page) => showEstimate(page, 'Shells moved by rail', 'Check'),
  'estimate-routes': (page) => showEstimate(page, 'Shells moved by rail', 'Routes'),
  'estimate-scenarios': (page) => showEstimate(page, 'Shells moved by rail', 'Scenarios'),
  report: (page) => showReport(page),
  'report-broadsheet': (page) => showStyle(page, 'Broadsheet', 0),
  'report-brief': (page) => showStyle(page, 'Brief', 1),
  'report-dossier': (page) => showStyle(page, 'Dossier', 1),
  'report-settings': (page) => showSettings(page),
};

process.exitCode = await draw(process.argv.slice(2));

async function draw(asked) {
  const unknown = asked.find((name) => !(name in screens));
  if (unknown !== undefined) {
    process.stderr.write(`There is no screen "${unknown}". Known are: ${Object.keys(screens).join(', ')}.\n`);
    return 64;
  }
  const built = await buildIfNeeded();
  if (built !== 0) return built;
  const host = spawn('node', [join(root, 'out/main/loopback.js'), '--no-open'], {
    env: { ...process.env, PLUMBLINE_FOLDER: folder, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(await addressOf(host));
    await page.getByRole('button', { name: 'Open the sample case' }).click();
    await page.getByRole('navigation', { name: 'Library' }).getByText('3,000 rows').waitFor(patience);
    for (const [name, show] of Object.entries(screens)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      const part = await show(page);
      await settle(page);
      await (part ?? page).screenshot({ path: join(pictures, `${name}.png`) });
      process.stdout.write(`docs/screens/${name}.png\n`);
    }
    return 0;
  } finally {
    await browser.close();
    const ended = once(host, 'exit');
    if (host.exitCode === null && host.kill('SIGTERM')) await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function showPane(page, name) {
  const pane = page.getByRole('tab', { name, exact: true }).first();
  await page.waitForTimeout(300);
  if (await pane.isVisible()) {
    await pane.click();
    return;
  }
  const more = page.getByRole('button', { name: 'More panes' });
  await more.click();
  const item = page.getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') });
  await item.click();
}

/** What a number rests on, or what rests on it: of one that has both. */
async function showOfPoint(page, pane) {
  await showPane(page, 'Points');
  const row = page.getByText('Explosives moved inland from two far-east ports').last();
  await row.click();
  await showPane(page, pane);
}

async function showSource(page, title) {
  const library = page.getByRole('navigation', { name: 'Library' });
  await library
    .getByRole('button', { name: new RegExp(title, 'u') })
    .first()
    .click();
}

async function showNote(page) {
  await showPane(page, 'Notes');
  const write = page.getByRole('button', { name: /^New note on the case/u });
  await write.click();
  await page.waitForTimeout(500);
  await page.keyboard.type('Ask the ledger desk how the weight was counted: by manifest, or by axle load?');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
}

async function showReport(page) {
  await showPane(page, 'Report');
  await page.locator('canvas').first().waitFor(patience);
}

/** One page of the report's preview in a style, as large as a window with room for it shows it. */
async function showStyle(page, style, number) {
  await showReport(page);
  await page.setViewportSize({ width: 1_900, height: 1_100 });
  await setStyle(page, style);
  await settle(page);
  const shown = page.locator('canvas').nth(number);
  await shown.scrollIntoViewIfNeeded();
  return shown;
}

async function showSettings(page) {
  await showReport(page);
  await page.setViewportSize({ width: 1_280, height: 800 });
  await setStyle(page, 'Broadsheet');
  await page.locator('canvas').first().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Report settings…' }).click();
  // Away from the button, whose hint would lie over the bar.
  await page.mouse.move(700, 600);
  return undefined;
}

async function setStyle(page, style) {
  await page.getByRole('button', { name: 'Report settings…' }).click();
  await page.getByRole('radio', { name: style }).click();
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
}

async function showEstimate(page, estimate, tab) {
  await showPane(page, 'Estimate');
  await page.getByRole('combobox', { name: 'Estimate', exact: true }).selectOption({ label: estimate });
  const chosen = page.getByRole('tab', { name: tab, exact: true }).last();
  await chosen.click();
  if (tab === 'Result') await page.getByLabel('Name of the estimate').scrollIntoViewIfNeeded();
  else await page.getByRole('region', { name: 'Result' }).evaluate((element) => element.scrollIntoView());
}

/** Until the window has been quiet for a while: previews, full counts and pages come in one after the other. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2_500);
}

function addressOf(host) {
  return new Promise((resolve, reject) => {
    let printed = '';
    host.stdout.setEncoding('utf8').on('data', (part) => {
      printed += part;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    host.on('exit', (code) => reject(new Error(`The loopback host ended with ${code}.`)));
  });
}
