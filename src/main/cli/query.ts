import { setTimeout } from 'node:timers/promises';
import type { SearchAnswer } from '#shared/contract/search.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandTools, needed } from './Command.ts';

/** Hits of each kind. */
const most = 50;
/** Milliseconds between looks at what waits to be indexed. */
const lookAgain = 100;

export const query: Command = {
  name: 'query',
  usage: 'plumb query CASE WORDS [--json] [--passphrase-file FILE]',
  options: ['json', 'passphrase-file'],
  help: 'Searches a case: words, "phrases", begin*, OR, NOT, (...), publisher:, date:2023-08/2024-01, type:pdf, in:points. Quote WORDS for your shell.',
  async run(input, tools) {
    const path = needed(input, 0, 'CASE');
    needed(input, 1, 'WORDS');
    const words = input.positionals.slice(1).join(' ');
    await tools.ask('cases.open', { path, passphrase: tools.passphrase });
    const answer = await whenIndexed(tools, words);
    if (answer.problem !== null) {
      const { message, at } = answer.problem;
      throw new PlumbError('invalid-input', `${message}\n  ${words}\n  ${' '.repeat(at)}^ character ${at + 1}`);
    }
    tools.print(input.json ? JSON.stringify(answer, null, 2) : inLines(answer));
    return 0;
  },
};

/** What was just imported, or written by an earlier version, is indexed while the case is open. */
async function whenIndexed({ ask, note }: CommandTools, words: string): Promise<SearchAnswer> {
  for (let told = false; ; told = true) {
    // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before
    const answer = await ask('search.find', { query: words, limit: most, offset: 0 });
    if (answer.indexing === 0 || answer.problem !== null) return answer;
    if (!told) note(`Indexing ${answer.indexing.toLocaleString('en')} of what is new in this case`);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setTimeout(lookAgain);
  }
}

function inLines({ hits, counts, rowsGoOn, insideWords }: SearchAnswer): string {
  if (hits.length === 0) return 'Nothing in this case has these words.';
  const lines = hits.map(({ kind, title, detail, snippet }) => {
    const head = [kind, title, detail].filter((part) => part !== '').join(' · ');
    return `${head}\n    ${snippet.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('')}`;
  });
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  const summary = found.map(([kind, count]) => `${kind} ${count}${kind === 'row' && rowsGoOn ? ' or more' : ''}`);
  return [...lines, `${insideWords ? 'inside of words: ' : ''}${summary.join(', ')}`].join('\n');
}
