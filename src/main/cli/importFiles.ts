import { basename, resolve } from 'node:path';
import type { Imported } from '#shared/contract/sources.ts';
import { leftOutWords } from '#shared/sources/sortFiles.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandTools, needed, UsageError } from './Command.ts';
import { lineOf, type NamedFile, namedFiles } from './namedFiles.ts';

export const importFiles: Command = {
  name: 'import',
  usage: 'plumb import CASE PATH... [--synthetic] [--passphrase-file FILE] [--json]',
  options: ['synthetic', 'passphrase-file', 'json'],
  help: [
    'Imports files, and folders with all files inside, each file whole or not at all. Exit 1 where any failed; the others stay imported.',
    'Folders that belong to a saved page (NAME_files beside NAME.html) and system files are left out. Links are followed inside of the named folder only.',
  ].join('\n'),
  async run(input, tools) {
    const { ask, print, note, passphrase } = tools;
    const path = needed(input, 0, 'CASE');
    const paths = input.positionals.slice(1);
    if (paths.length === 0) throw new UsageError('PATH is missing.');
    const open = await ask('cases.open', { path, passphrase });
    const ownFiles = ['', '-wal', '-shm'].map((suffix) => `${open.path}${suffix}`);
    const { files, companions, junk } = await namedFiles(paths, ownFiles);
    const outcomes = await importAll(
      files,
      (file, job) => importOne(tools, file, job, input.synthetic),
      (outcome) => {
        if (!outcome.ok) return note(`${lineOf(outcome.file)}: ${lineOf(outcome.error)}`);
        if (!input.json) print(describe(outcome));
        for (const { name, reason } of outcome.skipped) note(`${lineOf(outcome.file)} / ${lineOf(name)}: ${reason}`);
      },
    );
    const summary = summarise(outcomes, companions, junk);
    if (input.json) print(JSON.stringify(outcomes, null, 2));
    if (files.length !== 1 || companions + junk > 0) (input.json ? note : print)(summary);
    return outcomes.every((one) => one.ok) ? 0 : 1;
  },
};

type Outcome =
  | ({ readonly file: string; readonly ok: true } & Imported)
  | { readonly file: string; readonly ok: false; readonly error: string };

/** As many as there are work threads. */
const atOnce = 2;

/**
 * Imports a few files at once and tells of them in their own order. Files of one size may be the same bytes, so they wait for each
 * other: which one is found to be in the case already does not depend on the machine.
 */
async function importAll(
  files: readonly NamedFile[],
  importFile: (file: NamedFile, job: string) => Promise<Outcome>,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: (Outcome | undefined)[] = files.map(() => undefined);
  const running = new Map<Promise<void>, number | null>();
  let told = 0;
  const tellReady = (): void => {
    for (let next = outcomes[told]; next !== undefined; next = outcomes[told]) {
      told += 1;
      tell(next);
    }
  };
  const begin = async (file: NamedFile, index: number): Promise<void> => {
    outcomes[index] = await importFile(file, `import-${index}`);
    tellReady();
  };
  for (const [index, file] of files.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a place becomes free when the first of those running is over
    while (running.size >= atOnce || mayBeSame(file, [...running.values()])) await Promise.race(running.keys());
    const done: Promise<void> = begin(file, index).finally(() => running.delete(done));
    running.set(done, file.size);
  }
  await Promise.all(running.keys());
  return outcomes.filter((outcome) => outcome !== undefined);
}

function mayBeSame({ size }: NamedFile, others: readonly (number | null)[]): boolean {
  return others.some((other) => size === null || other === null || size === other);
}

async function importOne(
  { ask, desk }: CommandTools,
  file: NamedFile,
  job: string,
  synthetic: boolean,
): Promise<Outcome> {
  const { path, problem } = file;
  try {
    if (problem !== null) throw problem;
    const handle = desk().addFile(resolve(path), basename(path), false);
    return { file: path, ok: true, ...(await ask('sources.import', { job, handle, synthetic })) };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { file: path, ok: false, error: error.message };
  }
}

function describe({ file, title, duplicate, kind, rows, parts, newerOf }: Extract<Outcome, { ok: true }>): string {
  const name = lineOf(file);
  if (duplicate) return `${name}: in the case already as "${lineOf(title)}"`;
  const inside = parts === 0 ? '' : `, ${parts} inside`;
  const held = newerOf === null ? '' : `, a newer capture of "${lineOf(newerOf.title)}", which stays`;
  return `${name}: "${lineOf(title)}", ${kind === 'dataset' ? `${rows} rows` : 'read'}${inside}${held}`;
}

function summarise(outcomes: readonly Outcome[], companions: number, junk: number): string {
  const done = outcomes.filter((outcome) => outcome.ok);
  const linked = done.filter(({ duplicate }) => duplicate).length;
  const failed = outcomes.length - done.length;
  const words = [`${done.length - linked} imported`, `${linked} in the case already`, `${failed} failed`];
  return [`${words.join(', ')}.`, leftOutWords(companions, junk)].filter(Boolean).join(' ');
}
