import type { InlineRun } from '../inlineRuns.ts';
import type { BlockContent } from '../reportDocument.ts';
import { defaultReportSettings } from '../reportSettings.ts';
import type { TemplateContent } from './reportTemplate.ts';

export interface BuiltInTemplate {
  readonly key: string;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly content: TemplateContent;
}

const hint = (text: string): InlineRun[] => [{ kind: 'text', text, marks: ['placeholder'] }];
const words = (text: string): InlineRun[] => [{ kind: 'text', text }];
const heading = (text: string): BlockContent => ({ kind: 'heading', level: 2, inline: words(text) });
const paragraph = (text: string): BlockContent => ({ kind: 'paragraph', inline: hint(text) });
const list = (...items: readonly string[]): BlockContent => ({
  kind: 'list',
  items: items.map((text) => ({ depth: 0, ordered: false, inline: hint(text) })),
});

function table(caption: string, names: readonly string[], ...rows: readonly (readonly string[])[]): BlockContent {
  const head = names.map((name) => ({ inline: words(name) }));
  return { kind: 'table', caption, headed: true, rows: [head, ...rows.map((row) => row.map(cell))] };
}

const cell = (text: string) => ({ inline: hint(text) });

const claimCheck: readonly BlockContent[] = [
  heading('The claim'),
  paragraph('Who said it, where and when. Quote the words below from their source.'),
  paragraph('Insert the quoted passage here: press / and type a word of it.'),
  heading('Finding'),
  paragraph('One sentence: holds, does not hold, or can not be told, and by how much.'),
  heading('What was checked'),
  list(
    'The original source, and how far the claim had travelled from it.',
    'What the claim counts: unit, period, place.',
    'Whom you asked to comment, and by when.',
  ),
  heading('Evidence'),
  paragraph('Insert each number from its data point, so that it leads to the words or rows it comes from.'),
  table(
    'Evidence for and against',
    ['Source', 'What it says', 'Supports or disputes'],
    ['A source', 'Its number or words', 'Which, and how strongly'],
    ['Another source', 'Its number or words', 'Which, and how strongly'],
  ),
  heading('What is not known'),
  paragraph('What the sources leave open, and what would settle it.'),
  heading('Reply'),
  paragraph('The answer of those whom the claim concerns, in their words, or that there was none by the day you name.'),
];

const investigationMemo: readonly BlockContent[] = [
  heading('In short'),
  paragraph('Three sentences: what you can show, what you believe, what you need next.'),
  heading('What we can show'),
  list('A finding, with its number or quotation from the case.', 'A finding that rests on two independent sources.'),
  heading('How we know'),
  paragraph('The documents, datasets and people. Say which sources rest on the same origin: they count as one.'),
  heading('Numbers'),
  paragraph('Insert the estimate or the chart here. Say in words what its interval means.'),
  heading('What could be wrong'),
  list('The weakest link of the chain.', 'Another reading of the same facts.', 'What is missing from the records.'),
  heading('Sources to protect'),
  paragraph(
    'Who must not be named, and what could give them away. Mark them as sensitive before anything is exported.',
  ),
  heading('Law and fairness'),
  list('Claims that name a person or a company.', 'Whom to ask to comment, with questions and a date.'),
  heading('Next'),
  table('Steps', ['What', 'Who', 'By when'], ['A step', 'A name', 'A day'], ['A step', 'A name', 'A day']),
];

const chronology: readonly BlockContent[] = [
  heading('What this covers'),
  paragraph('From when to when, which places, and what is left out.'),
  heading('Timeline'),
  paragraph('Insert the timeline here: press / and type timeline.'),
  heading('Before'),
  paragraph('What led to it. Begin each paragraph with its date, and cite the source of each date.'),
  heading('Events'),
  table(
    'Events in order',
    ['When', 'What happened', 'Source'],
    ['A date, or “about” a date', 'One event, one sentence', 'Cite the passage'],
    ['A date, or “about” a date', 'One event, one sentence', 'Cite the passage'],
  ),
  heading('Where sources disagree'),
  paragraph('Dates or orders of events on which sources differ, each with its source.'),
  heading('Open'),
  list('A gap in the record.', 'A date that rests on one source only.'),
];

const content = (blocks: readonly BlockContent[]): TemplateContent => ({
  blocks: [...blocks],
  settings: defaultReportSettings,
});

/** Those that every case has; they can not be changed, but a report made from one can be saved as another. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  { key: 'blank', name: 'Blank', purpose: 'An empty report.', content: content([]) },
  {
    ...{ key: 'claim-check', name: 'Claim check' },
    purpose: 'Whether something that was said holds, with the evidence for and against.',
    content: content(claimCheck),
  },
  {
    ...{ key: 'investigation-memo', name: 'Investigation memo' },
    purpose: 'What can be shown, how it is known and what could be wrong, for editors and lawyers.',
    content: content(investigationMemo),
  },
  {
    ...{ key: 'chronology', name: 'Chronology' },
    purpose: 'What happened when, with a source for each date.',
    content: content(chronology),
  },
];
