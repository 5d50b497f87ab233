import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed, UsageError } from './Command.ts';
import { estimateModel } from './estimateModel.ts';

export const estimate: Command = {
  name: 'estimate',
  usage:
    'plumb estimate CASE NAME [--passphrase-file FILE] [--json]\n       plumb estimate --model FILE [--samples N] [--seed S] [--json]',
  options: ['passphrase-file', 'json', 'model', 'samples', 'seed'],
  help: [
    'Prints the last run of an estimate, or runs it where it has never been run.',
    'With --model, runs a model out of a JSON file, { "formula", "lines": [{ "name", "unit", "input" }] }, without a case: see docs/estimates.md.',
  ].join('\n'),
  async run(input, { ask, print, passphrase }) {
    const numbers = { ...wholeNumber('samples', input.samples), ...wholeNumber('seed', input.seed) };
    if (input.model !== undefined) {
      if (input.positionals.length > 0) throw new UsageError('with --model it takes no CASE.');
      print(estimateModel(input.model, numbers, input.json));
      return 0;
    }
    if (Object.keys(numbers).length > 0) throw new UsageError('--samples and --seed go with --model.');
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

function wholeNumber(name: 'samples' | 'seed', typed: string | undefined): { readonly [option: string]: number } {
  if (typed === undefined) return {};
  if (!/^\d+$/.test(typed)) throw new UsageError(`--${name} takes a whole number.`);
  return { [name]: Number(typed) };
}
