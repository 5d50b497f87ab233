// `npm start`: installs and builds if needed, then opens the workbench: in Electron, or where that is out of reach, in the browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildIfNeeded,
  childEnvironment,
  findElectron,
  findNode,
  hasDisplay,
  installIfNeeded,
  root,
  sandboxSwitches,
} from './project.mjs';

const downloadLimit = 60_000;
const earlyEnd = 10_000;
const oneDay = 24 * 60 * 60 * 1000;
const parameters = process.argv.slice(2);

process.exitCode = await start();

async function start() {
  const installed = installIfNeeded();
  if (installed !== 0) return installed;
  if (findNode() === null) {
    process.stderr.write(
      `Plumbline needs Node 22.14 or later; this is ${process.versions.node}, and none was installed for this machine.\n`,
    );
    return 69;
  }
  const built = await buildIfNeeded();
  if (built !== 0) return built;
  if (parameters.includes('--browser')) return openInBrowser();
  if (!hasDisplay())
    return openInBrowser('There is no display for Electron here: open this address in a browser of this machine.');
  const electron = findElectron() ?? fetchElectron();
  if (electron === null)
    return openInBrowser("Electron's runtime cannot be had here, so the workbench opens in the browser.");
  const began = Date.now();
  const code = await follow(electron, [...sandboxSwitches(), join(root, 'out', 'main', 'electron.cjs'), ...parameters]);
  if (code === 0 || Date.now() - began > earlyEnd) return code;
  return openInBrowser('Electron does not start on this machine, so the workbench opens in the browser.');
}

/** Electron's own installer, quietly; after a failure it is left alone for a day. */
function fetchElectron() {
  const failure = join(root, 'node_modules', '.plumbline-no-electron');
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < oneDay) return null;
  const script = join(root, 'node_modules', 'electron', 'install.js');
  spawnSync(findNode(), [script], {
    stdio: 'ignore',
    timeout: downloadLimit,
    killSignal: 'SIGKILL',
    env: childEnvironment(),
  });
  const electron = findElectron();
  if (electron === null) writeFileSync(failure, '');
  else rmSync(failure, { force: true });
  return electron;
}

function openInBrowser(reason) {
  if (reason !== undefined) process.stdout.write(`${reason}\n`);
  return follow(findNode(), [join(root, 'out', 'main', 'loopback.js'), ...parameters]);
}

/** Runs until the program ends, and hands it the signals that end this one. */
function follow(program, programParameters) {
  return new Promise((resolve) => {
    const child = spawn(program, programParameters, { cwd: root, stdio: 'inherit', env: childEnvironment() });
    // Ctrl+C reaches the whole group; this process only waits for the child to leave in order.
    process.on('SIGINT', () => undefined);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 0));
  });
}
