import type { Passage } from '../contract/passages.ts';
import type { Source } from '../contract/sources.ts';
import type { Tag } from '../contract/tags.ts';
import { type Block, blockStarts, canonicalText } from '../sources/readText.ts';
import type { AnnotatedSource, SourceToAnnotate, TextPiece } from './annotatedSource.ts';
import type { AnnotationChoices } from './printChoices.ts';

export const wholeText: AnnotationChoices = {
  extent: 'full',
  context: { unit: 'paragraphs', count: 1 },
  beside: 'all',
  only: null,
};

export const fixtureTags: readonly Tag[] = [
  { id: 't1', name: 'Ports', colour: 'blue', description: '' },
  { id: 't2', name: 'Weights', colour: 'rose', description: '' },
];

const source: Source = {
  ...{
    id: 's1',
    kind: 'article',
    title: 'Barges wait at the lock',
    byline: 'A. Warden',
    publisher: 'The Canal Gazette',
  },
  ...{ publishedOn: '2024-05-02', language: 'en', reliability: null, synthetic: false, updatedOn: null },
  ...{ accessedOn: null, url: 'https://gazette.example/barges', canonicalUrl: null, licence: null, captureId: 'c1' },
  ...{ fileName: 'saved/barges.html', mediaType: 'text/html', sha256: 'a1b2c3d4e5f60718'.repeat(4), size: 48_213 },
  ...{ importedAt: '2024-06-01T09:30:00.000Z', rowCount: null },
};

export function paragraph(text: string): Block {
  return { kind: 'paragraph', role: 'body', text };
}

export function toAnnotate(blocks: readonly Block[], passages: readonly Passage[] = []): SourceToAnnotate {
  const starts = blockStarts(blocks);
  return {
    source,
    blocks: blocks.map((block, at) => ({ ...block, start: starts[at] ?? 0 })),
    ...{ passages, tags: fixtureTags, passageNotes: new Map(), sourceNotes: [] },
  };
}

/** A passage on the first place of these words; its identifier is the words. */
export function mark(blocks: readonly Block[], words: string, more: Partial<Passage> = {}): Passage {
  const start = canonicalText(blocks).indexOf(words);
  if (start < 0) throw new Error(`The text has no “${words}”.`);
  return {
    ...{ id: words, sourceId: 's1', start, end: start + words.length, exact: words, prefix: '', suffix: '' },
    ...{ comment: '', state: 'anchored', paragraph: 1, page: null, found: null, dataPointIds: [], tagIds: [] },
    createdAt: '2024-06-01T09:30:00.000Z',
    ...more,
  };
}

/** A block as one line: `[1 words ]1`, with ` | ` between cells; what is left out as `(…)`. */
export function inLines({ blocks }: Pick<AnnotatedSource, 'blocks'>): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'furniture') return [`(${block.lines} lines)`];
    if (block.kind === 'leftOut') return [`(${block.paragraphs} paragraphs, ${block.rows} rows)`];
    if (block.kind === 'table') return block.rows.map((row) => row.map(inLine).join(' | '));
    return [inLine(block.pieces)];
  });
}

function inLine(pieces: readonly TextPiece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'cut') return '…';
      return piece.kind === 'opens' ? `[${piece.number} ` : ` ]${piece.named ? piece.number : ''}`;
    })
    .join('');
}
