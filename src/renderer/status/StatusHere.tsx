import { useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useSide } from '../app/side.tsx';
import styles from './StatusBar.module.css';

const place = 'data-status-here';

/** The part of the status bar that tells of what is shown now. */
export function StatusSlot() {
  return <span className={styles.here} {...{ [place]: true }} />;
}

const neverMoves = () => () => undefined;

/** Puts words of a pane into the status bar for as long as it shows on the active side. */
export function StatusHere({ children }: { children: ReactNode }) {
  // The bar may be drawn after the pane, but in the same step: React looks again once both stand.
  const slot = useSyncExternalStore(neverMoves, () => document.querySelector(`[${place}]`));
  const side = useSide();
  return slot === null || side?.active === false ? null : createPortal(children, slot);
}
