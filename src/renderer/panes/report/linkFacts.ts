import { createContext } from 'react';
import type { LinkKind } from '#shared/contract/links.ts';
import type { ResolvedBlock } from '#shared/reports/resolvedReport.ts';
import { nothingCitable, type Citable } from './insertChoices.ts';
import type { LiveLinks } from './liveLinks.ts';

export interface LinkFacts {
  readonly live: LiveLinks;
  /** Blocks as they were resolved last, by their ids. */
  readonly blocks: ReadonlyMap<string, ResolvedBlock>;
  readonly citable: Citable;
  /** Whether all that can be cited has been read. */
  readonly ready: boolean;
  readonly onSelect: (kind: LinkKind, id: string) => void;
}

const nothing: LinkFacts = {
  live: new Map(),
  blocks: new Map(),
  citable: nothingCitable,
  ready: false,
  onSelect: () => undefined,
};
export const LinkFactsContext = createContext<LinkFacts>(nothing);
