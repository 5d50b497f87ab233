// What the scripts of this folder share: where things lie, and bringing install and build up to date. Runs on Node 18 and later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const installStamp = join(modules, '.plumbline-install');
const buildStamp = join(root, 'out', '.built');

/** The project's own Node, or this process's where that is new enough for the SQLite driver (22.14); null if neither is. */
export function findNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = join(modules, `node-${system}-${process.arch}`, 'bin', program);
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14) ? process.execPath : null;
}

/** This process's environment with the project's programs, its Node first, on the path. */
export function childEnvironment(extra = {}) {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const pathName = Object.keys(inherited).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const own = findNode();
  const folders = [...(own === null ? [] : [dirname(own)]), join(modules, '.bin'), inherited[pathName] ?? ''];
  return { ...inherited, [pathName]: folders.join(delimiter), ...extra };
}

/** Runs a script of an installed package on the project's Node and shows what it prints. Resolves to its exit code. */
export function runScript(script, parameters, extraEnvironment = {}) {
  const node = findNode();
  if (node === null) {
    process.stderr.write(
      `Plumbline needs Node 22.14 or later; this is ${process.versions.node}, and none was installed for this machine.\n`,
    );
    return Promise.resolve(69);
  }
  return run(node, [join(root, script), ...parameters], extraEnvironment);
}

/** Runs a program and shows what it prints. Resolves to its exit code; a program that does not start counts as 127. */
export function run(program, parameters, extraEnvironment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, stdio: 'inherit', env: childEnvironment(extraEnvironment) });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Installs what the lock file names, unless that has been done. Returns an exit code. */
export function installIfNeeded() {
  const lock = join(root, 'package-lock.json');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return 0;
  const npmRecord = join(modules, '.package-lock.json');
  const installedByHand =
    !existsSync(installStamp) && existsSync(npmRecord) && statSync(npmRecord).mtimeMs >= statSync(lock).mtimeMs;
  if (!installedByHand) {
    process.stdout.write('Installing the dependencies\n');
    // `npm ci` starts from nothing; where something is installed already, bringing it up to date is quicker.
    const code = npm([...(existsSync(modules) ? ['install', '--no-save'] : ['ci']), '--no-audit', '--no-fund']);
    if (code !== 0) return code;
  }
  writeFileSync(installStamp, wanted);
  return 0;
}

function npm(parameters) {
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  if (script !== undefined && existsSync(script) && /\.c?js$/.test(script)) {
    return spawnSync(process.execPath, [script, ...parameters], options).status ?? 1;
  }
  return spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' }).status ?? 1;
}

/** Builds `out/`, unless it is newer than everything that it is built from. Resolves to an exit code. */
export async function buildIfNeeded() {
  const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'].map((name) =>
    join(root, name),
  );
  if (existsSync(buildStamp) && sources.every((path) => newestChange(path) < statSync(buildStamp).mtimeMs)) return 0;
  process.stdout.write('Building the workbench\n');
  return build();
}

export async function build() {
  const code = await runScript('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) return code;
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, '');
  return 0;
}

/** Milliseconds since 1970; folders count too, because a deleted file changes only its folder. */
function newestChange(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Whether a window can appear here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Electron's program, if its runtime is on this machine; null otherwise. */
export function findElectron() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(modules, 'electron', 'dist');
  const program = join(folder, names[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** Chromium's sandbox refuses to run as root on Linux. */
export function sandboxSwitches() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}
