import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { SavedView } from '#shared/contract/views.ts';
import { passagesViewSchema } from '#shared/passages/passagesView.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone, showFailure } from '../../app/notices.ts';
import styles from './PassagesPane.module.css';
import { usePassagesView } from './passagesViewState.tsx';

/** Views under a name: what is asked, how it is sorted, grouped and shown. */
export function SavedViews() {
  const [opened, setOpened] = useState(false);
  useCommand({
    id: 'passages.views',
    label: 'Saved views of passages',
    shortcut: 'W',
    group: 'Passages',
    run: () => setOpened(true),
  });
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end" shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          Views
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Saved views">
        <Views close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Views({ close }: { close: () => void }) {
  const { view, change } = usePassagesView();
  const views = useRead('views.list', { pane: 'passages' }).data ?? [];
  const save = useChange('views.save');
  const remove = useChange('views.remove');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const take = ({ definition, name: of }: SavedView) => {
    const parsed = passagesViewSchema.safeParse(definition);
    if (parsed.success) change(parsed.data);
    else showFailure(`The view “${of}” asks for what this version does not know.`);
    close();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') setError('A view needs a name');
    else
      void save.run({ pane: 'passages', name, definition: { ...view } }).then(() => {
        showDone(`Saved the view “${name.trim()}”.`);
        close();
      });
  };
  return (
    <div className={styles.conditionForm}>
      {views.length === 0 ? (
        <p className="quiet small">A view keeps the filter, the order and the grouping under a name.</p>
      ) : (
        <ul aria-label="Saved views">
          {views.map((each) => (
            <li key={each.id} className={styles.savedView}>
              <button type="button" className={styles.viewName} onClick={() => take(each)}>
                {each.name}
              </button>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={`Remove the view ${each.name}`}
                onClick={() => void remove.run({ viewId: each.id })}
              >
                <span aria-hidden>✕</span>
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form noValidate onSubmit={submit} className={styles.saveForm}>
        <TextInput
          label="Save this view as"
          value={name}
          error={error}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
        />
        <Button type="submit" loading={save.pending}>
          Save
        </Button>
      </form>
    </div>
  );
}
