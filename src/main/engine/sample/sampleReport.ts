import type { Filter } from '#shared/datasets/filter.ts';
import { sampleColumns } from './shipments.ts';
import type { SampleBlock, SampleInline, SampleReport } from './sampleShapes.ts';

function text(words: string): SampleInline {
  return { kind: 'text', text: words };
}

function bold(words: string): SampleInline {
  return { kind: 'text', text: words, marks: ['bold'] };
}

/** A data point's number, live. */
function number(key: string): SampleInline {
  return { kind: 'figure', of: 'dataPoint', key };
}

function cite(key: string): SampleInline {
  return { kind: 'citation', of: 'passage', key };
}

function heading(words: string): SampleBlock {
  return { kind: 'heading', level: 2, inline: [text(words)] };
}

function paragraph(...inline: readonly SampleInline[]): SampleBlock {
  return { kind: 'paragraph', inline };
}

function columnOf(name: (typeof sampleColumns)[number]): number {
  return sampleColumns.indexOf(name);
}

const explosivesFromTwoPorts: readonly Filter[] = [
  { column: columnOf('cargo'), operator: 'is', value: 'explosives' },
  { column: columnOf('origin_port'), operator: 'is one of', values: ['Vostochny', 'Dunay'] },
  { column: columnOf('departed'), operator: 'between', low: '2023-08-01', high: '2024-01-31' },
];

/** No quantity stands in it as plain text: each is a live figure that leads back to a passage. */
export const sampleReport: SampleReport = {
  key: 'tonsToShells',
  title: 'From tons to shells: a sample report with a synthetic shipments table',
  blocks: [
    paragraph(
      bold('What is synthetic here. '),
      text(
        'The table of shipments is synthetic: every row was generated, and none describes a real train. The five pages are samples, written for Plumbline under the names of invented outlets. The figures and dates that they retell are real, and were published by the bodies that the pages name.',
      ),
    ),
    paragraph(
      text(
        'Every quantity below is a link. Select one, and the Links column goes from the number to the claim, from the claim to the words on the page, and from the page to the imported file with its checksum.',
      ),
    ),
    heading('The claim'),
    paragraph(
      text('On 22 June 2024 the Washington Post reported, using data from C4ADS, that '),
      number('cargo'),
      text(
        " of explosives had left two ports in Russia's far east between August 2023 and January 2024. The equivalent that it gave was ",
      ),
      number('shells'),
      text('. One of the sample pages puts the weight like this:'),
    ),
    { kind: 'quote', passage: 'ledger.cargo' },
    paragraph(
      text('The same page says what the records leave open. They hold a weight'),
      cite('ledger.weightOnly'),
      text(', and they do not name the place where the cargo was first loaded'),
      cite('ledger.origin'),
      text('. A later page calls the explosives North Korean'),
      cite('review.recap'),
      text(
        ' and cites the same newspaper for it. Two pages that rest on one newspaper count as one source: the second does not confirm the first, and the difference between them stays open.',
      ),
    ),
    heading('The estimate'),
    paragraph(
      text(
        'How many shells a weight makes depends on the mass of one shell, which none of the pages states. The estimate takes that mass as a range around a ',
      ),
      { kind: 'text', text: '152 mm', marks: ['plainNumber'] },
      text(' projectile, draws it many times, and divides the weight by each draw. The result:'),
    ),
    paragraph({ kind: 'figure', of: 'estimate', key: 'shellsByRail' }),
    { kind: 'estimateChart', estimate: 'shellsByRail', chart: 'histogram', caption: '' },
    paragraph(
      text('The published equivalent, '),
      number('shells'),
      text(
        ', lies inside the interval. That makes the weight and the number of shells consistent with each other. It does not make either of them right.',
      ),
    ),
    {
      kind: 'estimateChart',
      estimate: 'shellsByRail',
      chart: 'intervals',
      caption: 'The estimate beside what was published',
    },
    heading('The table'),
    paragraph(
      text(
        'The synthetic table shows how a total is checked against rows. Keep explosives, the ports Vostochny and Dunay, and departures from 1 August 2023 to 31 January 2024. The rows that remain sum to the weight in the claim, to the tenth of a tonne, because they were generated to. Drop any one of the three conditions and they do not. The agreement shows the method; it is no evidence for the claim.',
      ),
    ),
    {
      kind: 'datasetTable',
      file: 'shipments',
      filters: explosivesFromTwoPorts,
      columns: [columnOf('departed'), columnOf('origin_port'), columnOf('cargo'), columnOf('weight_t')],
      limit: 5,
      caption: 'Rows that make up the total',
    },
    {
      kind: 'datasetChart',
      file: 'shipments',
      filters: explosivesFromTwoPorts.slice(0, 2),
      shape: 'line',
      group: columnOf('departed'),
      step: 'month',
      measure: { of: 'sum', column: columnOf('weight_t') },
      most: 24,
      unit: 't',
      caption: 'Explosives from the two ports, all months of the synthetic table',
    },
    paragraph(text('How the weight leads to its origin:')),
    { kind: 'chain', dataPoint: 'cargo', form: 'drawing' },
    heading('Other counts'),
    paragraph(
      text('Other bodies count containers. In October 2023 a South Korean government source spoke of '),
      number('octoberContainers'),
      text(' and of '),
      number('octoberShells'),
      text('. In February 2024 the defence minister gave '),
      number('februaryContainers'),
      text(', enough for '),
      number('february152'),
      text(' or for '),
      number('february122'),
      text('. The two are alternatives. A page that writes “and” between them is recorded as disputing both'),
      cite('dispatch.recap'),
      text('. In June 2024 the count was '),
      number('juneContainers'),
      text(' and the ceiling '),
      number('juneShells'),
      text('.'),
    ),
    paragraph(
      text('The Open Source Centre and Reuters follow the ships, from September 2023 to March 2025: '),
      number('voyages'),
      text(', with '),
      number('voyageContainers'),
      text(' and '),
      number('voyageRounds'),
      text('. The months are not those of the claim above, so that no total here can be divided by one there.'),
    ),
    heading('On the timeline'),
    paragraph(
      text(
        'The claim was published three days after the mutual defence treaty of 19 June 2024 was signed in Pyongyang',
      ),
      cite('ledger.treaty'),
      text(
        '. The timeline shows the treaty as one day and the claim as six whole months, August 2023 to January 2024, which end well before it.',
      ),
    ),
    {
      kind: 'pointTable',
      view: 'timeline',
      dataPoints: ['cargo', 'treaty', 'octoberContainers', 'februaryContainers', 'juneContainers', 'voyages'],
      caption: 'What was counted, and when',
      form: 'both',
    },
  ],
};
