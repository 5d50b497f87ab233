/** What a note can mention: things of the case that a link names as `plumb:passage/ID`. */
export const mentionKinds = ['source', 'passage', 'dataPoint', 'estimate', 'report', 'note'] as const;
export type MentionKind = (typeof mentionKinds)[number];

export interface Mention {
  readonly kind: MentionKind;
  readonly id: string;
}

/** Words of a note with their marks. Markup is text like any other: nothing of it is ever run. */
export type NoteInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inline: readonly NoteInline[] }
  | { readonly kind: 'mention'; readonly of: Mention; readonly inline: readonly NoteInline[] }
  /** An address outside of the case: shown with its words, and never followed. */
  | { readonly kind: 'address'; readonly address: string; readonly inline: readonly NoteInline[] }
  | { readonly kind: 'break' };

export type NoteBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly inline: readonly NoteInline[] }
  | { readonly kind: 'paragraph'; readonly inline: readonly NoteInline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly NoteItem[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly NoteInline[])[])[] }
  | { readonly kind: 'rule' };

export interface NoteItem {
  /** Null where it is no task. */
  readonly done: boolean | null;
  readonly blocks: readonly NoteBlock[];
}
