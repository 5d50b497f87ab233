import type { AnnotatedSource, PassageSaid, TextPiece } from '#shared/annotated/annotatedSource.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { Coverage } from '../fontCoverage.ts';
import { coveredScripts } from '../scriptFaces.ts';
import { codePointName, printableText } from '../printableText.ts';
import { factsOf } from './arrangeAnnotatedPages.ts';

interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Refuses sources with a character that no bundled font can set, naming it and the first place where it stands. */
export function checkAnnotatedGlyphs(sources: readonly AnnotatedSource[], canSet: Coverage): void {
  for (const annotated of sources)
    for (const { place, text } of listTexts(annotated)) {
      const character = findUnset(printableText(text), canSet);
      if (character === undefined) continue;
      const { id, title } = annotated.source;
      const codePoint = codePointName(character);
      throw new PlumbError(
        'refused',
        `The fonts of the print have no sign for “${character}” (${codePoint}), in ${place} of “${shorten(title)}”. They cover ${coveredScripts}. Such characters can be printed as their code instead.`,
        { character, codePoint, sourceId: id, place, canBeCoded: true },
      );
    }
}

/** The text with every character that no font can set as its code: “[U+B098]”. */
export function codeUnset(text: string, canSet: Coverage): string {
  const printable = printableText(text);
  if (findUnset(printable, canSet) === undefined) return printable;
  const coded = Array.from(printable.normalize('NFC'), (character) =>
    canSet(character.codePointAt(0) ?? 0) ? character : `[${codePointName(character)}]`,
  );
  // What was broken for the width of a line may have grown.
  return printableText(coded.join(''));
}

function findUnset(text: string, canSet: Coverage): string | undefined {
  const missing = (character: string) => !canSet(character.codePointAt(0) ?? 0);
  const unset = Array.from(text).find(missing);
  // A letter and its accent may be written apart where the font has only the two in one.
  return unset === undefined ? undefined : Array.from(text.normalize('NFC')).find(missing);
}

function* listTexts(annotated: AnnotatedSource): Generator<PlacedText> {
  yield { place: 'the title', text: annotated.source.title };
  for (const text of factsOf(annotated)) yield { place: 'the facts', text };
  for (const { name } of annotated.tags) yield { place: `the tag “${shorten(name)}”`, text: name };
  for (const block of annotated.blocks) {
    if (block.kind === 'furniture' || block.kind === 'leftOut') continue;
    const place = block.paragraph === null ? 'page furniture' : `paragraph ${block.paragraph}`;
    const pieces: readonly TextPiece[] = block.kind === 'table' ? block.rows.flat(2) : block.pieces;
    for (const piece of pieces) if (piece.kind === 'text') yield { place, text: piece.text };
  }
  for (const said of annotated.passages) yield* textsOf(said);
  for (const said of annotated.unplaced) {
    yield* textsOf(said);
    yield { place: `passage ${said.number}`, text: said.exact };
  }
  for (const text of annotated.sourceNotes) yield { place: 'a note', text };
}

function* textsOf({ number, comment, notes }: PassageSaid): Generator<PlacedText> {
  yield { place: `the comment on passage ${number}`, text: comment };
  for (const text of notes) yield { place: `a note on passage ${number}`, text };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
}
