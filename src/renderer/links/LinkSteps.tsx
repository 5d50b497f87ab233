import { useState } from 'react';
import type { LinkStep } from '#shared/contract/links.ts';
import { ArrowList } from '../app/ArrowList.tsx';
import { draggable, dragging } from '../app/dragged.ts';
import { useSelectionActs } from '../app/selection.tsx';
import { StateWord } from '../design/StateWord.tsx';
import { kindWords } from './kindWords.ts';
import styles from './Links.module.css';

/** More of them are drawn when they are asked for: an article may hold thousands of passages. */
const mostShown = 60;

/** Steps under one line that runs downward; each opens in its place. */
export function LinkSteps({ label, steps }: { label: string; steps: readonly LinkStep[] }) {
  const { open } = useSelectionActs();
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, mostShown);
  const left = steps.length - shown.length;
  // One thing can be reached by two ways, so its place in the list is part of the key.
  const items = shown.map((step, index) => ({ id: `${index} ${step.kind} ${step.id}`, step }));
  return (
    <div className={styles.steps}>
      <ArrowList
        label={label}
        items={items}
        selectedId={null}
        drag={({ step }) => ({ thing: draggable(step.kind, step.id), words: step.words })}
        onOpen={({ step }) => open({ kind: step.kind, id: step.id, sourceId: step.sourceId })}
      >
        {({ step }) => (
          <span
            className={styles.step}
            data-origin={step.kind === 'capture'}
            style={{ marginInlineStart: `${Math.max(0, step.depth - 1) * 0.8}rem` }}
          >
            <StepWords step={step} />
          </span>
        )}
      </ArrowList>
      {left > 0 && (
        <button type="button" className={styles.textButton} onClick={() => setAll(true)}>
          {left.toLocaleString('en')} more
        </button>
      )}
    </div>
  );
}

export function SelectedStep({ step }: { step: LinkStep }) {
  return (
    <div className={styles.selected} {...dragging(draggable(step.kind, step.id), step.words)}>
      <StepWords step={step} />
    </div>
  );
}

function StepWords({ step }: { step: LinkStep }) {
  return (
    <>
      <span className={styles.kind}>
        <span>{kindWords[step.kind]}</span>
        <StateWord state={step.state} />
      </span>
      <span className={step.kind === 'passage' ? styles.quote : styles.words}>{step.words}</span>
      {step.detail !== '' && <span className={styles.detail}>{step.detail}</span>}
    </>
  );
}
