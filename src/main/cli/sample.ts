import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed } from './Command.ts';

export const sample: Command = {
  name: 'sample',
  usage: 'plumb sample CASE [--passphrase-file FILE]',
  options: ['passphrase-file'],
  help: 'Makes the sample case: articles, a synthetic shipments table, data points, an estimate and a report.',
  async run(input, { ask, print, passphrase }) {
    const given = needed(input, 0, 'CASE');
    const path = extname(given) === '' ? `${given}.plumb` : given;
    if (existsSync(path)) throw new PlumbError('conflict', `${basename(path)} exists already. Choose another name.`);
    const made = await ask('cases.openSample', { path, passphrase });
    print(`${made.path} made: "${made.name}". Its shipments table is synthetic.`);
    return 0;
  },
};
