import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { countCase } from './countCase.mjs';
import { workAndImport } from './workAndImport.mjs';

/** The built loopback host in a process of its own, used from this one as a window uses it: over HTTP, with the cookie. */
export async function throughLoopback(built, settings) {
  const watch = fileURLToPath(new URL('./loopWatch.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--import', watch, join(built, 'main', 'loopback.js'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, PLUMBLINE_FOLDER: settings.folder },
  });
  try {
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const window = await openWindow(new URL(/http:\S+/.exec(line)[0]));
    const path = join(settings.folder, 'case.plumb');
    const host = {
      ...window,
      startWatch: async () => void child.send('start'),
      stopWatch: async () => {
        child.send('stop');
        return (await once(child, 'message'))[0];
      },
      countCase: async () => countCase({ path, passphrase: settings.passphrase }),
    };
    return await workAndImport(host, { ...settings, path }).finally(() => window.leave());
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function openWindow(address) {
  const { origin } = address;
  const welcome = await fetch(address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie').split(';')[0];
  const headers = { cookie, origin };
  const ask = async (method, input) => {
    const body = JSON.stringify({ method, input });
    const response = await fetch(`${origin}/call`, {
      ...{ method: 'POST', body },
      headers: { ...headers, 'content-type': 'application/json' },
    });
    return dataOf(await response.json());
  };
  const leaving = new AbortController();
  const listeners = new Set();
  const stream = await fetch(`${origin}/events`, { headers, signal: leaving.signal });
  void tellEvents(stream.body, listeners).catch(() => undefined);
  return {
    ask,
    onProgress: (hear) => void listeners.add(hear),
    async importFile(file, job) {
      const put = `${origin}/files?name=${encodeURIComponent(basename(file))}`;
      const response = await fetch(put, { method: 'POST', headers, body: await openAsBlob(file) });
      const { handle } = await response.json();
      return ask('sources.import', { job, handle });
    },
    leave: () => leaving.abort(),
  };
}

function dataOf(reply) {
  if (reply.ok) return reply.data;
  throw Object.assign(new Error(reply.error.message), { code: reply.error.code });
}

async function tellEvents(body, listeners) {
  let text = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const events = (text + part).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: progress\ndata: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) for (const hear of listeners) hear(JSON.parse(data));
    }
  }
}
