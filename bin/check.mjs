// `npm test`: every check in order, stopping at the first that fails. The last line counts what really ran: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build, findElectron, hasDisplay, installIfNeeded, runScript } from './project.mjs';

const records = mkdtempSync(join(tmpdir(), 'plumbline-check-'));
const total = { passed: 0, failed: 0 };

const steps = [
  { name: 'Install', run: () => installIfNeeded() },
  { name: 'Type check', run: () => runScript('bin/typecheck.mjs', []) },
  { name: 'Lint', run: () => runScript('node_modules/oxlint/bin/oxlint', ['--type-aware']) },
  { name: 'Format', run: () => runScript('node_modules/oxfmt/bin/oxfmt', ['--check']) },
  { name: 'Unit and integration tests', run: runVitest },
  { name: 'Build', run: build },
  { name: 'End to end in Chromium', run: runInChromium },
  { name: 'End to end in Electron', run: runInElectron },
];

try {
  for (const step of steps) {
    process.stdout.write(`\n== ${step.name}\n`);
    const failedBefore = total.failed;
    const code = await step.run();
    if (code === 0 && total.failed === failedBefore) continue;
    if (total.failed === failedBefore) total.failed += 1;
    process.stdout.write(`\n${step.name} failed; what comes after it did not run.\n`);
    break;
  }
} finally {
  rmSync(records, { recursive: true, force: true });
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runVitest() {
  const record = join(records, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${record}`];
  const code = await runScript('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  const counts = readRecord(record);
  return count('Vitest', code, counts?.numPassedTests, counts?.numFailedTests);
}

async function runInChromium() {
  const browser = await findBrowser();
  if (browser === null) {
    process.stdout.write(
      'No Chromium is on this machine and none can be installed. Set PLUMBLINE_CHROMIUM to the path of one.\n',
    );
    return 1;
  }
  return runPlaywright('chromium', { PLUMBLINE_CHROMIUM: browser });
}

async function runInElectron() {
  if (findElectron() === null || !hasDisplay()) {
    process.stdout.write("Not run and not counted: Electron's runtime or a display is not on this machine.\n");
    return 0;
  }
  return runPlaywright('electron', {});
}

async function runPlaywright(project, environment) {
  const record = join(records, `${project}.json`);
  const parameters = ['test', `--project=${project}`, '--reporter=list,json'];
  const code = await runScript('node_modules/@playwright/test/cli.js', parameters, {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: record,
  });
  const stats = readRecord(record)?.stats;
  return count(`Playwright (${project})`, code, stats?.expected, stats && stats.unexpected + stats.flaky);
}

function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner that left no record or ran nothing has failed, whatever its exit code says. */
function count(runner, code, passed = 0, failed = 0) {
  total.passed += passed;
  total.failed += failed;
  if (passed + failed > 0) return code;
  process.stdout.write(`${runner} ran no tests.\n`);
  return 1;
}
