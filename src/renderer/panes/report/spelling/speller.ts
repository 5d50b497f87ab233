import type { CheckedLanguage } from '#shared/spelling/spellingLanguages.ts';
import { assertNever } from '#shared/values/assertNever.ts';

export type ToSpeller =
  | { readonly kind: 'open'; readonly affixes: string; readonly words: string }
  | { readonly kind: 'check' | 'suggest'; readonly id: number; readonly words: readonly string[] };

export interface FromSpeller {
  readonly id: number;
  readonly words: readonly string[];
}

/** A dictionary on a thread of its own, so that neither reading nor asking it ever holds up typing. */
export interface Speller {
  /** Those of the words that the dictionary does not have. */
  readonly check: (words: readonly string[]) => Promise<readonly string[]>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Addresses of the dictionaries' files, which the build puts beside the application's own. */
function filesOf(language: CheckedLanguage): { readonly affixes: string; readonly words: string } {
  switch (language) {
    case 'en':
      return {
        affixes: new URL('../../../../../node_modules/dictionary-en/index.aff', import.meta.url).href,
        words: new URL('../../../../../node_modules/dictionary-en/index.dic', import.meta.url).href,
      };
    case 'es':
      return {
        affixes: new URL('../../../../../node_modules/dictionary-es/index.aff', import.meta.url).href,
        words: new URL('../../../../../node_modules/dictionary-es/index.dic', import.meta.url).href,
      };
    case 'fr':
      return {
        affixes: new URL('../../../../../node_modules/dictionary-fr/index.aff', import.meta.url).href,
        words: new URL('../../../../../node_modules/dictionary-fr/index.dic', import.meta.url).href,
      };
    default:
      return assertNever(language);
  }
}

export function openSpeller(language: CheckedLanguage): Speller {
  const worker = new Worker(new URL('./spellingWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let last = 0;
  const tell = (message: ToSpeller) => worker.postMessage(message);
  const ask = (kind: 'check' | 'suggest', words: readonly string[]) =>
    new Promise<readonly string[]>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      tell({ kind, id: last, words });
    });
  worker.addEventListener('message', ({ data }: MessageEvent<FromSpeller>) => {
    waiting.get(data.id)?.(data.words);
    waiting.delete(data.id);
  });
  tell({ kind: 'open', ...filesOf(language) });
  return {
    check: (list) => ask('check', list),
    suggest: (word) => ask('suggest', [word]),
    close: () => worker.terminate(),
  };
}
