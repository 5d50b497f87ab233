import { useChange, useRead } from '../app/api.tsx';
import { useSelection } from '../app/selection.tsx';
import { useDraft, type Draft } from './draft.tsx';
import { guessQuantity } from './guessQuantity.ts';
import { PointForm } from './PointForm.tsx';
import type { PointContent } from './pointFields.ts';

/** The form of a data point to be, already filled from the passage's words. */
export function DraftForm({ draft }: { draft: Draft }) {
  const { data: passage } = useRead(
    'passages.get',
    { passageId: draft.passageId ?? 'none' },
    { enabled: draft.passageId !== null },
  );
  const create = useChange('dataPoints.create');
  const { select } = useSelection();
  const { end } = useDraft();
  // The form takes its start once, so it waits until the passage that was marked a moment ago is known.
  if (draft.passageId !== null && passage === undefined) return null;
  const save = async (content: PointContent) => {
    const { dataPointId } = await create.run({ ...content, evidence: [...content.evidence] });
    end();
    select({ kind: 'dataPoint', id: dataPointId });
  };
  return (
    <PointForm
      label="New data point"
      start={startOf(passage === undefined ? null : { id: passage.id, exact: passage.exact })}
      saveWords="Add data point"
      save={save}
      cancel={end}
      isNew
    />
  );
}

const longestWhat = 300;

function startOf(passage: { readonly id: string; readonly exact: string } | null): PointContent {
  const guess = passage === null ? null : guessQuantity(passage.exact);
  return {
    what: passage?.exact.replaceAll(/\s+/g, ' ').slice(0, longestWhat) ?? '',
    quantity: guess?.quantity ?? null,
    written: guess?.written ?? null,
    unitWritten: null,
    counted: null,
    period: null,
    place: null,
    credibility: null,
    status: 'claimed',
    evidence: passage === null ? [] : [{ passageId: passage.id, stance: 'supports' }],
  };
}
