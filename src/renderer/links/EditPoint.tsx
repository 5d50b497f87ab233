import { useChange, useRead } from '../app/api.tsx';
import { PointForm } from './PointForm.tsx';
import type { PointContent } from './pointFields.ts';

/** The selected data point, edited in its place; an undo elsewhere draws it anew. */
export function EditPoint({ dataPointId }: { dataPointId: string }) {
  const { data } = useRead('dataPoints.get', { dataPointId });
  const edit = useChange('dataPoints.edit');
  if (data === undefined) return null;
  const { id: _id, claimId: _claimId, stale: _stale, createdAt: _createdAt, ...start } = data;
  const save = async (content: PointContent) => {
    await edit.run({ dataPointId, ...content, evidence: [...content.evidence] });
  };
  return (
    <PointForm
      key={JSON.stringify(start)}
      label="Data point"
      start={start}
      saveWords="Save"
      save={save}
      cancel={() => undefined}
      isNew={false}
    />
  );
}
