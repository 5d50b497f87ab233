import type { PassageTable } from '../contract/passages.ts';
import type { Tag } from '../contract/tags.ts';

export type PassageSource = PassageTable['sources'][number];

/** What is known beside the rows themselves: the tags and sources that they name. */
export interface PassageFacts {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly sources: ReadonlyMap<string, PassageSource>;
}

export function passageFacts(sources: readonly PassageSource[], tags: readonly Tag[]): PassageFacts {
  return {
    tags: new Map(tags.map((tag) => [tag.id, tag])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}
