import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Dialogs } from '#engine/ports.ts';
import { assertNever } from '#shared/values/assertNever.ts';

const caseFilters = [{ name: 'Plumbline case', extensions: ['plumb'] }];

/** The machine's own file dialogs, over the window. */
export function nativeDialogs(folder: string, currentWindow: () => BrowserWindow | null): Dialogs {
  const save = async (title: string, suggestedName: string, filters = caseFilters): Promise<string | null> => {
    const options = { title, filters, defaultPath: join(folder, suggestedName) };
    const window = currentWindow();
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
    return answer.canceled ? null : answer.filePath;
  };
  const open = async (title: string): Promise<string | null> => {
    const options = { title, filters: caseFilters, defaultPath: folder, properties: ['openFile' as const] };
    const window = currentWindow();
    const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
  return {
    choosePath(purpose, suggestedName) {
      switch (purpose) {
        case 'new-case':
          return save('New case', suggestedName);
        case 'open-case':
          return open('Open case');
        case 'save-copy':
          return save('Save a copy', suggestedName);
        case 'export-original':
          return save('Export the original', suggestedName, []);
        case 'export-table':
          return save('Export the table', suggestedName, [{ name: 'Comma-separated values', extensions: ['csv'] }]);
        default:
          return assertNever(purpose);
      }
    },
  };
}
