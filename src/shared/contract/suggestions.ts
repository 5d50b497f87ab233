import { z } from 'zod';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { quantitySchema } from '../values/quantity.ts';
import { evidenceField, statuses } from './dataPoints.ts';
import { idField, nameText, shortText } from './fields.ts';
import { change, read } from './method.ts';

/** The words of a suggestion, UTF-16 units of the canonical text, end exclusive. */
const place = { sourceId: idField, start: z.int().min(0), end: z.int().min(1) };

/** What the user wrote otherwise than it was read; EDTF is checked by the handler. */
const edits = {
  what: nameText.optional(),
  quantity: quantitySchema.nullable().optional(),
  written: shortText.nullable().optional(),
  unitWritten: shortText.nullable().optional(),
  counted: shortText.nullable().optional(),
  period: shortText.nullable().optional(),
  place: shortText.nullable().optional(),
  credibility: z.int().min(1).max(6).nullable().optional(),
  status: z.enum(statuses).optional(),
  /** Further passages beside its own. */
  evidence: evidenceField.optional(),
};

export interface AcceptedSuggestion {
  readonly dataPointId: string;
  readonly passageId: string;
}

export const suggestionsContract = {
  /** In the text's order, without those that a data point answers and those that were dismissed. */
  'suggestions.of': read<readonly Suggestion[]>()(z.strictObject({ sourceId: idField })),
  /** Marks the sentence, or takes the passage of that range, and makes the data point, in one change. Errors: `not-found`, `invalid-date`. */
  'suggestions.accept': change<AcceptedSuggestion>('Accept suggestion')(z.strictObject({ ...place, ...edits })),
  /** Errors: `not-found` where nothing is suggested there. */
  'suggestions.dismiss': change<null>('Dismiss suggestion')(z.strictObject(place)),
};
