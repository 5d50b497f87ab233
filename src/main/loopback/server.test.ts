import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request as sendRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk, DeskListener } from '#engine/desk/Desk.ts';
import { openLoopback, type Loopback } from './server.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const secrets = { code: 'one-time-code', token: 'session-token' };
let folder = '';
let loopback: Loopback;
let asked: unknown[] = [];
let added: { path: string; name: string; temporary: boolean }[] = [];
let tell: DeskListener = () => undefined;

const desk: Desk = {
  handle: (method, input) => {
    asked.push({ method, input });
    return Promise.resolve({ ok: true, data: 'answered' });
  },
  call: () => Promise.reject(new Error('The loopback host does not call on its own behalf.')),
  listen: (listener) => {
    tell = listener;
    return () => undefined;
  },
  addFile: (path, name, temporary) => `handle-${added.push({ path, name, temporary })}`,
  heldFile: (handle) =>
    handle === 'held' ? { name: 'Звіт.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-') } : null,
  close: () => Promise.resolve(),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopback-'));
  mkdirSync(join(folder, 'pages/assets'), { recursive: true });
  mkdirSync(join(folder, 'temporary'));
  writeFileSync(join(folder, 'pages/index.html'), '<!doctype html><title>Workbench</title>');
  writeFileSync(join(folder, 'pages/assets/index.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{}');
  asked = [];
  added = [];
  const places = { pages: join(folder, 'pages'), temporary: join(folder, 'temporary') };
  loopback = await openLoopback({ desk, ...places, port: 0, secrets, log: { write: () => undefined } });
});
afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = (): string => `127.0.0.1:${loopback.port}`;
const cookie = (): string => `plumbline-${loopback.port}=${secrets.token}`;
const own = (): Record<string, string> => ({ cookie: cookie(), origin: `http://${host()}` });

function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = sendRequest({ host: '127.0.0.1', port: loopback.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject).end(body);
  });
}

const call = (
  headers: Record<string, string>,
  body: string | Buffer = '{"method":"cases.state","input":{}}',
): Promise<Answer> =>
  ask('/call', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('the one-time code', () => {
  it('is exchanged for a strict cookie, once, and leaves the address', async () => {
    const first = await ask(`/?code=${secrets.code}`);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']).toEqual([`${cookie()}; Path=/; HttpOnly; SameSite=Strict`]);
    expect((await ask(`/?code=${secrets.code}`)).status).toBe(401);
    expect((await ask('/', { headers: { cookie: cookie() } })).text).toContain('Workbench');
  });

  it('lets the same browser open the printed address again', async () => {
    await ask(`/?code=${secrets.code}`);
    expect((await ask(`/?code=${secrets.code}`, { headers: { cookie: cookie() } })).status).toBe(303);
  });

  it('is not guessed, and a refusal says what to do', async () => {
    const answer = await ask('/?code=wrong');
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toContain('Start Plumbline again');
  });
});

describe('who is refused', () => {
  it.each(['/', '/assets/index.js', '/events', '/files/held', '/nothing'])(
    'a browser without a session, at %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(401);
      expect(answer.text).toContain('Start Plumbline again');
    },
  );

  it('a wrong cookie, on reading and on calling', async () => {
    expect((await ask('/', { headers: { cookie: `${cookie()}x` } })).status).toBe(401);
    expect((await call({ ...own(), cookie: 'plumbline=1' })).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it.each(['localhost', 'rebound.example'])('another name for this address: %s', async (name) => {
    expect((await ask('/', { headers: { ...own(), host: `${name}:${loopback.port}` } })).status).toBe(403);
  });

  it('another origin, and a call without one, even with the cookie', async () => {
    expect((await call({ ...own(), origin: 'https://example.org' })).status).toBe(403);
    expect((await call({ ...own(), origin: `http://localhost:${loopback.port}` })).status).toBe(403);
    expect((await call({ cookie: cookie() })).status).toBe(403);
    expect((await ask('/files?name=a', { method: 'POST', headers: { cookie: cookie() }, body: 'x' })).status).toBe(403);
    expect(asked).toEqual([]);
    expect(added).toEqual([]);
  });

  it('a page of another site that loads from here', async () => {
    expect((await ask('/files/held', { headers: { cookie: cookie(), 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
    expect((await ask(`/?code=${secrets.code}`, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('a preflight, and methods that no route has', async () => {
    expect((await ask('/call', { method: 'OPTIONS', headers: own() })).status).toBe(405);
    expect((await ask('/call', { headers: own() })).headers.allow).toBe('POST');
    expect((await ask('/files/held', { method: 'POST', headers: own() })).status).toBe(405);
    expect((await ask('/', { method: 'DELETE', headers: own() })).status).toBe(405);
  });

  it('a request that names another server in its target', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(loopback.port, '127.0.0.1', () =>
        socket.write(`GET http://example.org/ HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie()}\r\n\r\n`),
      );
      socket.once('data', (bytes) => {
        resolve(bytes.toString('utf8'));
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  it('paths out of the built pages', async () => {
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/assets/..%2f..%2fsecret.json',
      '/%2e%2e%5csecret.json',
    ]) {
      expect((await ask(path, { headers: own() })).status).toBe(404);
    }
  });
});

describe('what an answer carries', () => {
  it('keeps nothing in the cache and lets no page frame, script or read it, refusals included', async () => {
    for (const answer of [
      await ask('/', { headers: own() }),
      await ask('/'),
      await call(own()),
      await ask('/', { method: 'PUT' }),
    ]) {
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('calls', () => {
  it('reach the desk and come back as its reply', async () => {
    const answer = await call({ ...own(), 'content-type': 'application/json; charset=utf-8' });
    expect(JSON.parse(answer.text)).toEqual({ ok: true, data: 'answered' });
    expect(asked).toEqual([{ method: 'cases.state', input: {} }]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'are refused as "%s", which a foreign form could send',
    async (type) => {
      expect((await call({ ...own(), 'content-type': type })).status).toBe(415);
    },
  );

  it.each(['', '{', '[]', 'null', '"cases.state"', Buffer.from([0x7b, 0xff, 0x7d])])(
    'are refused when they are no call',
    async (body) => {
      const answer = await call(own(), body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );

  it('are refused over 64 MB, whether they say their length or not', async () => {
    const body = Buffer.alloc(64 * 1024 * 1024 + 1, 0x20);
    expect((await call({ ...own(), 'transfer-encoding': 'chunked' }, body)).status).toBe(413);
    expect((await call({ ...own(), 'content-length': String(body.length) }, body)).status).toBe(413);
    expect(asked).toEqual([]);
  });
});

describe('files', () => {
  it('go to a private file and are known to the desk by their name', async () => {
    const body = Buffer.alloc(300_000, 7);
    const answer = await ask(`/files?name=${encodeURIComponent('Звіт 1.csv')}`, {
      method: 'POST',
      headers: own(),
      body,
    });
    expect(JSON.parse(answer.text)).toEqual({ handle: 'handle-1' });
    const file = added[0];
    expect(file).toMatchObject({ name: 'Звіт 1.csv', temporary: true });
    expect(readFileSync(file?.path ?? '').equals(body)).toBe(true);
    expect(statSync(file?.path ?? '').mode & 0o777).toBe(0o600);
  });

  it.each(['', '../a.csv', 'a\\b.csv', 'a%00b', 'x'.repeat(301)])('are refused under the name "%s"', async (name) => {
    expect((await ask(`/files?name=${name}`, { method: 'POST', headers: own(), body: 'x' })).status).toBe(400);
    expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
  });

  it('leave nothing behind when the window goes away in the middle', async () => {
    await new Promise<void>((resolve) => {
      const request = sendRequest({
        host: '127.0.0.1',
        port: loopback.port,
        path: '/files?name=a',
        method: 'POST',
        headers: { ...own(), 'content-length': '1000000' },
      });
      request.on('error', () => resolve());
      request.write(Buffer.alloc(1000), () => setTimeout(() => request.destroy(), 50));
    });
    await expect.poll(() => readdirSync(join(folder, 'temporary'))).toEqual([]);
    expect(added).toEqual([]);
  });

  it('come back as a download with its name and type', async () => {
    const answer = await ask('/files/held', { headers: own() });
    expect(answer.text).toBe('%PDF-');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain(
      'attachment; filename="____.pdf"; filename*=UTF-8\'\'%D0%97',
    );
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect((await ask('/files/gone', { headers: own() })).status).toBe(404);
  });
});

describe('events', () => {
  it('reach the window as they are told', async () => {
    const heard = await new Promise<string>((resolve) => {
      const request = sendRequest(
        { host: '127.0.0.1', port: loopback.port, path: '/events', headers: own() },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            if (text === '') tell('changed', { tables: ['passages'], sequence: 4 });
            text += part;
            if (text.includes('sequence')) {
              request.destroy();
              resolve(text);
            }
          });
        },
      );
      request.on('error', () => undefined).end();
    });
    expect(heard).toContain('event: changed\ndata: {"tables":["passages"],"sequence":4}\n\n');
  });
});
