import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '#shared/values/PlumbError.ts';
import type { Reply } from '#shared/contract/transport.ts';

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length })
    .end(body);
}

/** A refusal in the same envelope as any other failed reply. */
export function sendFailure(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  const reply: Reply<never> = { ok: false, error: { code, message, details: null } };
  sendJson(response, status, reply);
}

/** A page for a person who came with a wrong or used address; plain, because nothing is served without a session. */
export function sendNotice(response: ServerResponse, status: number, message: string): void {
  const body = Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plumbline</title><h1>Plumbline</h1><p>${escapeText(message)}</p></html>\n`,
    'utf8',
  );
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }).end(body);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
