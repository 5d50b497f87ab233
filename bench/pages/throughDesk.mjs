import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { openDesk } from '../../src/main/engine/desk/openDesk.ts';
import { unwrapReply } from '../../src/main/engine/desk/replies.ts';
import { watchLoop } from '../importing/loopWatch.mjs';
import { sendReads } from '../importing/sendReads.mjs';

// A process of its own: the desk with its real threads, and files handed in as the window's queue does, a few at once.
const { folder, paths, atOnce, passphrase, restSeconds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const desk = openDesk({
  ...{ host: 'loopback', folder, dialogs: null, log: { write: () => undefined } },
  threadModule: new URL('../../src/main/engine/threads/caseThread.ts', import.meta.url),
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
});
const ask = async (method, input) => unwrapReply(await desk.call(method, input));
await ask('cases.create', { path: join(folder, 'pages.plumb'), name: 'Pages', passphrase });
const importFile = (path) => ask('sources.import', { job: path, handle: desk.addFile(path, basename(path), false) });
// Each work thread has started and read one page of its own before anything is timed, as in a window that was just used.
const warm = await Promise.all(paths.splice(0, atOnce).map(importFile));
const reads = [
  ['sources.open', 'sources.open', { sourceId: warm[0].sourceId }],
  ['journal.status', 'journal.status', {}],
];
// As often as a window with the library open asks: the list at most four times a second, and what is open more often.
const stopResting = sendReads(ask, reads);
const restLoop = watchLoop();
await setTimeout(restSeconds * 1_000);
const rest = { reads: await stopResting(), loop: restLoop() };

const stopReads = sendReads(ask, reads);
const stopLoop = watchLoop();
const lists = [];
const listing = new AbortController();
const listAgain = (async () => {
  while (!listing.signal.aborted) {
    const asked = performance.now();
    await ask('sources.list', {});
    lists.push(performance.now() - asked);
    await setTimeout(Math.max(250, 2 * (performance.now() - asked)));
  }
})();
const memory = [];
let next = 0;
let failed = 0;
const began = performance.now();
const work = async () => {
  while (next < paths.length) {
    const path = paths[next];
    next += 1;
    await importFile(path).catch(() => void (failed += 1));
    if (memory.length < 4 && next >= (paths.length * (memory.length + 1)) / 4)
      memory.push(process.memoryUsage.rss() / 2 ** 20);
  }
};
await Promise.all(Array.from({ length: atOnce }, work));
const took = performance.now() - began;
listing.abort();
await listAgain;
const importing = { reads: { ...(await stopReads()), 'sources.list': lists }, loop: stopLoop() };
const sources = (await ask('sources.list', {})).length;
await desk.close();
process.send({ took, failed, sources, memory, rest, importing }, () => process.disconnect());
