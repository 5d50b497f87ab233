import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { app, Menu, session, type BrowserWindow } from 'electron';
import type { Desk } from '#engine/desk/Desk.ts';
import { openDesk } from '#engine/desk/openDesk.ts';
import { caseFolder } from '#engine/hosting/caseFolder.ts';
import type { Log } from '#engine/ports.ts';
import { answerAddress } from './answerAddresses.ts';
import { answerMessages } from './answerMessages.ts';
import { nativeDialogs } from './askForPath.ts';
import { lockContents, lockSession } from './lockWindow.ts';
import { makeMenu } from './makeMenu.ts';
import { openWindow } from './openWindow.ts';
import { scheme } from './ownPage.ts';

// Built to out/main, beside the threads' module and two steps from the project's resources.
const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const pages = fileURLToPath(new URL('../renderer', import.meta.url));
const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));

app.on('web-contents-created', (_event, contents) => lockContents(contents));
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const { env } = process;
  const log: Log = { write: (line) => (env.PLUMBLINE_LOG ? process.stderr.write(`${line}\n`) : undefined) };
  const folder = caseFolder(env, app.getPath('documents'));
  mkdirSync(folder, { recursive: true });
  let window: BrowserWindow | null = null;
  const currentWindow = (): BrowserWindow | null => window;
  const desk = openDesk({
    host: 'electron',
    folder,
    threadModule: new URL('./caseThread.js', import.meta.url),
    resources,
    dialogs: nativeDialogs(folder, currentWindow),
    log,
  });
  // Without `persist:` nothing that the window holds reaches the disk.
  const memory = session.fromPartition('workbench', { cache: false });
  lockSession(memory, folder, env.PLUMBLINE_DOWNLOADS ?? null);
  memory.protocol.handle(scheme, (request) => answerAddress(desk, pages, request));
  answerMessages(desk, currentWindow);
  Menu.setApplicationMenu(makeMenu(process.platform, app.isPackaged));
  window = openWindow(memory, preload);
  app.on('second-instance', () => raise(window));
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(desk);
}

function raise(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Quits in two steps, so that the case is closed before the process ends. */
function closeBeforeQuitting(desk: Desk): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
