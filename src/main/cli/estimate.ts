import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed } from './Command.ts';

export const estimate: Command = {
  name: 'estimate',
  usage: 'plumb estimate CASE NAME [--passphrase-file FILE] [--json]',
  options: ['passphrase-file', 'json'],
  help: 'Prints the last run of an estimate, or runs it where it has never been run.',
  async run(input, { ask, print, passphrase }) {
    const path = needed(input, 0, 'CASE');
    const name = needed(input, 1, 'NAME');
    await ask('cases.open', { path, passphrase });
    const estimates = await ask('estimates.list', {});
    const found = estimates.find((one) => one.definition.name === name);
    if (found === undefined) {
      const names = estimates.map((one) => `"${one.definition.name}"`).join(', ');
      throw new PlumbError(
        'not-found',
        `No estimate is named "${name}". This case has ${names === '' ? 'none' : names}.`,
      );
    }
    const run = found.lastRun ?? (await ask('estimates.run', { job: 'estimate', estimateId: found.id }));
    const { unit, seed, samples, mean, percentiles, inputs } = run.result;
    if (input.json)
      print(JSON.stringify({ name, unit, seed, samples, mean, percentiles, inputs, stale: found.stale }, null, 2));
    else print(`${run.sentence}${found.stale ? '\nStale: something that it rests on changed since.' : ''}`);
    return 0;
  },
};
