import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconColumns2, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { panes } from './panes.ts';
import styles from './Panes.module.css';
import type { Side } from './places.ts';
import { useSides } from './selection.tsx';
import { otherSide } from './sides.ts';

/** At the end of a strip: splits, swaps and closes sides; in a narrow window, goes to the side that is out of sight. */
export function SideControls({ side, narrow }: { side: Side; narrow: boolean }) {
  const { place, split, swap, close, activate } = useSides();
  const other = otherSide(place);
  if (place.sides.length === 1) {
    return narrow ? null : (
      <Control label="Split right (Ctrl+\)" run={split}>
        <IconColumns2 size={16} aria-hidden />
      </Control>
    );
  }
  const isRight = place.sides[1]?.name === side.name;
  return (
    <>
      {narrow && other !== null && (
        <button type="button" className={styles.otherSide} onClick={() => activate(other.name)}>
          Other side: {panes.find(({ name }) => name === other.pane)?.label}
        </button>
      )}
      {!narrow && isRight && (
        <Control label="Swap sides (Shift+S)" run={swap}>
          <IconArrowsExchange size={16} aria-hidden />
        </Control>
      )}
      <Control label={`Close the ${isRight ? 'right' : 'left'} side (Shift+W)`} run={() => close(side.name)}>
        <IconX size={16} aria-hidden />
      </Control>
    </>
  );
}

function Control({ label, run, children }: { label: string; run: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label} position="bottom-end">
      <ActionIcon variant="subtle" size="sm" aria-label={label.replace(/ \(.*/, '')} onClick={run}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
