import { useState, type CSSProperties } from 'react';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { useSelection } from '../app/selection.tsx';
import { TagField } from './TagField.tsx';
import type { TagOption } from './tagOptions.ts';
import { type Near, useTagging } from './tagging.tsx';

/** `G` opens a small field at the selected passage, wherever it is drawn. */
export function QuickTag() {
  const { selected } = useSelection();
  const { tagged, start, end } = useTagging();
  const selectedId = selected?.kind === 'passage' ? selected.id : null;
  useCommand({
    id: 'tag.add passage',
    label: 'Tag the passage',
    shortcut: 'G',
    group: 'Read',
    run: () => selectedId !== null && start(selectedId),
    enabled: selectedId !== null,
  });
  return tagged === null ? null : <PassageTags key={tagged.passageId} {...tagged} close={end} />;
}

function PassageTags({ passageId, near, close }: { passageId: string; near: Near | null; close: () => void }) {
  const on = { onKind: 'passage', onId: passageId } as const;
  const held = useRead('tags.of', on).data ?? [];
  const put = useChange('tags.put');
  const take = useChange('tags.take');
  const [place] = useState(() => placeAt(passageId, near));
  const choose = (option: TagOption) => {
    if (option.held && option.tag !== null) void take.run({ ...on, tagId: option.tag.id });
    else void put.run({ ...on, name: option.name });
  };
  return <TagField of="the passage" heldIds={held.map(({ id }) => id)} place={place} choose={choose} close={close} />;
}

const width = 240;
const height = 280;

/** Under the last of the passage's words in view; else where it was said to be, or near the top of the window. */
function placeAt(passageId: string, near: Near | null): CSSProperties {
  const id = CSS.escape(passageId);
  const inView = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .findLast((box) => box.height > 0 && box.bottom > 0 && box.bottom < window.innerHeight);
  const drawn = inView(`mark[data-passages~="${id}"]`) ?? inView(`[data-passage="${id}"]`);
  const spot = drawn === undefined ? near : { left: drawn.left, top: drawn.bottom + 6 };
  const { left, top } = spot ?? { left: (window.innerWidth - width) / 2, top: 96 };
  return {
    left: Math.max(8, Math.min(left, window.innerWidth - width - 8)),
    top: Math.max(8, Math.min(top, window.innerHeight - height - 8)),
  };
}
