import type { Computed, Run } from '#shared/contract/estimates.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { resultSentence } from '#shared/estimates/sentence.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed, UsageError } from './Command.ts';
import { estimateModel } from './estimateModel.ts';

export const estimate: Command = {
  name: 'estimate',
  usage:
    'plumb estimate CASE NAME [--samples N] [--seed S] [--passphrase-file FILE] [--json]\n       plumb estimate --model FILE [--samples N] [--seed S] [--json]',
  options: ['passphrase-file', 'json', 'model', 'samples', 'seed'],
  help: [
    'Prints the last run of an estimate, or runs it where it has never been run.',
    'With --samples or --seed, computes its sheet as it stands with these, and keeps nothing of it.',
    'With --model, runs a model out of a JSON file, { "formula", "lines": [{ "name", "unit", "input" }] }, without a case: see docs/estimates.md.',
  ].join('\n'),
  async run(input, { ask, print, passphrase }) {
    const numbers = { ...wholeNumber('samples', input.samples), ...wholeNumber('seed', input.seed) };
    if (input.model !== undefined) {
      if (input.positionals.length > 0) throw new UsageError('with --model it takes no CASE.');
      print(estimateModel(input.model, numbers, input.json));
      return 0;
    }
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
    if (Object.keys(numbers).length > 0) {
      const definition = { ...found.definition, ...numbers };
      const computed = await ask('estimates.compute', { job: 'estimate', definition, above: [] });
      print(computedWords(definition, computed, input.json));
      return 0;
    }
    const run = found.lastRun ?? (await ask('estimates.run', { job: 'estimate', estimateId: found.id }));
    print(runWords(name, run, found.stale, input.json));
    return 0;
  },
};

function runWords(name: string, { result, sentence }: Run, stale: boolean, json: boolean): string {
  const { unit, seed, samples, mean, percentiles, inputs } = result;
  if (json) return JSON.stringify({ name, unit, seed, samples, mean, percentiles, inputs, stale }, null, 2);
  return `${sentence}${stale ? '\nStale: something that it rests on changed since.' : ''}`;
}

function computedWords(definition: EstimateDefinition, computed: Computed, json: boolean): string {
  const { result, standardErrors, tornado, sensitivity } = computed;
  const sentence = resultSentence(result, definition);
  if (!json) return sentence;
  const { histogram: _, ...numbers } = result;
  return JSON.stringify({ name: definition.name, sentence, ...numbers, standardErrors, tornado, sensitivity }, null, 2);
}

function wholeNumber(name: 'samples' | 'seed', typed: string | undefined): { readonly [option: string]: number } {
  if (typed === undefined) return {};
  if (!/^\d+$/.test(typed)) throw new UsageError(`--${name} takes a whole number.`);
  return { [name]: Number(typed) };
}
