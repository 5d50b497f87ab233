import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { formatQuantity } from '#shared/values/quantity.ts';
import { useRead } from './api.tsx';
import { useCommands } from './commands.tsx';
import { useSelection } from './selection.tsx';

const mostShown = 24;

/** The search-or-command palette: everything that can be done now, then everything in the case, by its words. */
export function Palette() {
  const commands = useCommands().filter((command) => command.id !== 'palette' && command.id !== 'search');
  const groups = [...Map.groupBy(commands, (command) => command.group)].map(([group, list]) => ({
    group,
    actions: list.map(({ id, label, shortcut, run }) => ({
      id,
      label,
      onClick: run,
      ...(shortcut === undefined ? {} : { rightSection: <kbd>{shortcut}</kbd>, dimmedSections: false }),
    })),
  }));
  const things = useThings();
  return (
    <Spotlight
      actions={[...groups, ...things]}
      shortcut={null}
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
}

function useThings(): SpotlightActionGroupData[] {
  const { open } = useSelection();
  const sources = useRead('sources.list', {}).data ?? [];
  const points = useRead('dataPoints.list', {}).data ?? [];
  const passages = useRead('passages.list', {}).data ?? [];
  const estimates = useRead('estimates.list', {}).data ?? [];
  const reports = useRead('reports.list', {}).data ?? [];
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
      actions: passages.map(({ id, sourceId, exact, comment }) => ({
        id: `passage-${id}`,
        label: exact.length > 120 ? `${exact.slice(0, 120)}…` : exact,
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
