import { referenceFormats } from '#shared/contract/exchange.ts';
import { type Command, needed, UsageError } from './Command.ts';
import { writeHeld } from './writeHeld.ts';

export const references: Command = {
  name: 'references',
  usage: 'plumb references CASE --format csl-json|bibtex|ris -o FILE [--passphrase-file FILE] [--json]',
  options: ['format', 'output', 'passphrase-file', 'json'],
  help: 'Exports the sources of a case as references: CSL-JSON, BibTeX (for biblatex) or RIS.',
  async run(input, tools) {
    const path = needed(input, 0, 'CASE');
    const format = referenceFormats.find((one) => one === input.format);
    if (format === undefined) throw new UsageError(`--format is one of ${referenceFormats.join(', ')}.`);
    if (input.output === undefined) throw new UsageError('-o FILE is missing.');
    const open = await tools.ask('cases.open', { path, passphrase: tools.passphrase });
    await writeHeld(tools, { output: input.output, casePath: open.path, json: input.json, word: 'reference' }, () =>
      tools.ask('references.export', { job: 'references', format }),
    );
    return 0;
  },
};
