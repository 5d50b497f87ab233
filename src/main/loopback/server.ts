import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk } from '#engine/desk/Desk.ts';
import { pageHeaders } from '#engine/hosting/pageHeaders.ts';
import type { Log } from '#engine/ports.ts';
import { openEventStreams } from './eventStreams.ts';
import { sendFailure, sendNotice } from './respond.ts';
import { routes, type Bench, type Visit } from './routes.ts';
import { refuseRequest } from './security.ts';
import { openSession, type Session, type SessionSecrets } from './session.ts';

export interface LoopbackSettings {
  readonly desk: Desk;
  readonly pages: string;
  readonly temporary: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly secrets: SessionSecrets;
  readonly log: Log;
}

export interface Loopback {
  readonly port: number;
  /** The address to open, with the one-time code. */
  readonly address: string;
  close(): Promise<void>;
}

const loopbackAddress = '127.0.0.1';

/** Serves the workbench to a browser on this machine. Rejects where the port is taken. */
export async function openLoopback(settings: LoopbackSettings): Promise<Loopback> {
  const server = createServer();
  const port = await startListening(server, settings.port);
  const ownHost = `${loopbackAddress}:${port}`;
  const session = openSession(settings.secrets, port);
  const { desk, pages, temporary } = settings;
  const bench: Bench = { desk, pages, temporary, events: openEventStreams(desk) };
  server.on('request', (request, response) => {
    answer(bench, session, ownHost, request, response).catch((error: unknown) => {
      settings.log.write(`loopback: ${error instanceof Error ? error.name : 'unknown error'}`);
      if (response.headersSent) response.destroy();
      else sendFailure(response, 500, 'internal', 'The request failed inside the workbench.');
    });
  });
  return {
    port,
    address: `http://${ownHost}/?code=${settings.secrets.code}`,
    close: async () => {
      bench.events.close();
      await stopListening(server);
    },
  };
}

async function answer(
  bench: Bench,
  session: Session,
  ownHost: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const refusal = refuseRequest(factsOf(request), ownHost);
  if (refusal !== null) return sendNotice(response, refusal.status, refusal.message);
  const url = new URL(request.url ?? '/', `http://${ownHost}`);
  const known = session.holds(request.headers.cookie);
  const code = request.method === 'GET' && url.pathname === '/' ? url.searchParams.get('code') : null;
  if (code !== null) return exchangeCode(session, code, known, response);
  if (!known) {
    return sendNotice(
      response,
      401,
      'This browser has no session. Start Plumbline again and open the address that it prints.',
    );
  }
  await answerKnown(bench, { request, response, url });
}

/** A person who opens the printed address twice in one browser is let in by the cookie. */
function exchangeCode(session: Session, code: string, known: boolean, response: ServerResponse): void {
  const cookie = known ? null : session.exchange(code);
  if (!known && cookie === null) {
    const words =
      'The code in this address is wrong or has been used. Start Plumbline again and open the address that it prints.';
    return sendNotice(response, 401, words);
  }
  if (cookie !== null) response.setHeader('Set-Cookie', cookie);
  response.writeHead(303, { Location: '/', 'Content-Length': 0 }).end();
}

async function answerKnown(bench: Bench, visit: Visit): Promise<void> {
  const fitting = routes.filter((route) => route.path.test(visit.url.pathname));
  const route = fitting.find((candidate) => candidate.method === visit.request.method);
  if (route !== undefined) return route.answer(bench, visit);
  if (fitting.length === 0) return sendNotice(visit.response, 404, 'There is nothing at this address.');
  visit.response.setHeader('Allow', fitting.map((candidate) => candidate.method).join(', '));
  sendNotice(visit.response, 405, `${visit.request.method} is not answered at ${visit.url.pathname}.`);
}

function factsOf(request: IncomingMessage): Parameters<typeof refuseRequest>[0] {
  const site = request.headers['sec-fetch-site'];
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    hosts: request.headersDistinct.host ?? [],
    origin: request.headers.origin,
    site: Array.isArray(site) ? site.join(',') : site,
    remoteAddress: request.socket.remoteAddress,
  };
}

function startListening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopbackAddress, port, exclusive: true }, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The server has no port.'));
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
