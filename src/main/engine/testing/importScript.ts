import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk } from '../desk/openDesk.ts';
import { unwrapReply } from '../desk/replies.ts';

const bundles = process.env['PLUMBLINE_TEST_THREADS'];

/** A process of its own: opens the case, imports the file, says how far it is, closes and ends by itself. */
const [casePath = '', filePath = ''] = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const desk = openDesk({
  host: 'loopback',
  folder: process.cwd(),
  threadModule:
    bundles === undefined ? new URL('../threads/caseThread.ts', import.meta.url) : new URL('caseThread.js', bundles),
  resources: fileURLToPath(new URL('../../../../resources', import.meta.url)),
  dialogs: null,
  log: { write: say },
});
let reading = false;
desk.listen((event, payload) => {
  if (event !== 'progress' || !('words' in payload) || !payload.words.startsWith('Reading rows') || reading) return;
  reading = true;
  say('reading');
});
unwrapReply(await desk.call('cases.open', { path: casePath }));
say('opened');
if (filePath !== '') {
  const handle = desk.addFile(filePath, basename(filePath), false);
  const { rows } = unwrapReply(await desk.call('sources.import', { job: 'import', handle }));
  say(`imported ${rows}`);
}
await desk.close();
say('closed');
