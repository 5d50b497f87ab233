import { readFile } from 'node:fs/promises';
import { findPageFile } from '#engine/hosting/pageFiles.ts';
import { sendNotice } from './respond.ts';
import type { Bench, Visit } from './routes.ts';

/** The built renderer's files. */
export async function sendPageFile(bench: Bench, { response, url }: Visit): Promise<void> {
  const file = findPageFile(bench.pages, url.pathname);
  const bytes = file === null ? null : await readFile(file.path).catch(() => null);
  if (file === null || bytes === null) return sendNotice(response, 404, 'There is nothing at this address.');
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': bytes.length }).end(bytes);
}
