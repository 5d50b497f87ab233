import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalText } from '../../src/shared/sources/readText.ts';
import { createPress } from '../../src/main/engine/reporting/press.ts';
import { createDatabase } from '../../src/main/engine/store/openDatabase.ts';
import { writeCaseInfo } from '../../src/main/engine/store/queries/caseInfo.ts';
import { systemPorts } from '../../src/main/engine/systemPorts.ts';
import { engineSteps } from '../../src/main/engine/threads/engineSteps.ts';
import { runChange } from '../../src/main/engine/threads/runChange.ts';
import { runRead } from '../../src/main/engine/threads/runRead.ts';
import { runWork } from '../../src/main/engine/threads/runWork.ts';

const vocabulary =
  'the a of in to from and by with under harbour ledger rail port crane tonnes weight cargo container quay record entry inspector wagon winter spring office paper line count ship voyage manifest seal gauge weighed counted moved stored loaded signed compared listed printed copied kept read northern eastern second late small single open whole'.split(
    ' ',
  );
const charts = ['histogram', 'tornado', 'histogram'];

/** Numbers that follow from a seed: the same reports in every run. */
function createDraw(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function sentence(draw) {
  const words = Array.from({ length: 10 + draw(14) }, () => vocabulary[draw(vocabulary.length)]);
  return `${words[0][0].toUpperCase()}${words[0].slice(1)} ${words.slice(1).join(' ')}.`;
}

/**
 * A case with an article of `points` sentences, each marked and the evidence of a data point, with `estimates` that ran, and with
 * one report for each of `reports` ({ title, sections, notes, charts, sentences a section }).
 */
export async function makeReports(path, { points, estimates, reports }) {
  const draw = createDraw(7);
  const key = { path, passphrase: '' };
  const database = createDatabase(key);
  const announce = () => undefined;
  const change = (name, input) => runChange(database, systemPorts, announce, name, input);
  const work = (name, input) => runWork(workDesk(database, announce), name, input);
  writeCaseInfo(database, 'Reports', false, systemPorts.clock.now());
  const claims = Array.from(
    { length: points },
    (_, at) => `The ledger of quay ${at} lists ${900 + at} tonnes of grain.`,
  );
  const article = join(dirname(path), 'ledger.txt');
  writeFileSync(article, ['What the ledgers list', ...claims].join('\n\n'));
  const { sourceId } = await work('sources.import', { job: 'import', handle: article });
  const text = canonicalText(runRead(database, 'sources.open', { sourceId }).blocks);
  const pointIds = claims.map((claim, at) => addPoint(change, { claim, at, sourceId, start: text.indexOf(claim) }));
  const estimateIds = [];
  for (let at = 0; at < estimates; at += 1) {
    const { estimateId } = change('estimates.create', { definition: definitionOf(at) });
    await work('estimates.run', { job: 'run', estimateId });
    estimateIds.push(estimateId);
  }
  for (const { title, ...wanted } of reports)
    change('reports.create', { title, blocks: blocksOf(title, wanted, { draw, pointIds, estimateIds }) });
  database.close();
}

function workDesk(database, announce) {
  return {
    ...engineSteps(database, systemPorts, announce),
    ...{ database, clock: systemPorts.clock, owner: '1:bench', signal: new AbortController().signal },
    newId: () => systemPorts.identities.newId(),
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    press: createPress(),
    progress: () => undefined,
    file: (handle) => Promise.resolve({ path: handle, name: basename(handle) }),
    hold: () => Promise.resolve('held'),
  };
}

function addPoint(change, { claim, at, sourceId, start }) {
  const { passageId } = change('passages.mark', { sourceId, start, end: start + claim.length, comment: '' });
  return change('dataPoints.create', {
    ...{ what: `Grain in the ledger of quay ${at}`, written: `${900 + at} tonnes`, period: '2024-05', place: '' },
    quantity: { value: 900 + at, low: null, high: null, unit: 't', qualifier: null },
    ...{ credibility: 3, status: 'claimed', evidence: [{ passageId, stance: 'supports' }] },
  }).dataPointId;
}

function definitionOf(at) {
  const lognormal = (name, low, high) => ({
    ...{ name, label: `What ${name} is`, unit: '' },
    input: { kind: 'distribution', distribution: 'lognormal', parameters: { low, high, coverage: 0.9 } },
  });
  return {
    ...{ name: `Sacks of grain by way ${at + 1}`, formula: 'grain / sack * share', unit: '', seed: at + 1 },
    ...{ samples: 10_000, coverage: 0.9 },
    lines: [lognormal('grain', 800 + at, 1_100 + at), lognormal('sack', 0.04, 0.06), lognormal('share', 0.4, 0.7)],
  };
}

/** Sections of a heading and paragraphs; notes and charts are spread evenly over them. */
function blocksOf(title, { sections, notes, charts: wantedCharts, sentences }, { draw, pointIds, estimateIds }) {
  const blocks = [];
  const add = (content) => blocks.push({ id: `${title}-${blocks.length}`.replaceAll(' ', '-'), content });
  let noted = 0;
  let charted = 0;
  for (let section = 0; section < sections; section += 1) {
    const until = (total) => Math.round((total * (section + 1)) / sections);
    add({
      kind: 'heading',
      level: section % 3 === 0 ? 1 : 2,
      inline: [{ kind: 'text', text: `Section ${section + 1}` }],
    });
    const due = until(notes - wantedCharts) - noted;
    const inParagraph = Math.max(1, Math.ceil(due / Math.ceil(sentences / 5)));
    for (let written = 0; written < sentences || noted < until(notes - wantedCharts); written += 5) {
      const inline = [{ kind: 'text', text: `${Array.from({ length: 5 }, () => sentence(draw)).join(' ')} ` }];
      for (let at = 0; at < inParagraph && noted < until(notes - wantedCharts); at += 1) {
        inline.push({ kind: 'text', text: 'The ledger lists ' });
        inline.push({ kind: 'figure', of: 'dataPoint', id: pointIds[noted % pointIds.length] });
        inline.push({ kind: 'text', text: '. ' });
        noted += 1;
      }
      add({ kind: 'paragraph', inline });
    }
    for (; charted < until(wantedCharts); charted += 1) {
      const estimateId = estimateIds[charted % estimateIds.length];
      add({ kind: 'estimateChart', estimateId, chart: charts[charted % charts.length], caption: '' });
    }
  }
  return blocks;
}
