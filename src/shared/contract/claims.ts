import { z } from 'zod';
import type { ClaimGroup } from '../claims/claimGroup.ts';
import { idField, nameText, nothing } from './fields.ts';
import { change, read } from './method.ts';

const mostTogether = 1_000;

export const claimsContract = {
  /** The user's claims and proposals, disagreement first. */
  'claims.list': read<readonly ClaimGroup[]>()(nothing),
  /** Into the named claim, or a new one titled as given or as the first data point. Errors: `not-found`. */
  'claims.put': change<{ readonly claimId: string }>('Put in one claim')(
    z.strictObject({
      dataPointIds: z.array(idField).min(1).max(mostTogether),
      title: nameText.optional(),
      claimId: idField.optional(),
    }),
  ),
  'claims.rename': change<null>('Rename claim')(z.strictObject({ claimId: idField, title: nameText })),
  /** Takes a data point out of its claim; a claim that is left empty goes. Errors: `not-found`; `refused` where it is in none. */
  'claims.take': change<null>('Take out of claim')(z.strictObject({ dataPointId: idField })),
  'claims.dissolve': change<null>('Dissolve claim')(z.strictObject({ claimId: idField })),
};
