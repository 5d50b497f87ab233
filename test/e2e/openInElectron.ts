import { mkdtemp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, expect, type ElectronApplication } from '@playwright/test';
import type { Places, Workbench } from './workbench.ts';

const root = join(import.meta.dirname, '../..');

/** The built Electron host, in the runtime that ELECTRON_OVERRIDE_DIST_PATH names, or the project's own. */
export async function openInElectron(places: Places): Promise<Workbench> {
  const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    args: [join(root, 'out/main/electron.cjs'), ...sandbox, `--user-data-dir=${join(places.root, 'electron')}`],
    cwd: root,
    env: {
      ...inheritedEnvironment(),
      LC_ALL: 'C.UTF-8',
      PLUMBLINE_FOLDER: places.cases,
      PLUMBLINE_DOWNLOADS: places.downloads,
    },
    ...(runtime ? { executablePath: join(runtime, 'electron') } : {}),
  });
  // The window comes first: until the host has loaded, what is evaluated in it can be lost.
  const page = await app.firstWindow();
  await answerDialogs(app, places.cases, null);
  return {
    page,
    takeDownload: async (action) => {
      const before = await readdir(places.downloads);
      await action();
      const added = async (): Promise<string[]> =>
        (await readdir(places.downloads)).filter((name) => !before.includes(name) && !isPartial(name));
      await expect.poll(added, { timeout: 30_000 }).toHaveLength(1);
      const name = (await added())[0] ?? '';
      // Out of the way, so that a second download of the same name is seen as a new file.
      const kept = join(await mkdtemp(join(places.root, 'taken-')), name);
      await rename(join(places.downloads, name), kept);
      return kept;
    },
    answerDialogs: (path) => answerDialogs(app, places.cases, path),
    close: () => app.close(),
  };
}

/** Puts answers in the place of native dialogs, which no test can click: `path`, or the suggested name in `cases`. */
async function answerDialogs(app: ElectronApplication, cases: string, path: string | null): Promise<void> {
  await app.evaluate(
    ({ dialog }, answers) => {
      Object.assign(dialog, {
        showSaveDialog: (...given: { defaultPath?: string }[]) => {
          const name = (given.at(-1)?.defaultPath ?? '').split(/[/\\]/).at(-1) || 'case.plumb';
          return Promise.resolve({ canceled: false, filePath: answers.path ?? `${answers.cases}/${name}` });
        },
        showOpenDialog: () =>
          Promise.resolve({ canceled: answers.path === null, filePaths: answers.path === null ? [] : [answers.path] }),
      });
    },
    { cases, path },
  );
}

function inheritedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}

function isPartial(name: string): boolean {
  return name.endsWith('.crdownload') || name.startsWith('.');
}
