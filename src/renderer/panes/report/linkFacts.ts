import { createContext } from 'react';
import type { LinkKind } from '#shared/contract/links.ts';
import { nothingCitable, type Citable } from './insertChoices.ts';
import type { LiveLinks } from './liveLinks.ts';

export interface LinkFacts {
  readonly live: LiveLinks;
  readonly citable: Citable;
  readonly onSelect: (kind: LinkKind, id: string) => void;
}

const nothing: LinkFacts = {
  live: new Map(),
  citable: nothingCitable,
  onSelect: () => undefined,
};
export const LinkFactsContext = createContext<LinkFacts>(nothing);
