// A Chromium for the end-to-end tests: one that is here, or one that this machine can be given.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { childEnvironment, findNode, root, runScript } from './project.mjs';

const minute = 60_000;
// The shell without a window's frame comes first: the tests see no difference, and each takes two thirds of the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium that starts; null where there is none. */
export async function findBrowser() {
  return findInstalled() ?? installFromDebian() ?? (await installFromPlaywright());
}

function findInstalled() {
  const named = process.env.PLUMBLINE_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, playwrightsOwn()].find(starts) ?? null;
}

/** Some distributions put a stub at this name that only asks for another installer. */
function starts(path) {
  if (path === '' || !existsSync(path)) return false;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: minute / 2 }).status === 0;
}

function playwrightsOwn() {
  const words = "import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath());";
  const answer = spawnSync(findNode(), ['--input-type=module', '--eval', words], {
    cwd: root,
    encoding: 'utf8',
    env: childEnvironment(),
  });
  return answer.status === 0 ? answer.stdout.trim() : '';
}

function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid() !== 0) return null;
  process.stdout.write('Installing Chromium for the end-to-end tests\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 5 * minute, env });
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const install = ['install', '-y', '-qq', '--no-install-recommends', name];
    const { status } = spawnSync('apt-get', install, { stdio: 'ignore', timeout: 15 * minute, env });
    if (status === 0) break;
  }
  return findInstalled();
}

async function installFromPlaywright() {
  await runScript('node_modules/@playwright/test/cli.js', ['install', 'chromium']);
  return findInstalled();
}
