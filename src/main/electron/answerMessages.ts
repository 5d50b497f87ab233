import { basename } from 'node:path';
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { Desk } from '#engine/desk/Desk.ts';
import { isTrustedSender } from './ownPage.ts';

/** Joins the preload to the desk: two messages in, one out. */
export function answerMessages(desk: Desk, currentWindow: () => BrowserWindow | null): void {
  ipcMain.handle('plumb:call', (event, method: unknown, input: unknown) => {
    checkSender(event);
    return desk.handle(method, input);
  });
  ipcMain.handle('plumb:file', (event, path: unknown) => {
    checkSender(event);
    if (typeof path !== 'string' || path === '') throw new Error('A file is named by its path.');
    return desk.addFile(path, basename(path), false);
  });
  desk.listen((event, payload) => {
    const window = currentWindow();
    if (window !== null && !window.isDestroyed()) window.webContents.send('plumb:event', event, payload);
  });
}

function checkSender(event: IpcMainInvokeEvent): void {
  if (!isTrustedSender(event.senderFrame)) throw new Error('Only the window of the workbench can use it.');
}
