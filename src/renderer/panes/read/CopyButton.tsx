import { Tooltip } from '@mantine/core';
import styles from './Head.module.css';

/** For long strings that people take elsewhere. */
export function CopyButton({ what, text }: { what: string; text: string }) {
  return (
    <Tooltip label={`Copy ${what}`}>
      <button
        type="button"
        className={styles.copy}
        aria-label={`Copy ${what}`}
        onClick={() => void navigator.clipboard.writeText(text)}
      >
        copy
      </button>
    </Tooltip>
  );
}
