import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { conditionWords, countWords } from '#shared/passages/passageWords.ts';
import { boardColumns, passageGroupings, type PassageGrouping } from '#shared/passages/passagesView.ts';
import { useCommand } from '../../app/commands.tsx';
import { AddCondition } from './AddCondition.tsx';
import styles from './PassagesPane.module.css';
import { usePassagesView } from './passagesViewState.tsx';
import { SavedViews } from './SavedViews.tsx';
import type { ShownPassages } from './usePassages.ts';

const groupWords: Readonly<Record<PassageGrouping, string>> = {
  none: 'Not grouped',
  tag: 'Grouped by tag',
  source: 'Grouped by source',
  state: 'Grouped by state',
};

/** What is asked of the passages, as a sentence with its count; each clause can be taken out. */
export function PassageQuestion({ shown }: { shown: ShownPassages }) {
  const { view, change } = usePassagesView();
  const { conditions, words } = view;
  const clear = () => change({ conditions: [], words: '' });
  const asks = conditions.length > 0 || words.trim() !== '';
  useCommand({
    id: 'passages.clearFilters',
    label: 'Clear filters',
    shortcut: 'Shift+F',
    group: 'Passages',
    run: clear,
    enabled: asks,
  });
  return (
    <>
      <div className={styles.controls}>
        <TextInput
          aria-label="Words of passages"
          placeholder="Words of a passage or comment"
          className={styles.words}
          value={words}
          onChange={(event) => change({ words: event.currentTarget.value })}
          rightSection={
            words === '' ? null : (
              <CloseButton size="xs" aria-label="Clear words" onClick={() => change({ words: '' })} />
            )
          }
        />
        {view.view === 'table' ? (
          <NativeSelect
            aria-label="Group passages"
            data={passageGroupings.map((value) => ({ value, label: groupWords[value] }))}
            value={view.group}
            onChange={(event) =>
              change({ group: passageGroupings.find((each) => each === event.currentTarget.value) ?? 'none' })
            }
          />
        ) : (
          <NativeSelect
            aria-label="Columns of the board"
            data={boardColumns.map((value) => ({
              value,
              label: value === 'tag' ? 'Columns: tags' : 'Columns: states',
            }))}
            value={view.columns}
            onChange={(event) =>
              change({ columns: boardColumns.find((each) => each === event.currentTarget.value) ?? 'tag' })
            }
          />
        )}
        <SavedViews />
      </div>
      <div className={styles.sentence}>
        {!asks && <span className="quiet">every passage:</span>}
        {conditions.map((condition, index) => {
          const clause = conditionWords(condition, shown.facts);
          return (
            <span key={`${index} ${clause}`} className={styles.clause}>
              <span className={styles.condition}>{clause}</span>
              {index < conditions.length - 1 || words.trim() !== '' ? ',' : ':'}
              <CloseButton
                size="xs"
                aria-label={`Remove the filter: ${clause}`}
                onClick={() => change({ conditions: conditions.filter((each) => each !== condition) })}
              />
            </span>
          );
        })}
        {words.trim() !== '' && <span className={styles.clause}>with “{words.trim()}”:</span>}
        <span className={styles.result} role="status">
          {countWords(shown.rows)}
        </span>
        <AddCondition shown={shown} add={(condition) => change({ conditions: [...conditions, condition] })} />
        {asks && (
          <Button variant="subtle" size="compact-xs" onClick={clear}>
            Clear filters
          </Button>
        )}
      </div>
    </>
  );
}
