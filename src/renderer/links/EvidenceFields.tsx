import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { stances, type Evidence, type Stance } from '#shared/contract/dataPoints.ts';
import type { Passage } from '#shared/contract/passages.ts';
import { useRead } from '../app/api.tsx';
import { useSelectionActs } from '../app/selection.tsx';
import { StateWord } from '../design/StateWord.tsx';
import styles from './Evidence.module.css';
import { PassagePicker } from './PassagePicker.tsx';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly change: (evidence: readonly Evidence[]) => void;
  /** Said where no passage is listed. */
  readonly empty?: string;
}

export const stanceWords: Readonly<Record<Stance, string>> = {
  supports: 'supports it',
  disputes: 'disputes it',
  context: 'gives context',
};

/** Each passage by its words and source with what it says about the claim; passages can be added and taken away. */
export function EvidenceFields({ evidence, change, empty = 'No passage bears on it yet.' }: Props) {
  const passages = useRead('passages.list', {}).data;
  const sources = useRead('sources.list', {}).data;
  const [adding, setAdding] = useState(false);
  const title = evidence.length > 1 ? `Evidence: ${evidence.length} passages` : 'Evidence';
  const add = (passageId: string) => {
    change([...evidence, { passageId, stance: 'supports' }]);
    setAdding(false);
  };
  return (
    <section className={styles.evidence} aria-label="Evidence">
      <h4 className={styles.title}>{title}</h4>
      {evidence.length === 0 && !adding && <p className="quiet small">{empty}</p>}
      <ul>
        {evidence.map((each, index) => {
          const passage = passages?.find(({ id }) => id === each.passageId);
          return (
            <li key={each.passageId}>
              <EvidencePassage
                name={`Passage ${index + 1}`}
                evidence={each}
                passage={passage}
                source={sources?.find(({ id }) => id === passage?.sourceId)?.title ?? ''}
                change={(stance) => change(evidence.with(index, { ...each, stance }))}
                remove={() => change(evidence.toSpliced(index, 1))}
              />
            </li>
          );
        })}
      </ul>
      {adding ? (
        <PassagePicker taken={evidence.map(({ passageId }) => passageId)} pick={add} leave={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          className={styles.add}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add a passage
        </Button>
      )}
    </section>
  );
}

interface PassageProps {
  /** Such as `Passage 2`, for those who do not see its place. */
  readonly name: string;
  readonly evidence: Evidence;
  /** Undefined while passages are read. */
  readonly passage: Pick<Passage, 'id' | 'sourceId' | 'exact' | 'state'> | undefined;
  readonly source: string;
  readonly change: (stance: Stance) => void;
  readonly remove: () => void;
}

/** One passage as evidence: its stance, its words, which open it in its text, and its source. */
export function EvidencePassage({ name, evidence, passage, source, change, remove }: PassageProps) {
  const { open } = useSelectionActs();
  return (
    <div className={styles.passage}>
      <div className={styles.head}>
        <NativeSelect
          variant="unstyled"
          className={styles.stance}
          data-stance={evidence.stance}
          aria-label={`${name}: what it says`}
          data={stances.map((value) => ({ value, label: stanceWords[value] }))}
          value={evidence.stance}
          onChange={(event) => change(stances.find((known) => known === event.currentTarget.value) ?? evidence.stance)}
        />
        {passage !== undefined && passage.state !== 'anchored' && <StateWord state={passage.state} />}
        <CloseButton size="xs" aria-label={`${name}: take it away`} title="Take this passage away" onClick={remove} />
      </div>
      {passage !== undefined && (
        <button
          type="button"
          className={styles.words}
          title="Open the passage"
          onClick={() => open({ kind: 'passage', id: passage.id, sourceId: passage.sourceId })}
        >
          <span className={styles.quote}>“{passage.exact.replaceAll(/\s+/g, ' ')}”</span>
          <span className={styles.source}>{source}</span>
        </button>
      )}
    </div>
  );
}
