import { Button } from '@mantine/core';
import type { PassageInDoubt } from '#shared/contract/passages.ts';
import type { OpenSource } from '#shared/contract/sources.ts';
import { useSelection } from '../../app/selection.tsx';
import { inDoubtWords, shortQuote } from './inDoubtWords.ts';
import styles from './OverReader.module.css';
import type { Reattaching } from './useReattaching.ts';

interface Props {
  readonly passages: OpenSource['passages'];
  readonly reattaching: Reattaching;
  /** Gives the keys back to the text, for when the button that was pressed goes. */
  readonly focusText: () => void;
}

/** Over the text: how many passages are moved or lost, and whose words are sought while one is re-attached. */
export function OverReader({ passages, reattaching, focusText }: Props) {
  const { passage } = reattaching;
  return (
    <div className={styles.over}>
      <InDoubtLine words={inDoubtWords(passages)} />
      {passage !== null && <Banner {...reattaching} passage={passage} focusText={focusText} />}
    </div>
  );
}

function InDoubtLine({ words }: { words: string }) {
  const { setPane } = useSelection();
  if (words === '') return null;
  return (
    <p className={styles.strip}>
      <span className="numbers">
        <span aria-hidden className={styles.shape}>
          {words.includes('moved') ? '◐' : '✕'}{' '}
        </span>
        {words}
      </span>
      <button type="button" className={styles.link} title="Moved passages (Shift+M)" onClick={() => setPane('moved')}>
        Look at them
      </button>
    </p>
  );
}

interface BannerProps extends Reattaching {
  readonly passage: PassageInDoubt;
  readonly focusText: () => void;
}

function Banner({ passage, ready, pending, failure, attach, giveUp, focusText }: BannerProps) {
  const leave = (act: () => void) => () => {
    act();
    focusText();
  };
  return (
    <section
      className={styles.strip}
      data-banner
      aria-label="Re-attaching a passage"
      // A press would end the selection that the passage is to be put on.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p role="status" className={styles.words}>
        Re-attach <span className={styles.quote}>“{shortQuote(passage.old.exact)}”</span>: select the words, then press{' '}
        <kbd>R</kbd>. <kbd>Esc</kbd> gives up.
      </p>
      <div className={styles.buttons}>
        <Button size="compact-sm" disabled={!ready} loading={pending} onClick={leave(attach)}>
          Attach
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={leave(giveUp)}>
          Give up
        </Button>
      </div>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </section>
  );
}
