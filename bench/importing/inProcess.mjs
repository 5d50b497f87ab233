import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk } from '../../src/main/engine/desk/openDesk.ts';
import { unwrapReply } from '../../src/main/engine/desk/replies.ts';
import { countCase } from './countCase.mjs';
import { watchLoop } from './loopWatch.mjs';
import { workAndImport } from './workAndImport.mjs';

// A process of its own, so that its memory is that of one run: the desk from source, called where its host would call it.
const settings = JSON.parse(process.argv[2]);
const desk = openDesk({
  host: 'loopback',
  folder: settings.folder,
  threadModule: new URL('../../src/main/engine/threads/caseThread.ts', import.meta.url),
  resources: fileURLToPath(new URL('../../resources', import.meta.url)),
  dialogs: null,
  log: { write: () => undefined },
});
const path = join(settings.folder, 'case.plumb');
const ask = async (method, input) => unwrapReply(await desk.call(method, input));
let stop = null;
const figures = await workAndImport(
  {
    ask,
    importFile: (file, job) => ask('sources.import', { job, handle: desk.addFile(file, basename(file), false) }),
    onProgress: (hear) => desk.listen((event, payload) => (event === 'progress' ? hear(payload) : undefined)),
    startWatch: async () => void (stop = watchLoop()),
    stopWatch: async () => stop(),
    countCase: async () => countCase({ path, passphrase: settings.passphrase }),
  },
  { ...settings, path },
);
await desk.close();
process.send({ figures });
