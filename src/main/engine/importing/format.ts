import type { ReadText } from '#shared/sources/readText.ts';

interface FormatFacts {
  /** As named to people: `HTML`, `plain text`, `CSV`. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether content that is known to be text is in this format; `bytes` may be only the file's beginning. */
  recognises(bytes: Uint8Array, fileName: string): boolean;
}

export interface ArticleFormat extends FormatFacts {
  readonly kind: 'article';
  /** @throws PlumbError `unreadable-file` naming file and place. */
  read(bytes: Uint8Array, fileName: string): ReadText;
}

export interface DatasetFormat extends FormatFacts {
  readonly kind: 'dataset';
}

export type Format = ArticleFormat | DatasetFormat;
