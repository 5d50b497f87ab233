import type { Report } from './reportDocument.ts';
import type { DataPointFact, ReportFacts, SourceFact } from './reportFacts.ts';

function makeSource(title: string, publisher: string, publishedOn: string, sha256: string): SourceFact {
  const fileName = `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.html`;
  return {
    title,
    publisher,
    byline: 'News desk',
    publishedOn,
    sha256,
    importedAt: '2025-03-12T14:03:22.000Z',
    fileName,
  };
}

const cargo: DataPointFact = {
  what: 'Explosives moved from two ports',
  written: 'more than 74,000 t',
  evidence: [
    { passageId: 'cargo', stance: 'supports' },
    { passageId: 'doubt', stance: 'disputes' },
  ],
  status: 'claimed',
  stale: false,
};

/** What the reports' tests resolve and print: two articles and a made-up table, three data points, one estimate. */
export const fixtureFacts: ReportFacts = {
  sources: new Map([
    [
      'post',
      makeSource('Port records show a steady flow', 'The Harbour Post', '2024-06-22', '3fa9c01d77be'.padEnd(64, '4e')),
    ],
    [
      'ledger',
      makeSource('Manifests leave room for doubt', 'Coast Ledger', '2024-07', 'b81e0042aa19'.padEnd(64, '07')),
    ],
    [
      'table',
      {
        ...makeSource('Shipments from two ports', 'Sample data', '2023-08/2024-01', '51d2ee90c3f4'.padEnd(64, 'a6')),
        byline: null,
        fileName: 'shipments-synthetic.csv',
        synthetic: true,
      },
    ],
  ]),
  passages: new Map([
    [
      'cargo',
      {
        exact: 'ships carried over 74,000 tonnes of explosives out of two eastern ports',
        sourceId: 'post',
        blockIndex: 2,
        state: 'anchored',
      },
    ],
    [
      'shells',
      {
        exact: 'enough, one analyst reckons, for about 1.6 million shells',
        sourceId: 'post',
        blockIndex: 3,
        state: 'anchored',
      },
    ],
    ['doubt', { exact: 'the manifests do not say what was inside', sourceId: 'ledger', blockIndex: 5, state: 'moved' }],
    [
      'rows',
      {
        exact: 'sum of tonnes where cargo is explosives: 74,000',
        sourceId: 'table',
        blockIndex: null,
        state: 'anchored',
      },
    ],
  ]),
  dataPoints: new Map([
    ['cargo', cargo],
    [
      'shells',
      {
        what: 'Shells that the cargo amounts to',
        written: 'about 1.6 million shells',
        evidence: [{ passageId: 'shells', stance: 'supports' }],
        status: 'claimed',
        stale: false,
      },
    ],
    [
      'rows',
      {
        what: 'Tonnes in the table',
        written: '74,000 t',
        evidence: [{ passageId: 'rows', stance: 'supports' }],
        status: 'confirmed',
        stale: true,
      },
    ],
  ]),
  notes: new Map([['quay-note', 'Ask the quay for its ledger']]),
  estimates: new Map([
    [
      'shells',
      {
        name: 'Shells in the cargo',
        sentence: 'between 1.2 and 1.9 million shells, most likely about 1.5 million (90% interval)',
        formula: 'cargo / shell_mass',
        inputs: [
          { name: 'cargo', label: 'Explosives moved from two ports', words: '74,000 t', dataPointId: 'cargo' },
          {
            name: 'shell_mass',
            label: 'Mass of one shell with its share of packing',
            words: 'lognormal, 90% between 40 and 60 kg',
            source: 'Range of published masses for 152 mm and 122 mm rounds',
          },
        ],
        unit: 'shells',
        seed: 20240622,
        samples: 10000,
        engineVersion: '1',
        percentiles: { '5': 1233333.3, '50': 1510518.7, '95': 1850000 },
        ranAt: '2025-03-12T15:20:00.000Z',
        stale: false,
      },
    ],
  ]),
};

const text = (words: string, ...marks: ('bold' | 'italic')[]) => ({ kind: 'text' as const, text: words, marks });

export const fixtureReport: Report = {
  id: 'report-1',
  title: 'What left the two ports: tonnes, shells, and how sure anyone can be',
  blocks: [
    {
      id: 'b1',
      content: {
        kind: 'paragraph',
        inline: [
          text('Between August 2023 and January 2024, ships carried '),
          { kind: 'figure', of: 'dataPoint', id: 'cargo' },
          text(
            ' of explosives out of two ports, according to trade records seen by one newspaper. The same paper puts that at ',
          ),
          { kind: 'figure', of: 'dataPoint', id: 'shells' },
          text('. Our own sum of the table gives '),
          { kind: 'figure', of: 'dataPoint', id: 'rows' },
          text(', which matches; but the table is '),
          text('synthetic', 'italic'),
          text(' and proves '),
          text('nothing', 'bold'),
          text(' about the world.'),
        ],
      },
    },
    { id: 'b2', content: { kind: 'heading', level: 2, inline: [text('What the records say')] } },
    {
      id: 'b3',
      content: {
        kind: 'paragraph',
        inline: [
          text(
            'The records name the cargo by its customs code and weigh it by the container. They name neither the maker nor the buyer, and they stop at the end of January. The paper describes the flow in one line:',
          ),
        ],
      },
    },
    { id: 'b4', content: { kind: 'quote', passageId: 'cargo' } },
    {
      id: 'b5',
      content: {
        kind: 'paragraph',
        inline: [
          text('A second paper read the same manifests and came away less sure'),
          { kind: 'citation', of: 'passage', id: 'doubt' },
          { kind: 'citation', of: 'dataPoint', id: 'cargo' },
          text(
            '. Both rest on one set of documents, so they count as one origin. A third link in this sample leads nowhere: ',
          ),
          { kind: 'citation', of: 'passage', id: 'gone' },
          text('.'),
        ],
      },
    },
    { id: 'b6', content: { kind: 'heading', level: 2, inline: [text('How many shells')] } },
    {
      id: 'b7',
      content: {
        kind: 'paragraph',
        inline: [
          text(
            'A shell of 152 mm weighs 43.56 kg and one of 122 mm weighs 21.76 kg; with fuzes, charges and crates the span is wider. If a shell takes between 40 and 60 kg of cargo, the total comes to ',
          ),
          { kind: 'figure', of: 'estimate', id: 'shells' },
          text('. Слова кириллицей и ελληνικά остаются целыми.'),
        ],
      },
    },
    { id: 'b8', content: { kind: 'heading', level: 3, inline: [text('A note on the interval')] } },
    {
      id: 'b9',
      content: {
        kind: 'paragraph',
        inline: [
          text(
            'The interval covers the mass of a shell only. It says nothing about whether all of the cargo was shells, or whether the records are whole.',
          ),
        ],
      },
    },
  ],
};
