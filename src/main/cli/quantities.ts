import { z } from 'zod';
import { benchmarkName } from '#shared/quantities/benchmarkName.ts';
import { readQuantities } from '#shared/quantities/readQuantities.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, UsageError } from './Command.ts';

const sentence = z.object({ text: z.string('its "text" has to be a text') }, 'it has to be an object with a "text"');

export const quantities: Command = {
  name: 'quantities',
  usage: 'plumb quantities < SENTENCES.json',
  options: [],
  help: [
    'Finds the quantities in sentences: value or [low, high], unit, change. No case is needed.',
    'Standard input is JSON, [{ "text" }, ...]; standard output [{ "quantities": [{ "value", "unit", "change" }] }, ...] in the same order.',
    'Bounds stand in the order of the text, units and changes (= ~ < > up down) as in NewsQuant, "-" for no unit.',
  ].join('\n'),
  async run({ positionals }, { input, print }) {
    if (positionals.length > 0) throw new UsageError('it reads standard input and takes no FILE.');
    if (input === null) throw new UsageError('the sentences are missing on standard input.');
    const found = readSentences(await input()).map((text) => ({
      quantities: readQuantities(text).map((quantity) => ({
        value: quantity.values.length === 2 ? quantity.values : quantity.values[0],
        unit: benchmarkName(quantity),
        change: quantity.change,
      })),
    }));
    print(JSON.stringify(found));
    return 0;
  },
};

/** The texts, in order. Errors: `invalid-input` naming the first entry that has none. */
function readSentences(json: string): string[] {
  const list = z.array(z.unknown()).safeParse(parseJson(json));
  if (!list.success)
    throw new PlumbError('invalid-input', 'Standard input is no JSON array of sentences, [{ "text" }, ...].');
  return list.data.map((entry, index) => {
    const read = sentence.safeParse(entry);
    if (read.success) return read.data.text;
    throw new PlumbError(
      'invalid-input',
      `Entry ${index + 1} is no sentence: ${read.error.issues[0]?.message ?? 'it has no "text"'}.`,
    );
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlumbError('invalid-input', `Standard input is no JSON: ${reason}.`);
  }
}
