import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { PassageRow } from '#shared/contract/passages.ts';
import { useChange } from '../../app/api.tsx';
import { useCommand } from '../../app/commands.tsx';
import { showDone } from '../../app/notices.ts';
import { useDraft } from '../../links/draft.tsx';
import { TagField } from '../../tags/TagField.tsx';
import type { Near } from '../../tags/tagging.tsx';
import type { TagOption } from '../../tags/tagOptions.ts';
import styles from './PassagesTable.module.css';

interface Props {
  readonly rows: readonly PassageRow[];
  readonly checked: ReadonlySet<string>;
  readonly clear: () => void;
  readonly remove: (ids: readonly string[]) => void;
}

/** What can be done with the chosen rows, each in one change and so with one undo. */
export function BulkBar({ rows, checked, clear, remove }: Props) {
  const chosen = rows.filter(({ id }) => checked.has(id));
  const ids = chosen.map(({ id }) => id);
  const { start: startDraft } = useDraft();
  const bar = useRef<HTMLDivElement>(null);
  const [tagging, setTagging] = useState<Near | null>(null);
  const startTagging = () => {
    const box = bar.current?.getBoundingClientRect();
    setTagging({ left: box?.left ?? 8, top: (box?.bottom ?? 96) + 4 });
  };
  const put = useChange('tags.putMany');
  const take = useChange('tags.takeMany');
  const [first] = chosen;
  const held =
    first === undefined ? [] : first.tagIds.filter((id) => chosen.every(({ tagIds }) => tagIds.includes(id)));
  const choose = async ({ name, tag, held: isHeld }: TagOption) => {
    const on = { onKind: 'passage', onIds: ids } as const;
    if (isHeld && tag !== null) {
      const { count } = await take.run({ ...on, tagId: tag.id });
      showDone(`Took “${name}” off ${countOf(count)}.`);
    } else {
      const { count } = await put.run({ ...on, name });
      showDone(`Tagged ${countOf(count)} “${name}”.`);
    }
  };
  const fits = ids.length <= mostEvidence;
  const makePoint = () => first !== undefined && startDraft({ passageId: first.id, alsoIds: ids.slice(1) });
  const group = 'Passages';
  useCommand({
    ...{ id: 'tag.add passage', label: 'Tag the chosen passages', shortcut: 'G', group },
    run: startTagging,
  });
  useCommand({
    ...{ id: 'make-data-point', label: 'Make data point of the chosen passages', shortcut: 'D', group },
    run: makePoint,
    enabled: fits,
  });
  return (
    <div ref={bar} className={styles.bulk} role="toolbar" aria-label="Chosen passages">
      <span className={styles.bulkCount} role="status">
        {countOf(ids.length)} chosen
      </span>
      <Button size="compact-xs" variant="default" onClick={startTagging} rightSection={<kbd aria-hidden>G</kbd>}>
        Tag or take off…
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={!fits}
        onClick={makePoint}
        rightSection={<kbd aria-hidden>D</kbd>}
      >
        Make data point
      </Button>
      <Button size="compact-xs" variant="subtle" color="red" onClick={() => remove(ids)}>
        Remove
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={clear}>
        Choose none
      </Button>
      {tagging !== null && (
        <TagField
          of="the chosen passages"
          heldIds={held}
          place={{ left: tagging.left, top: tagging.top }}
          choose={(option) => void choose(option)}
          close={() => setTagging(null)}
        />
      )}
    </div>
  );
}

/** Passages that one data point may rest on. */
const mostEvidence = 100;

function countOf(count: number): string {
  return count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`;
}
