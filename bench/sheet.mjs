// Measures an edit in an estimate of twenty lines: what is computed for it, and in the built workbench the time from the key to the painted results.
// usage: node bench/sheet.mjs [--rounds N]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createDatabase } from '../src/main/engine/store/openDatabase.ts';
import { writeCaseInfo } from '../src/main/engine/store/queries/caseInfo.ts';
import { systemPorts } from '../src/main/engine/systemPorts.ts';
import { runChange } from '../src/main/engine/threads/runChange.ts';
import { createLineMemory } from '../src/renderer/panes/estimate/lineMemory.ts';
import { previewSheet } from '../src/renderer/panes/estimate/sheetProblem.ts';

/** Milliseconds: what an edit may take to compute (a frame), and the median from key to painted results (three). */
const limits = { computed: 17, painted: 50 };
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
const kinds = [
  ['lognormal', { low: 40, high: 60 }],
  ['normal', { low: 900, high: 1_100 }],
  ['beta', { low: 0.2, high: 0.6 }],
  ['pert', { low: 10, mode: 20, high: 50, coverage: 0.9 }],
  ['triangular', { low: 10, mode: 20, high: 40 }],
  ['uniform', { low: 10, high: 20 }],
  ['points', { points: '43.56: 3, 21.76: 1' }],
  [
    'mixture',
    {
      parts: [
        { weight: 1, distribution: 'normal', parameters: { low: 10, high: 20 } },
        { weight: 2, distribution: 'lognormal', parameters: { low: 50, high: 90 } },
      ],
    },
  ],
  ['truncated', { of: { distribution: 'normal', parameters: { low: 10, high: 20 } }, low: 5 }],
];
const sheet = makeSheet();

console.log(
  `${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}`,
);
const cold = timeEdits(() => undefined);
const memory = createLineMemory();
previewSheet(sheet, memory);
const warm = timeEdits(() => memory);
console.log(`an edit, every line prepared anew                 ${cold.toFixed(1)} ms`);
console.log(`an edit, the other lines remembered               ${warm.toFixed(1)} ms`);
const fails = warm <= limits.computed ? [] : [`an edit takes longer to compute than ${limits.computed} ms`];

const built = fileURLToPath(new URL('../out', import.meta.url));
if (existsSync(join(built, 'main', 'loopback.js'))) {
  const painted = (await typeInWindow()).toSorted((one, other) => one - other);
  const median = at(painted, 0.5);
  console.log(
    `from the key to the painted results               p50 ${median.toFixed(0)} ms, p90 ${at(painted, 0.9).toFixed(0)} ms`,
  );
  if (!(median <= limits.painted)) fails.push(`results are painted later than ${limits.painted} ms after the key`);
} else console.log('The window is not measured: there is no build. Run npm run build first.');
for (const line of fails) console.log(`FAILS: ${line}`);
process.exitCode = fails.length > 0 ? 1 : 0;

/** Sixteen inputs of all kinds, four formulas over them, and a result over these. */
function makeSheet() {
  const inputs = Array.from({ length: 16 }, (_, index) => {
    const [distribution, parameters] = kinds[index % kinds.length];
    return {
      ...{ name: `in_${index}`, label: `Input ${index}`, unit: '' },
      input: { kind: 'distribution', distribution, parameters },
    };
  });
  const formulas = Array.from({ length: 4 }, (_, index) => ({
    ...{ name: `sum_${index}`, label: `Formula ${index}`, unit: '' },
    input: {
      kind: 'formula',
      formula: `in_${index} * in_${index + 4} / in_0 + in_${index + 8} + sqrt(in_${index + 12})`,
    },
  }));
  return {
    ...{ name: 'Bench', formula: 'sum_0 + sum_1 + sum_2 * sum_3', unit: '', seed: 1, samples: 100_000, coverage: 0.9 },
    lines: [...inputs, ...formulas],
  };
}

/** Median milliseconds of an edit of the first line. */
function timeEdits(memoryOf) {
  const took = [];
  for (let round = -5; round < rounds; round += 1) {
    const input = { ...sheet.lines[0].input, parameters: { low: 40, high: 60 + round / 100 } };
    const edited = { ...sheet, lines: sheet.lines.with(0, { ...sheet.lines[0], input }) };
    const began = performance.now();
    const { result } = previewSheet(edited, memoryOf());
    if (round >= 0) took.push(performance.now() - began);
    if (result === null) throw new Error('The sheet can not be computed');
  }
  return at(
    took.toSorted((one, other) => one - other),
    0.5,
  );
}

async function typeInWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sheet-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const key = { path: join(folder, 'sheet.plumb'), passphrase: '' };
  const database = createDatabase(key);
  writeCaseInfo(database, 'Sheet', false, systemPorts.clock.now());
  runChange(database, systemPorts, () => undefined, 'estimates.create', { definition: sheet });
  database.close();
  const host = spawn(process.execPath, [join(built, 'main', 'loopback.js'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_FOLDER: dirname(key.path) },
  });
  const executablePath = process.env.PLUMBLINE_CHROMIUM;
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const [line] = await once(createInterface({ input: host.stdout }), 'line');
    const page = await browser.newPage();
    await page.goto(/http:\S+/.exec(line)[0]);
    await page.getByRole('button', { name: 'Open case' }).click();
    const form = page.getByRole('form', { name: 'Open case' });
    await form.getByLabel('File').fill(key.path);
    await form.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('tab', { name: 'Estimate' }).click();
    await page.getByRole('row', { name: /^in_0/ }).click();
    await page.getByLabel('High').focus();
    await page.keyboard.press('End');
    await page.evaluate(watchKeys);
    for (let round = -6; round < rounds; round += 1) {
      await page.keyboard.press(round % 2 === 0 ? '5' : 'Backspace');
      // The save of the edit before lies between some, as when people type.
      await page.waitForTimeout(round % 5 === 0 ? 900 : 250);
    }
    const painted = await page.evaluate(() => window.keysPainted);
    if (painted.length !== rounds + 6) throw new Error(`${painted.length} of ${rounds + 6} keys showed in the results`);
    return painted.slice(6);
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
  }
}

/** Runs in the page: from each key until a row that rests on the edited one is painted with other numbers. */
function watchKeys() {
  const row = [...document.querySelectorAll('[data-line-row]')].at(-3);
  window.keysPainted = [];
  let began = null;
  let before = row.textContent;
  window.addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true });
  const changed = () => {
    if (row.textContent === before || began === null) return;
    before = row.textContent;
    const key = began;
    // The change is made before its frame is painted, and a message is read after it.
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => window.keysPainted.push(performance.now() - key));
    channel.port1.start();
    channel.port2.postMessage(null);
  };
  new MutationObserver(changed).observe(row, { subtree: true, childList: true, characterData: true });
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
