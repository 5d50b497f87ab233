import type { SampleDerivation } from './sampleShapes.ts';

const post = 'The Washington Post';

/** Two pages rest on one newspaper, and that on the data of C4ADS, so that the two count once. C4ADS stays offered in both. */
export const sampleDerivations: readonly SampleDerivation[] = [
  { kind: 'offered', file: 'ledger', origin: post },
  { kind: 'offered', file: 'review', origin: 'Open Source Centre' },
  { kind: 'offered', file: 'review', origin: 'Reuters' },
  { kind: 'offered', file: 'review', origin: post },
  { kind: 'byHand', stub: post, origin: 'C4ADS', words: 'using data from C4ADS' },
];
