import { isSpelled } from '#shared/spelling/checkWord.ts';
import { type Dictionary, readDictionary } from '#shared/spelling/readDictionary.ts';
import { suggestWords } from '#shared/spelling/suggestWords.ts';
import type { ToSpeller, FromSpeller } from './speller.ts';

let dictionary: Promise<Dictionary> | null = null;

/** Dictionaries are part of the application: nothing comes from the network. */
async function open(affixes: string, words: string): Promise<Dictionary> {
  const [rules, list] = await Promise.all([affixes, words].map(read));
  return readDictionary(rules ?? '', list ?? '');
}

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  // Without its dictionary a speller would hold every word to be wrong.
  if (!response.ok) throw new Error(`${address} is missing`);
  return response.text();
}

addEventListener('message', (event: MessageEvent<ToSpeller>) => {
  const asked = event.data;
  if (asked.kind === 'open') {
    dictionary = open(asked.affixes, asked.words);
    return;
  }
  const answer = (words: readonly string[]) => {
    const told: FromSpeller = { id: asked.id, words };
    postMessage(told);
  };
  void dictionary?.then(
    (known) =>
      answer(
        asked.kind === 'check'
          ? asked.words.filter((word) => !isSpelled(known, word))
          : suggestWords(known, asked.words[0] ?? ''),
      ),
    () => answer([]),
  );
});
