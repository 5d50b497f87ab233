import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import type { SavedView } from '#shared/contract/views.ts';
import { firstView, type PointsView, readPointsView } from '#shared/points/pointsView.ts';
import { useChange, useRead } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { fieldErrors, noErrors } from '../../app/fieldErrors.ts';
import { showDone } from '../../app/notices.ts';

interface Props {
  readonly view: PointsView;
  readonly change: (view: PointsView) => void;
}

type Naming = { readonly title: string; readonly start: string; readonly save: (name: string) => Promise<unknown> };

/** Views of the table under a name: shown, saved, renamed and removed here. */
export function ViewsMenu({ view, change }: Props) {
  const views = useRead('views.list', { pane: 'points' }).data ?? [];
  const save = useChange('views.save');
  const rename = useChange('views.rename');
  const remove = useChange('views.remove');
  const [naming, setNaming] = useState<Naming | null>(null);
  const here = JSON.stringify(view);
  const current = views.find((each) => JSON.stringify(readPointsView(each.definition)) === here);
  const saveAs = (name: string) => save.run({ pane: 'points', name, definition: { ...view } });
  const startSaving = () => setNaming({ title: 'Save the view', start: '', save: saveAs });
  useCommand({
    id: 'points.saveView',
    label: 'Save the view…',
    shortcut: 'Shift+V',
    group: 'Points',
    run: startSaving,
  });
  const startRenaming = ({ id, name }: SavedView) =>
    setNaming({ title: 'Rename the view', start: name, save: (typed) => rename.run({ viewId: id, name: typed }) });
  const removeView = async ({ id, name }: SavedView) => {
    await remove.run({ viewId: id });
    showDone(`Removed the view “${name}”. Ctrl+Z brings it back.`);
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button variant="subtle" size="compact-xs" leftSection={<IconBookmark size={14} aria-hidden />}>
            {current?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>No view is saved yet</Menu.Label>}
          {views.map((each) => (
            <Menu.Item
              key={each.id}
              aria-current={each.id === current?.id}
              fw={each.id === current?.id ? 600 : undefined}
              onClick={() => change(readPointsView(each.definition))}
            >
              {each.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={startSaving}>Save the view…</Menu.Item>
          {here !== JSON.stringify(firstView) && (
            <Menu.Item onClick={() => change(firstView)}>Show all as at first</Menu.Item>
          )}
          {current !== undefined && (
            <>
              <Menu.Item onClick={() => startRenaming(current)}>Rename “{current.name}”…</Menu.Item>
              <Menu.Item onClick={() => void removeView(current)}>Remove “{current.name}”</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== null && <NameDialog naming={naming} views={views} close={() => setNaming(null)} />}
    </>
  );
}

function NameDialog(props: { naming: Naming; views: readonly SavedView[]; close: () => void }) {
  const { naming, views, close } = props;
  const [name, setName] = useState(naming.start);
  const [errors, setErrors] = useState(noErrors);
  const replaces = naming.start === '' && views.some((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    try {
      await naming.save(name);
      close();
    } catch (error) {
      setErrors(fieldErrors(error));
    }
  };
  return (
    <Modal opened onClose={close} title={naming.title} size="sm">
      <form noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label="Name"
          description={
            replaces
              ? 'It takes the place of the view of that name.'
              : 'Filters, sorting, columns and groups are kept under it.'
          }
          value={name}
          error={errors.fields['name'] ?? errors.form}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" mt="md">
          {naming.start === '' ? 'Save' : 'Rename'}
        </Button>
      </form>
    </Modal>
  );
}
