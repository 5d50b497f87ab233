import { heldFileHeaders } from '#engine/hosting/heldFileHeaders.ts';
import { sendFailure } from './respond.ts';
import type { Bench, Visit } from './routes.ts';

/** `GET /files/:handle`: bytes that the engine made, such as a PDF. */
export function sendHeldFile(bench: Bench, { response, url }: Visit): void {
  const file = bench.desk.heldFile(url.pathname.slice('/files/'.length));
  if (file === null) return sendFailure(response, 404, 'not-found', 'This file is no longer held. Make it again.');
  response.writeHead(200, { ...heldFileHeaders(file), 'Content-Length': file.bytes.byteLength }).end(file.bytes);
}
