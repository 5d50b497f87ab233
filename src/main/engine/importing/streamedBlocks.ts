import { Tokenizer } from 'htmlparser2';
import type { BlockKind } from '#shared/sources/readText.ts';
import { silent, tagName } from './measurePage.ts';
import { collapse } from './visibleBlocks.ts';

/** One block of visible text of a page that is too large for a document. */
export interface StreamedBlock {
  readonly kind: BlockKind;
  /** 1 to 6, of a heading. */
  readonly level?: number;
  readonly text: string;
}

/** From here on lines are joined into long blocks: no text is lost, and the list stays bounded. */
const mostBlocks = 100_000;
/** In UTF-16 units. */
const joinedLength = 20_000;

const unseen = new Set(
  'script style noscript template svg math iframe object embed select textarea canvas audio video datalist title'.split(
    ' ',
  ),
);
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q ruby rb rt rp s samp small ' +
    'span strike strong sub sup time tt u var wbr img input picture source nobr'
  ).split(' '),
);
const kinds = new Map<string, Omit<StreamedBlock, 'text'>>([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, { kind: 'heading', level }] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, { kind: 'list' }] as const),
  ['blockquote', { kind: 'quote' }],
  ['figcaption', { kind: 'caption' }],
  ['tr', { kind: 'table' }],
]);
const paragraph = { kind: 'paragraph' } as const;

/** A page's visible text straight from its tags: linear in its length however deep it nests; scripts and styles are dropped. */
export function streamedBlocks(html: string): readonly StreamedBlock[] {
  const writer = new StreamWriter();
  let name = '';
  const tokenizer = new Tokenizer(
    {},
    {
      ...silent,
      onopentagname(start, end) {
        name = tagName(html, start, end);
      },
      onopentagend() {
        writer.open(name);
      },
      onselfclosingtag() {
        writer.open(name);
        if (!inline.has(name)) writer.close(name);
      },
      onclosetag(start, end) {
        writer.close(tagName(html, start, end));
      },
      ontext(start, end) {
        writer.write(html.slice(start, end));
      },
      ontextentity(codepoint) {
        writer.write(String.fromCodePoint(codepoint));
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return writer.finish();
}

class StreamWriter {
  private readonly blocks: StreamedBlock[] = [];
  private pieces: string[] = [];
  private length = 0;
  private kind: Omit<StreamedBlock, 'text'> = paragraph;
  /** The element whose content is not shown, and how many of its name are open. */
  private skipped = '';
  private skippedDepth = 0;

  open(name: string): void {
    if (this.skippedDepth > 0) {
      if (name === this.skipped) this.skippedDepth += 1;
      return;
    }
    if (unseen.has(name)) {
      this.skipped = name;
      this.skippedDepth = 1;
    } else if (name === 'td' || name === 'th') {
      if (this.length > 0) this.write(' | ');
    } else if (name === 'br') this.write(' ');
    else if (!inline.has(name)) {
      this.flush();
      this.kind = kinds.get(name) ?? paragraph;
    }
  }

  close(name: string): void {
    if (this.skippedDepth > 0) {
      if (name === this.skipped) this.skippedDepth -= 1;
      return;
    }
    if (inline.has(name) || name === 'br' || name === 'td' || name === 'th') return;
    this.flush();
    this.kind = paragraph;
  }

  write(text: string): void {
    if (this.skippedDepth > 0) return;
    this.pieces.push(text);
    this.length += text.length;
  }

  finish(): readonly StreamedBlock[] {
    this.add();
    return this.blocks;
  }

  private flush(): void {
    if (this.blocks.length < mostBlocks || this.length > joinedLength) this.add();
    else if (this.length > 0) this.write(' ');
  }

  private add(): void {
    const text = collapse(this.pieces.join(''));
    if (text !== '') this.blocks.push({ ...this.kind, text });
    this.pieces = [];
    this.length = 0;
  }
}
