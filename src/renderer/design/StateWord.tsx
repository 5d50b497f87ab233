import styles from './words.module.css';

/** Shapes differ as well as colours: filled, half, ring, cross, square. */
const looks: Readonly<Partial<Record<string, { shape: string; tone: 'good' | 'warn' | 'bad' | 'plain' }>>> = {
  claimed: { shape: '○', tone: 'plain' },
  confirmed: { shape: '●', tone: 'good' },
  disputed: { shape: '◐', tone: 'warn' },
  withdrawn: { shape: '✕', tone: 'bad' },
  anchored: { shape: '●', tone: 'plain' },
  moved: { shape: '◐', tone: 'warn' },
  lost: { shape: '✕', tone: 'bad' },
  fresh: { shape: '●', tone: 'plain' },
  stale: { shape: '▲', tone: 'warn' },
};

/** States as words, each with a shape of its own; colour only repeats it. `claimed, stale` is two. */
export function StateWord({ state }: { state: string }) {
  if (state === '') return null;
  return (
    <span className={styles.states}>
      {state.split(', ').map((word) => (
        <OneState key={word} word={word} />
      ))}
    </span>
  );
}

function OneState({ word }: { word: string }) {
  const look = looks[word];
  return (
    <span className={styles[look?.tone ?? 'plain']}>
      {look !== undefined && (
        <>
          <span aria-hidden className={styles.shape}>
            {look.shape}
          </span>{' '}
        </>
      )}
      {word}
    </span>
  );
}

/** Stands wherever a source made for practice is shown. */
export function Synthetic() {
  return <span className={styles.synthetic}>synthetic</span>;
}
