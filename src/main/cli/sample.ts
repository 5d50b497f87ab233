import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed } from './Command.ts';

export const sample: Command = {
  name: 'sample',
  usage: 'plumb sample CASE',
  help: 'Makes the sample case: articles, a synthetic shipments table, data points, an estimate and a report.',
  async run(input, { ask, print }) {
    const path = needed(input, 0, 'CASE');
    if (existsSync(path)) throw new PlumbError('conflict', `${basename(path)} exists already. Choose another name.`);
    const made = await ask('cases.openSample', { path });
    print(`${made.path} made: "${made.name}". Its shipments table is synthetic.`);
    return 0;
  },
};
