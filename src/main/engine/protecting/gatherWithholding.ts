import type { Redaction } from '#shared/protecting/redaction.ts';
import type { WithholdingFacts } from '#shared/protecting/withholding.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { listPassages } from '../store/queries/passages.ts';
import { listRedactions } from '../store/queries/protecting.ts';
import { presentNames } from './knownNames.ts';

/** A report's redactions with every name that their things had when they were made, and have now. */
export function gatherWithholding(database: ReadableDatabase, reportId: string): WithholdingFacts {
  const redactions = listRedactions(database, reportId).map((redaction) => withPresent(database, redaction));
  const passages = redactions.some(({ thing }) => thing.kind === 'passage') ? listPassages(database, null) : [];
  return { redactions, passages };
}

function withPresent(database: ReadableDatabase, redaction: Redaction): Redaction {
  const { known, thing } = redaction;
  const present = presentNames(database, thing);
  if (present === null) return redaction;
  return {
    ...redaction,
    known: {
      title: known.title,
      names: [...new Set([...known.names, ...present.names])],
      hashes: [...new Set([...known.hashes, ...present.hashes])],
    },
  };
}
