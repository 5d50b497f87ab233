import type { Source } from '#shared/contract/sources.ts';

/** Exactly one of the two: a source of the case, or a name for one that is not in it. */
export type ChosenOrigin =
  | { readonly originId: string; readonly originName?: undefined }
  | { readonly originName: string; readonly originId?: undefined };

/** Identifiers by the words that stand for each source; those of one title are told apart by publisher, date and number. */
export function labelOrigins(sources: readonly Source[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const source of sources) {
    const detail = [source.publisher, source.publishedOn].filter((part) => part !== null && part !== source.title);
    const state = source.kind === 'stub' ? ['not imported'] : [];
    const long = [source.title, ...[...detail, ...state].map((part) => `(${part})`)].join(' ');
    let label = labels.has(source.title) ? long : source.title;
    for (let number = 2; labels.has(label); number += 1) label = `${long} ${number}`;
    labels.set(label, source.id);
  }
  return labels;
}

/** What the typed words mean; null where nothing was typed. */
export function chooseOrigin(labels: ReadonlyMap<string, string>, typed: string): ChosenOrigin | null {
  const words = typed.trim();
  if (words === '') return null;
  const originId = labels.get(words);
  return originId === undefined ? { originName: words } : { originId };
}
