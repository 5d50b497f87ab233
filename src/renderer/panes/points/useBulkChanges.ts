import { assertNever } from '#shared/values/assertNever.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useSelection } from '../../app/selection.tsx';
import { type BulkEdit, readBulkEdit } from './bulkEdit.ts';

interface BulkChanges {
  readonly apply: (edit: BulkEdit) => Promise<void>;
  readonly remove: () => void;
  readonly joinClaim: () => void;
}

/** Changes of all the rows that are chosen, or of the cursor's; each is one entry of the journal. */
export function useBulkChanges(dataPointIds: readonly string[], chooseNone: () => void): BulkChanges {
  const editMany = useChange('dataPoints.editMany');
  const removeMany = useChange('dataPoints.removeMany');
  const tag = useChange('tags.putMany');
  const untag = useChange('tags.takeMany');
  const put = useChange('claims.put');
  const { selected, select } = useSelection();
  const ids = [...dataPointIds];
  const apply = async (edit: BulkEdit) => {
    const change = readBulkEdit(edit);
    switch (change.kind) {
      case 'patch': {
        const { edited, withoutQuantity } = await editMany.run({ dataPointIds: ids, patch: change.patch });
        const rest =
          withoutQuantity === 0 ? '' : ` ${withoutQuantity.toLocaleString('en')} without a quantity stay as they were.`;
        showDone(`Edited ${countWords(edited)}.${rest} Ctrl+Z takes it back.`);
        return;
      }
      case 'tag':
        await tag.run({ onKind: 'dataPoint', onIds: ids, name: change.name });
        return;
      case 'untag':
        await untag.run({ onKind: 'dataPoint', onIds: ids, tagId: change.tagId });
        return;
      default:
        assertNever(change);
    }
  };
  const removeAll = async () => {
    await removeMany.run({ dataPointIds: ids });
    if (selected !== null && ids.includes(selected.id)) select(null);
    chooseNone();
    showDone(`Removed ${countWords(ids.length)}. Ctrl+Z brings ${ids.length === 1 ? 'it' : 'them'} back.`);
  };
  const remove = () => void (ids.length > 0 && removeAll());
  useCommand({
    id: 'points.remove',
    label: 'Remove the chosen data points',
    shortcut: 'Delete',
    group: 'Points',
    run: remove,
    enabled: ids.length > 0,
  });
  const joinClaim = () =>
    void put
      .run({ dataPointIds: ids })
      .then(() => showDone(`Put ${countWords(ids.length)} in one claim. Claims sets them side by side.`));
  useCommand({
    id: 'points.claim',
    label: 'Put the chosen data points in one claim',
    shortcut: 'M',
    group: 'Points',
    run: joinClaim,
    enabled: ids.length > 1,
  });
  return { apply, remove, joinClaim };
}

function countWords(count: number): string {
  return count === 1 ? '1 data point' : `${count.toLocaleString('en')} data points`;
}
