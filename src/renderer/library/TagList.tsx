import { useChange, useRead } from '../app/api.tsx';
import { ArrowList } from '../app/ArrowList.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { useSelection } from '../app/selection.tsx';
import { usePassagesView } from '../panes/passages/passagesViewState.tsx';
import styles from './Library.module.css';
import { LibrarySection } from './LibrarySection.tsx';

/** The case's tags with their counts. One leads to the passages that carry it; their codebook lies beside the passages. */
export function TagList() {
  const tags = useRead('tags.list', {}).data;
  const remove = useChange('tags.remove');
  const { setPane, pane } = useSelection();
  const { view, change } = usePassagesView();
  const openCodebook = () => {
    change({ view: 'codebook' });
    setPane('passages');
  };
  useCommand({ id: 'tags.codebook', label: 'Codebook of tags', shortcut: 'Shift+G', group: 'Case', run: openCodebook });
  const [only] = view.conditions;
  const shownId =
    pane === 'passages' && view.view !== 'codebook' && view.conditions.length === 1 && only?.field === 'tags'
      ? (only.tagIds[0] ?? null)
      : null;
  const show = (tagId: string) => {
    change({
      view: view.view === 'codebook' ? 'table' : view.view,
      words: '',
      conditions: [{ field: 'tags', mode: 'any', tagIds: [tagId] }],
    });
    setPane('passages');
  };
  return (
    <LibrarySection title="Tags" count={tags?.length ?? 0} add={{ label: 'Open the codebook', run: openCodebook }}>
      {tags?.length === 0 && (
        <p className={styles.teach}>
          A tag gathers passages about one thing. Select a passage and press <kbd>G</kbd>.
        </p>
      )}
      <ArrowList
        label="Tags"
        items={tags ?? []}
        selectedId={shownId}
        onOpen={({ id }) => show(id)}
        onRemove={({ id, name }) =>
          void remove.run({ tagId: id }).then(() => showDone(`Removed the tag “${name}”. Ctrl+Z brings it back.`))
        }
      >
        {({ name, colour, count, description }) => (
          <span className={styles.tagLine} title={description}>
            <span className={styles.swatch} data-colour={colour} aria-hidden />
            <span className={styles.tagName}>{name}</span>
            <span className={`${styles.tagCount} numbers`}>{count.toLocaleString('en')}</span>
          </span>
        )}
      </ArrowList>
    </LibrarySection>
  );
}
