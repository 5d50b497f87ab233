import type { SamplePassage } from './sampleShapes.ts';

export const samplePassages: readonly SamplePassage[] = [
  {
    key: 'ledger.cargo',
    file: 'ledger',
    quote:
      'Between August 2023 and January 2024, 74,000 metric tons of explosives left two ports in the far east for other parts of Russia',
    comment: 'The claim: a weight, six whole months, two ports.',
  },
  {
    key: 'ledger.shells',
    file: 'ledger',
    quote: 'It puts the equivalent at about 1.6 million artillery shells',
    comment: 'An equivalent of the weight, not a count.',
  },
  {
    key: 'ledger.weightOnly',
    file: 'ledger',
    quote: 'how many shells that makes depends on how much one shell is taken to weigh',
    comment: 'The missing input. The estimate supplies it as a range.',
  },
  {
    key: 'ledger.origin',
    file: 'ledger',
    quote: 'The records do not say where the cargo was first loaded.',
    comment: 'Compare the Quayside Review, which cites the same newspaper and names an origin.',
  },
  {
    key: 'ledger.treaty',
    file: 'ledger',
    quote: 'on 19 June 2024, the two countries signed a mutual defence treaty',
    comment: '',
  },
  {
    key: 'lantern.containers',
    file: 'lantern',
    quote: 'more than 1,000 containers of military goods had gone from North Korea to Russia',
    comment: 'One unnamed source.',
  },
  {
    key: 'lantern.shells',
    file: 'lantern',
    quote: 'close to 300,000 shells',
    comment: 'The same unnamed source; how it was worked out is not said.',
  },
  {
    key: 'wire.containers',
    file: 'wire',
    quote: 'North Korea had shipped 6,700 containers to Russia',
    comment: '',
  },
  {
    key: 'wire.loads',
    file: 'wire',
    quote: 'over 3 million shells of 152 mm, or over 500,000 rounds of 122 mm',
    comment: '“Or”: two readings of the same containers. They are never added.',
  },
  {
    key: 'dispatch.containers',
    file: 'dispatch',
    quote: 'at least 10,000 containers on their way from North Korea to Russia',
    comment: '',
  },
  {
    key: 'dispatch.shells',
    file: 'dispatch',
    quote: 'they could hold up to 4.8 million artillery shells',
    comment: 'A ceiling.',
  },
  {
    key: 'dispatch.recap',
    file: 'dispatch',
    quote: '6,700 containers, enough for more than 3 million shells of 152 mm and more than 500,000 rockets of 122 mm',
    comment: 'Writes “and” where the minister said “or”, and “rockets” for the 122 mm rounds.',
  },
  {
    key: 'review.voyages',
    file: 'review',
    quote: '64 voyages with ammunition from North Korea to Russia between September 2023 and March 2025',
    comment: '',
  },
  {
    key: 'review.containers',
    file: 'review',
    quote: 'nearly 16,000 containers',
    comment: '',
  },
  {
    key: 'review.rounds',
    file: 'review',
    quote: '4 million to 6 million artillery rounds',
    comment: 'A range without a middle value.',
  },
  {
    key: 'review.recap',
    file: 'review',
    quote: "more than 74,000 tons of North Korean explosives in two ports in Russia's far east",
    comment: 'The same newspaper and the same data as the Harbour Ledger: another outlet, not another source.',
  },
  {
    key: 'lantern.load',
    file: 'lantern',
    quote: 'it comes to roughly 300 shells for each container',
    comment: 'The bulletin divides; the source did not.',
  },
  {
    key: 'dispatch.load',
    file: 'dispatch',
    quote: 'works out at 400 to 500 for each container',
    comment: 'Says so of each count so far, and that of October 2023 comes to 300.',
  },
];
