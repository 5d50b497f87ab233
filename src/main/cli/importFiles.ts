import { basename, resolve } from 'node:path';
import { type Command, needed, UsageError } from './Command.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';

export const importFiles: Command = {
  name: 'import',
  usage: 'plumb import CASE FILE... [--synthetic] [--passphrase-file FILE] [--json]',
  options: ['synthetic', 'passphrase-file', 'json'],
  help: 'Imports files into a case, each whole or not at all. Exit 1 where any of them failed; the others stay imported.',
  async run(input, { ask, desk, print, note, passphrase }) {
    const path = needed(input, 0, 'CASE');
    const files = input.positionals.slice(1);
    if (files.length === 0) throw new UsageError('FILE is missing.');
    await ask('cases.open', { path, passphrase });
    const outcomes = [];
    for (const [index, file] of files.entries()) {
      const handle = desk().addFile(resolve(file), basename(file), false);
      try {
        // One after the other: imports share the writing connection, and their messages stay in order.
        // oxlint-disable-next-line no-await-in-loop
        const imported = await ask('sources.import', { job: `import-${index}`, handle, synthetic: input.synthetic });
        outcomes.push({ file, ok: true, ...imported });
      } catch (error) {
        if (!(error instanceof PlumbError)) throw error;
        note(`${file}: ${error.message}`);
        outcomes.push({ file, ok: false, error: error.message });
      }
    }
    if (input.json) print(JSON.stringify(outcomes, null, 2));
    else for (const one of outcomes) if (one.ok) print(describe(one));
    return outcomes.every((one) => one.ok) ? 0 : 1;
  },
};

function describe(one: { file: string; title?: string; duplicate?: boolean; rows?: number; kind?: string }): string {
  if (one.duplicate === true) return `${one.file}: in the case already as "${one.title}"`;
  const size = one.kind === 'dataset' ? `${one.rows} rows` : 'read';
  return `${one.file}: "${one.title}", ${size}`;
}
