import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { articleText, writeShipmentTable } from './shipmentTable.mjs';
import { sendReads } from './sendReads.mjs';

const smallRows = 3_000;
const cancelAt = 0.6;
const markEvery = 250;

/**
 * The same work against any host: reads at rest, reads while a table is imported, then a second import that is cancelled.
 * `host` is `{ ask, importFile, onProgress, startWatch, stopWatch, countCase }`; returns figures in milliseconds.
 */
export async function workAndImport(host, { folder, table, other, path, passphrase, restSeconds }) {
  await host.ask('cases.create', { path, name: 'Harbour', passphrase });
  const things = await prepare(host, folder);
  await host.startWatch();
  const stopResting = sendReads(host.ask, things.reads);
  await setTimeout(restSeconds * 1_000);
  const rest = { reads: await stopResting(), loop: await host.stopWatch() };
  const full = await importWhole(host, table, things);
  await setTimeout(500);
  const cancelled = await cancelInTheMiddle(host, other, things, path, passphrase);
  return { rest, full, cancelled };
}

async function prepare(host, folder) {
  const articlePath = join(folder, 'ledger.txt');
  const smallPath = join(folder, 'small.csv');
  writeFileSync(articlePath, articleText());
  writeShipmentTable(smallPath, smallRows, 11);
  const article = await host.importFile(articlePath, 'article');
  const small = await host.importFile(smallPath, 'small');
  const { passageId } = await host.ask('passages.mark', { sourceId: article.sourceId, start: 40, end: 90 });
  const query = {
    filters: [{ column: 2, operator: 'is', value: 'Ostra' }],
    measure: 6,
    sort: null,
    offset: 0,
    limit: 100,
  };
  const reads = [
    ['sources.list', 'sources.list', {}],
    ['sources.open', 'sources.open', { sourceId: article.sourceId }],
    ['links.of', 'links.of', { kind: 'passage', id: passageId }],
    ['datasets.query', 'datasets.query', { sourceId: small.sourceId, ...query }],
    ['journal.status', 'journal.status', {}],
  ];
  let marks = 0;
  const mark = async () => {
    const start = 100 + 8 * marks++;
    const began = performance.now();
    const { passageId } = await host.ask('passages.mark', { sourceId: article.sourceId, start, end: start + 6 });
    return { passageId, took: performance.now() - began };
  };
  return { reads, mark };
}

async function importWhole(host, table, { reads, mark }) {
  const marks = [];
  await host.startWatch();
  const stopReads = sendReads(host.ask, reads);
  const marking = setInterval(() => void mark().then(({ took }) => marks.push(took)), markEvery);
  const began = performance.now();
  const { rows } = await host.importFile(table, 'whole');
  const took = performance.now() - began;
  clearInterval(marking);
  const read = await stopReads();
  return { reads: read, loop: await host.stopWatch(), rows, took, marks };
}

async function cancelInTheMiddle(host, table, { reads, mark }, path, passphrase) {
  const before = await host.countCase();
  await host.startWatch();
  const stopReads = sendReads(host.ask, reads);
  const far = new Promise((resolve) => {
    host.onProgress(({ job, done, total, words }) => {
      if (job === 'cancelled' && words.startsWith('Reading rows') && done > cancelAt * total) resolve(done);
    });
  });
  const outcome = host.importFile(table, 'cancelled').then(
    () => 'imported',
    (error) => error.code,
  );
  const rowsStaged = await far;
  const meanwhile = await mark();
  const began = performance.now();
  const answer = host.ask('jobs.cancel', { job: 'cancelled' }).then(() => performance.now() - began);
  const clearing = mark();
  const answered = await answer;
  const code = await outcome;
  const cleared = performance.now() - began;
  const afterwards = await clearing;
  const read = await stopReads();
  const loop = await host.stopWatch();
  await host.ask('cases.close', {});
  await host.ask('cases.open', { path, passphrase });
  const kept = new Set((await host.ask('passages.list', {})).map(({ id }) => id));
  const { holds } = await host.ask('journal.verify', { job: 'verify' });
  const after = await host.countCase();
  await host.ask('cases.close', {});
  return {
    ...{ reads: read, loop, rowsStaged, code, answered, cleared, holds, before, after },
    ...{ markTook: meanwhile.took, markWhileClearing: afterwards.took },
    kept: kept.has(meanwhile.passageId) && kept.has(afterwards.passageId),
  };
}
