import { basename, resolve } from 'node:path';
import type { ImportedAnnotations } from '#shared/contract/exchange.ts';
import { countsOfImport } from '#shared/exchange/countsOfImport.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandTools, needed, UsageError } from './Command.ts';
import { writeHeld } from './writeHeld.ts';

export const annotations: Command = {
  name: 'annotations',
  usage: [
    'plumb annotations CASE -o FILE.jsonld [--passphrase-file FILE] [--json]',
    '       plumb annotations CASE --import FILE... [--passphrase-file FILE] [--json]',
  ].join('\n'),
  options: ['output', 'import', 'passphrase-file', 'json'],
  help: [
    'Exports passages and notes as W3C Web Annotations, or imports annotations: W3C (JSON-LD), Hypothesis, Zotero.',
    'Exit 1 where a file was not imported, or annotations in it were refused; the others stay imported.',
  ].join('\n'),
  async run(input, tools) {
    const path = needed(input, 0, 'CASE');
    const files = input.positionals.slice(1);
    if (input.import === (input.output !== undefined)) throw new UsageError('give either -o FILE or --import FILE.');
    if (input.import && files.length === 0) throw new UsageError('FILE is missing.');
    const open = await tools.ask('cases.open', { path, passphrase: tools.passphrase });
    if (input.output === undefined) return importAll(tools, files, input.json);
    await writeHeld(tools, { output: input.output, casePath: open.path, json: input.json, word: 'annotation' }, () =>
      tools.ask('annotations.export', { job: 'annotations' }),
    );
    return 0;
  },
};

type Outcome = { readonly file: string } & ({ readonly error: string } | ImportedAnnotations);

/** One after the other: what a file adds may be what the next one answers. */
async function importAll(tools: CommandTools, files: readonly string[], json: boolean): Promise<number> {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const outcome = await importOne(tools, file);
    outcomes.push(outcome);
    if ('error' in outcome) tools.note(`${file}: ${outcome.error}`);
    else {
      if (!json) tools.print(`${file}: ${outcome.format}: ${countsOfImport(outcome).join(', ')}`);
      for (const { index, reason } of outcome.refused) tools.note(`${file}: annotation ${index + 1}: ${reason}`);
    }
  }
  if (json) tools.print(JSON.stringify(outcomes, null, 2));
  return outcomes.every((one) => !('error' in one) && one.refusedCount === 0) ? 0 : 1;
}

async function importOne({ ask, desk }: CommandTools, file: string): Promise<Outcome> {
  try {
    const handle = desk().addFile(resolve(file), basename(file), false);
    return { file, ...(await ask('annotations.import', { job: 'annotations', handle })) };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    return { file, error: error.message };
  }
}
