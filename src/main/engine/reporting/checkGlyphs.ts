import { PlumbError } from '#shared/values/PlumbError.ts';
import type { arrangePages } from './arrangePages.ts';
import type { Coverage } from './fontCoverage.ts';
import { coveredScripts } from './scriptFaces.ts';
import { codePointName } from './printableText.ts';

type Pages = ReturnType<typeof arrangePages>;

interface PlacedText {
  readonly place: string;
  readonly blockId: string | null;
  readonly text: string;
}

/** Refuses pages with a character that no bundled font can set, naming it and the place where it stands. */
export function checkGlyphs(pages: Pages, canSet: Coverage): void {
  for (const { place, blockId, text } of listTexts(pages)) {
    const character = findUnset(text, canSet);
    if (character === undefined) continue;
    const name = codePointName(character);
    throw new PlumbError(
      'refused',
      `The report’s fonts have no sign for “${character}” (${name}), ${place}. They cover ${coveredScripts}: write it in one of these, or leave it out.`,
      { character, codePoint: name, blockId, place },
    );
  }
}

function findUnset(text: string, canSet: Coverage): string | undefined {
  const missing = (character: string) => !canSet(character.codePointAt(0) ?? 0);
  const unset = Array.from(text).find(missing);
  // A letter and its accent may be written apart where the font has only the two in one.
  return unset === undefined ? undefined : Array.from(text.normalize('NFC')).find(missing);
}

function listTexts(pages: Pages): PlacedText[] {
  const texts: PlacedText[] = [{ place: 'in the title', blockId: null, text: pages.title }];
  for (const text of [pages.author, pages.logo?.alternative ?? ''])
    texts.push({ place: 'in the report’s settings', blockId: null, text });
  pages.blocks.forEach((block, index) => {
    const { id, kind, svg: _, ...content } = { svg: null, ...block };
    const place = `in the ${kind} “${shorten(block.plain)}” (block ${index + 1})`;
    // One by one: a table holds more than a call takes arguments.
    for (const placed of placedTexts(content, place, id)) texts.push(placed);
  });
  for (const method of pages.methods) {
    const place = `in the method of “${shorten(method.name)}”`;
    for (const text of textsOf(method)) texts.push({ place, blockId: null, text });
  }
  for (const source of pages.sources) {
    const place = `in the list of sources at “${shorten(source.title)}”`;
    for (const text of textsOf(source)) texts.push({ place, blockId: null, text });
  }
  return texts;
}

function placedTexts(value: unknown, place: string, blockId: string): PlacedText[] {
  if (typeof value === 'string') return [{ place, blockId, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const inside = 'pieces' in value ? `in a footnote ${place}` : place;
  return Object.values(value).flatMap((part) => placedTexts(part, inside, blockId));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
}
