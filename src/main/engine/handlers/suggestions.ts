import { dropAnswered } from '#shared/suggestions/dropAnswered.ts';
import type { Suggestion } from '#shared/suggestions/suggestion.ts';
import { findSuggestions, getSuggestion } from '../linking/findSuggestions.ts';
import { findPassageAt, listAnswers } from '../store/queries/suggestions.ts';
import type { Change } from '../store/Change.ts';
import { createDataPoint } from './dataPoints.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';
import { markPassage } from './passages.ts';

export const suggestionReads = {
  'suggestions.of': (database, { sourceId }) => findSuggestions(database, sourceId),
} satisfies Partial<ReadHandlers>;

export const suggestionChanges = {
  'suggestions.accept': (change, { sourceId, start, end, evidence: others = [], ...edits }) => {
    const suggestion = getSuggestion(change.database, sourceId, start, end);
    const { sentence, what, quantity, written, unitWritten, counted, period } = suggestion;
    const passageId =
      findPassageAt(change.database, sourceId, sentence.start, sentence.end) ??
      markPassage(change, sourceId, sentence, '');
    const read = { what, quantity, written, unitWritten, counted, period };
    const unjudged = { place: null, credibility: null, status: 'claimed' } as const;
    const evidence = [
      { passageId, stance: 'supports' as const },
      ...others.filter((each) => each.passageId !== passageId),
    ];
    const dataPointId = createDataPoint(change, { ...read, ...unjudged, ...given(edits), evidence });
    dismissWhereOffered(change, sourceId, suggestion);
    return { dataPointId, passageId };
  },
  'suggestions.dismiss': (change, { sourceId, start, end }) => {
    dismiss(change, sourceId, getSuggestion(change.database, sourceId, start, end));
    return null;
  },
} satisfies Partial<ChangeHandlers>;

function dismiss(change: Change, sourceId: string, { start, end, written: exact }: Suggestion): void {
  const row = { id: change.newId(), source_id: sourceId, start_at: start, end_at: end, exact };
  change.insert('dismissed_suggestions', { ...row, created_at: change.now });
}

/** A data point that was written otherwise than it was read no longer shows that it answers these words. */
function dismissWhereOffered(change: Change, sourceId: string, suggestion: Suggestion): void {
  const open = dropAnswered([suggestion], listAnswers(change.database, sourceId), []);
  if (open.length > 0) dismiss(change, sourceId, suggestion);
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** What is left undefined stays as it was read. */
function given<Fields extends object>(edits: Fields): Given<Fields> {
  // Entries that hold something keep their names and types.
  return Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
