import { useCommand } from './commands.tsx';
import { draggable } from './dragged.ts';
import { useInserting } from './inserting.tsx';
import { usePlaceNow, useSelection } from './selection.tsx';

/** The keyboard's way for what the pointer drags: the selected thing goes to where the cursor was last in the report. */
export function InsertIntoReport() {
  const { selected, setPane } = useSelection();
  const place = usePlaceNow();
  const { ask } = useInserting();
  const thing = selected === null ? null : draggable(selected.kind, selected.id);
  useCommand({
    id: 'report.insertSelected',
    label: 'Insert into report',
    shortcut: 'Q',
    group: 'Report',
    enabled: thing !== null,
    run: () => {
      if (thing === null) return;
      ask(thing);
      if (!place().sides.some(({ pane }) => pane === 'report')) setPane('report');
    },
  });
  return null;
}
