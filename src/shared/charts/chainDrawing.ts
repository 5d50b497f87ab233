import { wordsOf, type Writing } from '../labels/writing.ts';

/** A passage or a source on the way from a number to its origin. */
export interface ChainNode {
  /** Of this drawing alone. */
  readonly id: string;
  readonly kind: 'passage' | 'source';
  /** Quoted words, or the source's title. */
  readonly words: string;
  /** Stance of a passage; publisher and date of a source. May be empty. */
  readonly note: string;
  /** A passage that disputes the number. */
  readonly disputes: boolean;
  /** A source that rests on none. */
  readonly isOrigin: boolean;
}

export interface ChainLink {
  readonly from: string;
  readonly to: string;
}

/** How a number leads to its origins: plain values, so that screen and page draw the same. */
export interface ChainDrawing {
  readonly chart: 'chain';
  /** The number, with what it counts. */
  readonly top: string;
  /** Passages first, then sources, each farther from the number than all that rest on it. */
  readonly columns: readonly (readonly ChainNode[])[];
  readonly links: readonly ChainLink[];
  /** What there is more of than is drawn, in words; may be empty. */
  readonly left: string;
}

/** The same drawing in words, for who does not see it. */
export function chainWords({ top, columns, links, left }: ChainDrawing, locale: Writing = 'en'): string {
  const { chain, introduced } = wordsOf(locale);
  const nodes = new Map(columns.flat().map((node) => [node.id, node]));
  const names = (id: string) =>
    links.flatMap(({ from, to }) => (from === id ? [nodes.get(to)?.words ?? ''] : [])).join(chain.and);
  const said = [...nodes.values()].map(({ id, kind, words, note, isOrigin }) => {
    if (kind === 'passage') return chain.passageIn(note === '' ? words : introduced(note, words), names(id));
    const named = note === '' ? words : `${words} (${note})`;
    const rests = names(id);
    if (isOrigin) return chain.isOrigin(named);
    return rests === '' ? `${named}.` : chain.rests(named, rests);
  });
  return [chain.graph(top), ...said, left].filter((part) => part !== '').join(' ');
}

/** The same drawing with other words in it. */
export function mapChainWords(drawing: ChainDrawing, change: (words: string) => string): ChainDrawing {
  const node = (one: ChainNode): ChainNode => ({ ...one, words: change(one.words), note: change(one.note) });
  const columns = drawing.columns.map((column) => column.map(node));
  return { ...drawing, top: change(drawing.top), left: change(drawing.left), columns };
}
