import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Transport } from '#shared/contract/transport.ts';

/** The seam to the engine, as the window sees it. Nothing of Electron itself passes through. */
const transport = {
  call: (method, input) => ipcRenderer.invoke('plumb:call', method, input),
  listen(event, fn) {
    const listener = (_: unknown, told: unknown, payload: Parameters<typeof fn>[0]): void => {
      if (told === event) fn(payload);
    };
    ipcRenderer.on('plumb:event', listener);
    return () => {
      ipcRenderer.off('plumb:event', listener);
    };
  },
  putFile(file) {
    const path = webUtils.getPathForFile(file);
    if (path !== '') return ipcRenderer.invoke('plumb:file', path);
    return Promise.reject(new Error(`${file.name} is not on a disk of this machine. Save it, then import it.`));
  },
  address: (handle) => `plumb://app/files/${encodeURIComponent(handle)}`,
} satisfies Transport;

contextBridge.exposeInMainWorld('plumb', transport);
