import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { memo, useState } from 'react';
import { formatQuantity } from '#shared/values/quantity.ts';
import { useRead } from './api.tsx';
import { useCommands, type Command } from './commands.tsx';
import { useSelectionActs } from './selection.tsx';

const mostShown = 24;

/** The search-or-command palette: everything that can be done now, then everything in the case, by its words. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  const commands = useCommands(isOpen);
  const things = useThings(isOpen);
  return <Sheet actions={isOpen ? [...groupsOf(commands), ...things] : closed} setOpen={setOpen} />;
}

const closed: SpotlightActionGroupData[] = [];

function groupsOf(commands: readonly Command[]): SpotlightActionGroupData[] {
  const offered = commands.filter((command) => command.id !== 'palette');
  return [...Map.groupBy(offered, (command) => command.group)].map(([group, list]) => ({
    group,
    actions: list.map(({ id, label, shortcut, run }) => ({
      id,
      label,
      onClick: run,
      ...(shortcut === undefined ? {} : { rightSection: <kbd>{shortcut}</kbd>, dimmedSections: false }),
    })),
  }));
}

interface SheetProps {
  readonly actions: SpotlightActionGroupData[];
  readonly setOpen: (isOpen: boolean) => void;
}

/** Closed it is not drawn anew, whatever is selected and offered meanwhile. */
const Sheet = memo(function Sheet({ actions, setOpen }: SheetProps) {
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      onSpotlightOpen={() => setOpen(true)}
      onSpotlightClose={() => setOpen(false)}
      limit={mostShown}
      scrollable
      maxHeight="60vh"
      centered={false}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Search or command' } }}
      nothingFound="Nothing in this case or among the commands has these words."
      searchProps={{ placeholder: 'Search or command', 'aria-label': 'Search or command' }}
    />
  );
});

/** Asked only while the palette is open: five whole lists are not fetched after each change for a palette that nobody sees. */
function useThings(enabled: boolean): SpotlightActionGroupData[] {
  const { open } = useSelectionActs();
  const sources = useRead('sources.list', {}, { enabled }).data ?? [];
  const points = useRead('dataPoints.list', {}, { enabled }).data ?? [];
  const passages = useRead('passages.table', {}, { enabled }).data?.passages ?? [];
  const estimates = useRead('estimates.list', {}, { enabled }).data ?? [];
  const reports = useRead('reports.list', {}, { enabled }).data ?? [];
  if (!enabled) return [];
  return [
    {
      group: 'Sources',
      actions: sources.map(({ id, title, publisher, publishedOn, synthetic }) => ({
        id: `source-${id}`,
        label: title,
        description: [publisher, publishedOn, synthetic ? 'synthetic' : null]
          .filter((part) => part !== null)
          .join(' · '),
        onClick: () => open({ kind: 'source', id }),
      })),
    },
    {
      group: 'Points',
      actions: points.map(({ id, what, quantity, period }) => ({
        id: `point-${id}`,
        label: what,
        description: [quantity === null ? '' : formatQuantity(quantity).text, period ?? ''].filter(Boolean).join(' · '),
        onClick: () => open({ kind: 'dataPoint', id }),
      })),
    },
    {
      group: 'Passages',
      actions: passages.map(({ id, sourceId, words, comment }) => ({
        id: `passage-${id}`,
        label: words.length > 120 ? `${words.slice(0, 120)}…` : words,
        description: comment,
        onClick: () => open({ kind: 'passage', id, sourceId }),
      })),
    },
    {
      group: 'Estimates',
      actions: estimates.map(({ id, definition }) => ({
        id: `estimate-${id}`,
        label: definition.name,
        onClick: () => open({ kind: 'estimate', id }),
      })),
    },
    {
      group: 'Reports',
      actions: reports.map(({ id, title }) => ({
        id: `report-${id}`,
        label: title,
        onClick: () => open({ kind: 'report', id }),
      })),
    },
  ];
}
