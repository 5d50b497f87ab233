import { oneOrMore } from './plurals.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons: Readonly<Record<number, string>> = {
  ...{ 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' },
  ...{ 33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of' },
  ...{ 40: 'first half of', 41: 'second half of' },
};

/** What stands before a date decides its case and its small words: a day, a month, a year, or anything else. */
export type DateGrain = 'day' | 'month' | 'year' | 'other';

/** Every word that the product itself puts into a report, in English. The other languages have the shape of this one. */
export const english = {
  /** BCP 47; Typst takes its parts for hyphenation. */
  language: 'en' as string,
  region: 'GB',
  numbers: {
    decimal: '.',
    group: ',',
    /** The smallest number whose thousands are parted. */
    groupedFrom: 1_000,
    /** Largest first; a value is a number of them. */
    scales: [
      { factor: 1e12, word: (_value: number) => 'trillion' },
      { factor: 1e9, word: (_value: number) => 'billion' },
      { factor: 1e6, word: (_value: number) => 'million' },
    ],
    /** On the axis of a chart. */
    ticks: { thousand: 'k', million: 'M', billion: 'bn', trillion: 'T' },
    /** Between a number and the word of its scale. */
    gap: ' ',
    withUnit: (number: string, unit: string) => `${number} ${unit}`,
    percent: (digits: string) => `${digits}%`,
    range: (low: string, high: string) => `${low} to ${high}`,
    /** Whether units that count things take an English plural. */
    pluralUnits: true,
  },
  qualifiers: {
    exactly: 'exactly',
    about: 'about',
    'more than': 'more than',
    'up to': 'up to',
    nearly: 'nearly',
    'at least': 'at least',
    'less than': 'less than',
  },
  meanings: {
    exactly: 'the number itself, not rounded',
    about: 'rounded by its source: half of its last digit that is not nought may lie on either side',
    nearly: 'a little less than the number, by one of its last digit at most',
    'more than': 'above the number; how far, the source does not say',
    'at least': 'the number or above; how far, the source does not say',
    'less than': 'below the number; how far, the source does not say',
    'up to': 'the number or below; the source gives a ceiling, not a count',
  },
  dates: {
    era: (year: number) => (year <= 0 ? `${1 - year} BC` : `${year}`),
    day: (day: number, month: number, era: string) => `${day} ${months[month] ?? ''} ${era}`,
    /** The beginning of days within one month, and within one year. */
    dayAlone: (day: number) => `${day}`,
    dayAndMonth: (day: number, month: number) => `${day} ${months[month] ?? ''}`,
    monthAlone: (month: number) => months[month] ?? '',
    /** `governed` where a word stands before it that asks for a case. */
    month: (month: number, era: string, _governed: boolean) => `${months[month] ?? ''} ${era}`,
    year: (era: string, _governed: boolean) => era,
    /** By EDTF's numbers: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves. A winter ends in `nextYear`. */
    season: (season: number, era: string, nextYear: string) =>
      `${seasons[season] ?? ''} ${season === 24 ? `${era}/${nextYear}` : era}`,
    decade: (era: string) => `the ${era}s`,
    years: (from: string, to: number) => `the years ${from} to ${to}`,
    about: (date: string, _grain: DateGrain) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    from: (date: string, _grain: DateGrain) => `from ${date}`,
    fromUnknownEnd: (date: string, _grain: DateGrain) => `from ${date}, end unknown`,
    until: (date: string, _grain: DateGrain) => `until ${date}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    /** `time` is 14:03. */
    moment: (date: string, time: string) => `${date}, ${time} UTC`,
  },
  quoted: (words: string) => `“${words}”`,
  /** Between a word and what it introduces. */
  introduced: (word: string, words: string) => `${word}: ${words}`,
  untitled: 'Untitled report',
  asOf: (date: string) => `As of ${date}`,
  /** Between the number of a page and that of the last. */
  pageOf: 'of',
  /** Whom a version is for; the whole report is for nobody in particular. */
  versions: { full: '', lawyer: 'For the lawyer', public: 'For the public' },
  containsSynthetic: 'contains synthetic data',
  synthetic: 'synthetic data',
  stale: 'stale',
  counts: {
    sources: (count: number, digits: string) => `${digits} ${oneOrMore(count, 'source', 'sources')}`,
    estimates: (count: number, digits: string) => `${digits} ${oneOrMore(count, 'estimate', 'estimates')}`,
  },
  contents: 'Contents',
  figureName: (number: number) => `Figure ${number}`,
  tableName: (number: number) => `Table ${number}`,
  statuses: { claimed: 'claimed', confirmed: 'confirmed', disputed: 'disputed', withdrawn: 'withdrawn' },
  missing: {
    kinds: {
      dataPoint: 'data point',
      estimate: 'estimate',
      passage: 'passage',
      note: 'note',
      source: 'source',
      picture: 'picture',
    },
    link: (kind: string, id: string) => `[missing: ${kind} ${id}]`,
    evidence: '[missing: evidence for this number]',
  },
  notes: {
    paragraph: (number: string) => `paragraph ${number}`,
    page: (number: string) => `page ${number}`,
    row: (number: string) => `row ${number}`,
    note: 'Note',
    disputedBy: 'Disputed by',
    disputedByWhom: 'disputed by',
    context: 'Context',
    status: (status: string) => `Status: ${status}.`,
    lost: 'These words are not found in the source’s current text.',
    moved: 'The passage has moved since it was marked.',
    stalePoint: 'Stale: what this number rests on has changed since.',
    estimate: 'Estimate',
    where: ', where ',
    is: (words: string) => ` is ${words}`,
    run: (seed: string, samples: string, count: number) =>
      `Seed ${seed}, ${samples} ${oneOrMore(count, 'sample', 'samples')}.`,
    staleRun: 'Stale: an input has changed since this run.',
    asInNote: (number: number) => `, as in note ${number}.`,
    noEvidence: 'no evidence linked',
  },
  chain: {
    above: 'above',
    origin: 'origin',
    restsOn: ', which rests on',
    disputes: 'disputes',
    context: 'context',
    caption: (what: string) => `How a number leads to its origin: ${what}`,
    passagesShown: (shown: string, all: string, _count: number) => `${shown} of ${all} passages shown.`,
    sourcesShown: (shown: string, all: string, _count: number) => `${shown} of ${all} sources shown.`,
    graph: (top: string) => `Graph of how a number leads to its origins. ${top}.`,
    and: ' and ',
    passageIn: (words: string, sources: string) => `${words}, in ${sources}.`,
    isOrigin: (source: string) => `${source} is an origin.`,
    rests: (source: string, origins: string) => `${source} rests on ${origins}.`,
  },
  points: {
    comparison: ['Outlet', 'Published', 'What it says', 'Number', 'Status'],
    timeline: ['When', 'What', 'Number', 'Outlet'],
    undated: (_count: number, digits: string) => `${digits} without a date, at the end.`,
  },
  rows: {
    row: 'Row',
    none: 'No row passes the filter.',
    firstOf: (shown: string, all: string, _count: number) => `The first ${shown} of ${all} rows`,
    columnsLeftOut: (count: number, digits: string) =>
      `${digits} ${oneOrMore(count, 'column is', 'columns are')} left out`,
  },
  drawn: {
    timeline: 'Timeline.',
    articles: 'Articles',
    dataPoints: 'Data points',
    more: (_count: number, digits: string) => `And ${digits} more.`,
    morePoints: (_count: number, digits: string) => `And ${digits} more data points.`,
    dated: (shown: string, all: string, _count: number) => `${shown} of ${all} have a date and are drawn.`,
    untitled: (_count: number, digits: string) => `(${digits}, titles left out)`,
    bars: (said: string) => `Bar chart. ${said}.`,
    line: (said: string) => `Line chart. ${said}.`,
    rowsBy: (by: string) => `Rows by ${by}`,
    sumBy: (of: string, by: string) => `Sum of ${of} by ${by}`,
    meanBy: (of: string, by: string) => `Mean of ${of} by ${by}`,
    others: (count: number, digits: string) => `${digits} ${oneOrMore(count, 'other', 'others')}`,
    empty: 'empty',
    highest: (point: string) => `Highest ${point}.`,
    lowest: (point: string) => `Lowest ${point}.`,
    endsOnly: (_count: number, digits: string) => `Of its ${digits} points, the first and the last:`,
    firstPoints: (shown: string, all: string, _count: number) => `The first ${shown} of ${all} points.`,
    allRows: (count: number, digits: string) => (count === 1 ? 'Its one row.' : `All ${digits} rows.`),
    rowsWhere: (count: number, digits: string, where: string) =>
      `${digits} ${oneOrMore(count, 'row', 'rows')} where ${where}.`,
    and: ' and ',
    is: (name: string, value: string) => `${name} is ${value}`,
    isOneOf: (name: string, values: string) => `${name} is one of ${values}`,
    contains: (name: string, quoted: string) => `${name} contains ${quoted}`,
    upTo: (name: string, high: string) => `${name} up to ${high}`,
    from: (name: string, low: string) => `${name} from ${low}`,
    between: (name: string, low: string, high: string) => `${name} between ${low} and ${high}`,
    column: (digits: string) => `column ${digits}`,
    noDate: 'No row has a date to draw.',
    withheld: 'Not drawn: a column of it is withheld.',
  },
  method: {
    heading: 'Method',
    columns: ['Input', 'What it is', 'Source'],
    noSource: 'none linked',
    whenItRan: (words: string) => `When it ran: ${words}`,
    formula: (formula: string) => `Formula: ${formula}`,
    percentile: 'Percentile',
    ordinal: (number: string) => {
      const ending = /(?<!1)([123])$/.exec(number)?.[1];
      return `${number}${ending === '1' ? 'st' : ending === '2' ? 'nd' : ending === '3' ? 'rd' : 'th'}`;
    },
    run: (seed: string, samples: string, count: number, engine: string, ran: string) =>
      `Seed ${seed} · ${samples} ${oneOrMore(count, 'sample', 'samples')} · engine ${engine} · run ${ran}`,
  },
  sources: {
    heading: 'Sources',
    imported: (instant: string) => `imported ${instant}`,
    withheld: (reason: string) => `Withheld: ${reason}`,
    citedIn: (count: number, notes: string) => `Cited in ${oneOrMore(count, 'note', 'notes')} ${notes}`,
    reliability: (words: string) => `Reliability ${words}`,
    reliabilities: {
      A: 'A, completely reliable',
      B: 'B, usually reliable',
      C: 'C, fairly reliable',
      D: 'D, not usually reliable',
      E: 'E, unreliable',
      F: 'F, cannot be judged',
    },
  },
  /** What the public version of a report withholds. */
  protecting: {
    publicLine: (count: number) =>
      `Version for the public: ${count} ${oneOrMore(count, 'thing is', 'things are')} withheld, see the list at the end.`,
    nothingWithheld: 'Version for the public: nothing is withheld.',
    lawyerLine:
      'Version for the lawyer: nothing is removed. What the public version withholds is followed by its number, such as [W1]; the list at the end gives the reasons.',
    nothingMarked: 'Version for the lawyer: nothing is withheld from the public version.',
    publicHeading: 'What is withheld, and why',
    lawyerHeading: 'What the public version withholds, and why',
    source: (letter: string) => `Source ${letter}`,
    withheldSource: (source: string) => `${source}, identity withheld`,
    words: (reason: string) => `[words withheld: ${reason}]`,
    name: '[name withheld]',
    cell: '[withheld]',
    itsIdentity: (source: string) => `${source}: its identity`,
    theWords: 'The words of a passage',
    theColumn: (name: string) => `The values of the column “${name}”`,
    aName: 'A name',
    aNameAs: (standIn: string) => `A name, for which “${standIn}” stands`,
  },
  glossary: { heading: 'Words before numbers' },
  file: {
    notes: 'Notes',
    note: (number: number) => `Note ${number}`,
    backToNote: (number: number) => `Back to note ${number} in the text`,
    manifestInside: 'The evidence manifest of this report is inside this file as linked data (JSON-LD).',
    manifest: 'Evidence manifest: passages, data points and runs behind this report',
    table: (rows: string, count: number, columns: string) =>
      `${rows} ${oneOrMore(count, 'row', 'rows')} that the report rests on: ${columns}`,
  },
  estimates: {
    /** The result in a line; `share` is the interval's, in percent. */
    printed: (median: string, share: string, low: string, high: string) =>
      `about ${median} (${share} between ${low} and ${high})`,
    between: (share: string, low: string, high: string) =>
      `${share === '' ? '' : `${share} `}between ${low} and ${high}`,
    mostLikely: (mode: string) => `, most likely ${mode}`,
    neverOutside: (least: string, most: string) => `, never outside ${least} to ${most}`,
    notBelow: (low: string) => `, not below ${low}`,
    notAbove: (high: string) => `, not above ${high}`,
    valuesBetween: (count: string, low: string, high: string) => `${count} from ${low} to ${high}`,
    values: (count: number, digits: string) => `${digits} ${oneOrMore(count, 'value', 'values')}`,
    datasetValues: (_count: number, digits: string) => `${digits} values of a dataset`,
    distributions: {
      lognormal: 'lognormal',
      normal: 'normal',
      uniform: 'uniform',
      triangular: 'triangular',
      pert: 'pert',
      beta: 'beta',
      points: 'points and weights',
      data: 'observed values',
      mixture: 'mixture',
      truncated: 'truncated',
    },
  },
  charts: {
    histogram: (samples: string, range: string) => `Histogram of ${samples} samples, from ${range}.`,
    interval: (range: string, median: string) => `The interval is ${range}, the median ${median}.`,
    tallest: (range: string) => `The tallest bar stands over ${range}.`,
    tornado: (middle: string) => `Tornado. The result is ${middle} with every input at its median.`,
    everyInput: (middle: string) => `${middle} with every input at its median`,
    at: (result: string, own: string) => `${result} at ${own}`,
    noValueAtEnd: 'no value at an end',
    intervals: 'Intervals on one axis.',
    noValue: 'no value',
    withMiddle: (range: string, middle: string) => `${range}, its middle ${middle}`,
    beside: (name: string, range: string) => `Beside them ${name}: ${range}.`,
  },
};

/** The catalogue of one language. */
export type Labels = typeof english;
