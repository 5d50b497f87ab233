import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk } from '#engine/desk/openDesk.ts';
import { caseFolder } from '#engine/hosting/caseFolder.ts';
import type { Log } from '#engine/ports.ts';
import { openBrowser } from './openBrowser.ts';
import { openLoopback } from './server.ts';
import { isProcessRunning, makeTemporaryFolder, sweepTemporaryFolders } from './temporaryFolder.ts';

const { env } = process;
process.umask(0o077);

const log: Log = { write: (line) => (env.PLUMBLINE_LOG ? process.stderr.write(`${line}\n`) : undefined) };
const folder = caseFolder(env, join(homedir(), 'Documents'));
mkdirSync(folder, { recursive: true });
sweepTemporaryFolders(tmpdir(), isProcessRunning);
const temporary = makeTemporaryFolder(tmpdir(), process.pid);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

// Built to out/main, beside the threads' module and two steps from the project's resources.
const desk = openDesk({
  host: 'loopback',
  folder,
  threadModule: new URL('./caseThread.js', import.meta.url),
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
  dialogs: null,
  log,
});

const loopback = await openLoopback({
  desk,
  pages: fileURLToPath(new URL('../renderer', import.meta.url)),
  temporary,
  port: readPort(env.PLUMBLINE_PORT),
  secrets: { code: randomBytes(32).toString('base64url'), token: randomBytes(32).toString('base64url') },
  log,
}).catch((error: unknown) => {
  process.stderr.write(`The port cannot be used: ${error instanceof Error ? error.message : 'unknown reason'}\n`);
  process.exit(69);
});

let leaving = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave());

process.stdout.write(`Plumbline is at ${loopback.address}\n`);
if (!process.argv.includes('--no-open'))
  openBrowser({ platform: process.platform, environment: env }, loopback.address);

async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await loopback.close();
  await desk.close();
  process.exit(0);
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? '0');
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  process.stderr.write(`PLUMBLINE_PORT is "${text}"; a port is a whole number from 0 to 65535.\n`);
  return process.exit(64);
}
