import type { OpenSource } from '#shared/contract/sources.ts';

/** What the user and the text say of a source beside its words: where it rests, notes, tags. */
export function SourceMargin({ open }: { open: OpenSource }) {
  return open.parts.length === 0 ? null : <></>;
}
