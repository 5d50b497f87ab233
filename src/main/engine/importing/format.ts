import type { FoundFacts, ReadText } from '#shared/sources/readText.ts';
import type { OpenChunks } from './csvBytes.ts';
import type { Delimiter } from './sniffDelimiter.ts';

interface FormatFacts {
  /** As named to people: `HTML`, `plain text`, `CSV`. */
  readonly name: string;
  readonly mediaType: string;
  /** True where the format's files are no text: it is asked before content is told to be text or not. */
  readonly binary?: boolean;
  /** Whether content is in this format; `bytes` may be only the file's beginning. */
  recognises(bytes: Uint8Array, fileName: string): boolean;
}

/** A file inside of a container (an attachment, an archived page), which becomes a source of its own. */
export interface Part {
  /** Its file name, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the container states of it, such as the address it was fetched from; kept unless the part's own format found better. */
  readonly found?: FoundFacts;
}

/** A format that is read as text: `article` for what a newsroom published, `document` for the rest. */
export interface TextFormat extends FormatFacts {
  readonly kind: 'article' | 'document';
  /** Errors: PlumbError `unreadable-file` naming file and place. `signal` aborts between steps of long reading. */
  read(bytes: Uint8Array, fileName: string, signal?: AbortSignal): ReadText | Promise<ReadText>;
  /** The files inside, one at a time. Errors: as `read`; one unreadable part is told to `skip` and the next is tried. */
  parts?(bytes: Uint8Array, fileName: string, skip: (name: string, reason: string) => void): AsyncIterable<Part>;
}

/** A table that can be gone through more than once. */
export interface Table {
  readonly fileName: string;
  /** Tells decimal commas in a table of semicolons; a comma for tables that are not separated by characters. */
  readonly delimiter: Delimiter;
  /** The cells as text, one record after the other, the header first; all as wide as the header. Bounded memory. */
  records(): AsyncIterable<readonly string[]>;
}

export interface DatasetFormat extends FormatFacts {
  readonly kind: 'dataset';
  /** Looks at the file's beginning. Errors: PlumbError `unreadable-file` naming file and line. */
  openTable(open: OpenChunks, fileName: string, signal?: AbortSignal): Promise<Table>;
  /** Further tables of the same file (the sheets of a workbook), each as a table file of its own. */
  parts?(bytes: Uint8Array, fileName: string, skip: (name: string, reason: string) => void): AsyncIterable<Part>;
}

export type Format = TextFormat | DatasetFormat;
