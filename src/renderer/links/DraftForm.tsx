import { readClaim } from '#shared/suggestions/suggestInText.ts';
import { inOneLine } from '#shared/suggestions/chooseWords.ts';
import type { ReadClaim } from '#shared/suggestions/suggestion.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useSelectionActs } from '../app/selection.tsx';
import { useDraft, type Draft, type SuggestedDraft } from './draft.tsx';
import { PointForm } from './PointForm.tsx';
import type { PointContent } from './pointFields.ts';

/** The form of a data point to be, already filled from the words that it is drawn from. */
export function DraftForm({ draft }: { draft: Draft }) {
  return draft.suggestion === undefined ? (
    <PassageDraft passageId={draft.passageId} alsoIds={draft.alsoIds ?? []} />
  ) : (
    <SuggestionDraft suggestion={draft.suggestion} />
  );
}

const label = 'New data point';
const saveWords = 'Add data point';

function PassageDraft({ passageId, alsoIds }: { passageId: string | null; alsoIds: readonly string[] }) {
  const { data: passage } = useRead(
    'passages.get',
    { passageId: passageId ?? 'none' },
    { enabled: passageId !== null },
  );
  const sources = useRead('sources.list', {});
  const create = useChange('dataPoints.create');
  const { select } = useSelectionActs();
  const { end } = useDraft();
  const source = sources.data?.find((each) => each.id === passage?.sourceId);
  // The form takes its start once, so it waits until the passage that was marked a moment ago is known.
  if (passageId !== null && source === undefined) return null;
  const save = async (content: PointContent) => {
    const { dataPointId } = await create.run({ ...content, evidence: [...content.evidence] });
    end();
    select({ kind: 'dataPoint', id: dataPointId });
  };
  const start =
    passage === undefined
      ? startOf('', nothingRead)
      : {
          ...startOf(inOneLine(passage.exact), readClaim(passage.exact, source?.publishedOn ?? null)),
          evidence: [passage.id, ...alsoIds].map((id) => ({ passageId: id, stance: 'supports' as const })),
        };
  return <PointForm {...{ label, saveWords, start, save }} cancel={end} isNew />;
}

/** Saving marks the passage as well, in one change: until then the text is as it was. */
function SuggestionDraft({ suggestion: { sourceId, read, back } }: { suggestion: SuggestedDraft }) {
  const accept = useChange('suggestions.accept');
  const { select } = useSelectionActs();
  const { end } = useDraft();
  const save = async (content: PointContent) => {
    const evidence = [...content.evidence];
    const { dataPointId } = await accept.run({ sourceId, start: read.start, end: read.end, ...content, evidence });
    end();
    select({ kind: 'dataPoint', id: dataPointId });
    back();
  };
  const cancel = () => {
    end();
    back();
  };
  return (
    <PointForm
      {...{ label, saveWords, save, cancel }}
      start={startOf(read.what, read)}
      noEvidence="Adding it marks the sentence as its passage."
      isNew
    />
  );
}

const nothingRead: ReadClaim = { quantity: null, written: null, unitWritten: null, counted: null, period: null };

function startOf(what: string, { quantity, written, unitWritten, counted, period }: ReadClaim): PointContent {
  const read = { what, quantity, written, unitWritten, counted, period };
  return { ...read, place: null, credibility: null, status: 'claimed', evidence: [] };
}
