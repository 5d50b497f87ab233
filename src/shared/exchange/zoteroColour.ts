import type { TagColour } from '../contract/tags.ts';
import type { WantedTag } from './ReadAnnotation.ts';

/** Zotero's palette by its own words, each with the nearest of a tag's colours. */
const palette: readonly {
  readonly rgb: readonly [number, number, number];
  readonly word: string;
  readonly colour: TagColour;
}[] = [
  { rgb: [0xff, 0xd4, 0x00], word: 'yellow', colour: 'amber' },
  { rgb: [0xff, 0x66, 0x66], word: 'red', colour: 'rose' },
  { rgb: [0x5f, 0xb2, 0x36], word: 'green', colour: 'green' },
  { rgb: [0x2e, 0xa8, 0xe5], word: 'blue', colour: 'blue' },
  { rgb: [0xa2, 0x8a, 0xe5], word: 'purple', colour: 'violet' },
  { rgb: [0xe5, 0x6e, 0xee], word: 'magenta', colour: 'rose' },
  { rgb: [0xf1, 0x98, 0x37], word: 'orange', colour: 'brown' },
  { rgb: [0xaa, 0xaa, 0xaa], word: 'grey', colour: 'grey' },
];

/**
 * The tag that a highlight's colour stands for, such as `Zotero: green`; null for yellow, which Zotero takes unasked, and for
 * what is no `#rrggbb`.
 */
export function tagOfColour(hex: string | null): WantedTag | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(hex ?? '');
  if (match === null) return null;
  const wanted = match.slice(1).map((part) => Number.parseInt(part, 16));
  const distance = (rgb: readonly number[]): number =>
    rgb.reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0);
  const nearest = palette.toSorted((one, other) => distance(one.rgb) - distance(other.rgb))[0];
  if (nearest === undefined || nearest.word === 'yellow') return null;
  return { name: `Zotero: ${nearest.word}`, colour: nearest.colour, description: null };
}
