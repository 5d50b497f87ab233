import { createContext, useContext } from 'react';
import type { SideName } from './places.ts';

export interface SideHere {
  readonly name: SideName;
  /** Whether keys act on it. */
  readonly active: boolean;
}

/** Set around each side's pane; null around what stands beside the work, such as the library. */
export const SideContext = createContext<SideHere | null>(null);

export function useSide(): SideHere | null {
  return useContext(SideContext);
}
