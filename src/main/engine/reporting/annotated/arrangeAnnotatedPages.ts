import type {
  AnnotatedBlock,
  AnnotatedSource,
  PassageSaid,
  UnplacedPassage,
} from '#shared/annotated/annotatedSource.ts';
import { inkOf } from '#shared/annotated/markTints.ts';
import type { NotePlace } from '#shared/annotated/printChoices.ts';
import type { Paper } from '#shared/reports/exportForm.ts';
import { edtfInWords, instantInWords } from '#shared/reports/dateWords.ts';
import { countWords, emptyLine, legendLine, pageWords, passageCounts } from './annotatedWords.ts';
import { arrangeBlocks, arrangePieces, forNarrow, openedIn, type Printable } from './arrangeAnnotatedBlocks.ts';

export interface AnnotatedPageOptions {
  readonly notes: NotePlace;
  readonly paper: Paper;
  /** The day of the case's last change, ISO 8601 in UTC, printed and set as the file's date. */
  readonly asOf: string;
  readonly printable: Printable;
}

/** Everything that the template prints, as plain JSON. */
export function arrangeAnnotatedPages(sources: readonly AnnotatedSource[], options: AnnotatedPageOptions) {
  const { notes, paper, asOf, printable } = options;
  const titles = sources.map(({ source }) => printable(source.title).trim() || 'Untitled source');
  const [only] = titles;
  return {
    words: pageWords,
    title: sources.length === 1 && only !== undefined ? only : countWords(sources.length, 'annotated source'),
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    notes,
    date: datePartsOf(asOf),
    dateLine: `As of ${instantInWords(asOf.slice(0, 10))}`,
    contents: sources.length > 1,
    sources: sources.map((source, at) => arrangeSource(source, titles[at] ?? '', `s${at}`, options)),
  };
}

function arrangeSource(
  annotated: AnnotatedSource,
  title: string,
  key: string,
  { notes, printable }: AnnotatedPageOptions,
) {
  const { source } = annotated;
  const own = titleOf(annotated);
  const titlePieces = own === undefined ? [{ t: title, f: '' }] : arrangePieces(own.pieces, key, printable);
  return {
    title,
    titlePieces,
    titleAfter: openedIn(titlePieces),
    listed: printable(
      joined([source.publisher ?? '', publishedWords(source), countWords(annotated.passages.length, 'passage')]),
    ),
    runningHead: shorten(title, 84),
    synthetic: source.synthetic,
    lang: languageOf(source.language),
    head: factsOf(annotated).map(printable),
    sha256: source.sha256 ?? '',
    counts: passageCounts(annotated),
    legend: legendLine(annotated, notes),
    empty: emptyLine(annotated),
    tags: annotated.tags.map(({ name, colour }) => ({ name: printable(name), ink: inkOf(colour) })),
    notes: annotated.sourceNotes.map(printable),
    blocks: arrangeBlocks(
      annotated.blocks.filter((block) => block !== own),
      key,
      printable,
    ),
    said: annotated.passages
      .filter(isSaid)
      .map((said) => arrangeSaid(said, key, notes === 'margin' ? forNarrow(printable) : printable)),
    unplaced: annotated.unplaced.map((passage) => arrangeUnplaced(passage, key, printable)),
  };
}

/** The text's own title, where it is the source's too: it is set once, with the passages that are marked in it. */
function titleOf({ blocks, source }: AnnotatedSource): Extract<AnnotatedBlock, { kind: 'heading' }> | undefined {
  const first = blocks.find(({ kind }) => kind !== 'furniture' && kind !== 'leftOut');
  if (first?.kind !== 'heading') return undefined;
  const words = first.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return words.trim() === source.title.trim() ? first : undefined;
}

/** Who, when, from where; then the capture. No path, and no address of a file on somebody's machine. */
export function factsOf({ source }: AnnotatedSource): string[] {
  const dates = [
    publishedWords(source),
    source.updatedOn === null || source.updatedOn === source.publishedOn
      ? ''
      : `updated ${edtfInWords(source.updatedOn)}`,
    source.accessedOn === null ? '' : `saved ${edtfInWords(source.accessedOn)}`,
  ];
  // A file in an archive carries its folders.
  const file = (source.fileName ?? '').split(/[\\/]/).at(-1) ?? '';
  return [
    joined([source.publisher ?? '', source.byline ?? '', ...dates]),
    source.url !== null && /^https?:\/\//i.test(source.url) ? source.url : '',
    joined([file, source.importedAt === null ? '' : `imported ${instantInWords(source.importedAt)}`]),
  ].filter((line) => line !== '');
}

function publishedWords({ publishedOn }: AnnotatedSource['source']): string {
  return publishedOn === null ? '' : edtfInWords(publishedOn);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

function isSaid({ tags, comment, notes }: PassageSaid): boolean {
  return tags.length > 0 || comment !== '' || notes.length > 0;
}

function arrangeSaid({ number, colour, tags, comment, notes }: PassageSaid, source: string, printable: Printable) {
  return {
    key: `${source}-${number}`,
    number: String(number),
    ink: inkOf(colour),
    tags: tags.map((tag) => ({ name: printable(tag.name), ink: inkOf(tag.colour) })),
    words: [...linesOf(comment), ...notes.flatMap((note) => linesOf(`Note: ${note}`))].map(printable),
  };
}

function linesOf(text: string): string[] {
  return text.split(/\s*[\n\r\u2028\u2029]+\s*/u).filter((line) => line.trim() !== '');
}

function arrangeUnplaced(passage: UnplacedPassage, source: string, printable: Printable) {
  const thought = passage.candidate === null ? '' : `, thought to stand in paragraph ${passage.candidate} now`;
  const state =
    passage.state === 'moved' ? `moved${thought}; not accepted yet` : 'lost: its words are not in this text';
  return { ...arrangeSaid(passage, source, printable), state, exact: printable(passage.exact) };
}

/** Typst takes two or three letters; anything else is set as English. */
function languageOf(language: string | null): string {
  const letters = language?.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(letters) ? letters : 'en';
}

function datePartsOf(asOf: string) {
  const [year, month, day] = asOf.slice(0, 10).split('-').map(Number);
  return { year: year ?? 1970, month: month ?? 1, day: day ?? 1 };
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}
