import { readFile } from 'node:fs/promises';
import type { Desk } from '#engine/desk/Desk.ts';
import { heldFileHeaders } from '#engine/hosting/heldFileHeaders.ts';
import { findPageFile } from '#engine/hosting/pageFiles.ts';
import { pageHeaders } from '#engine/hosting/pageHeaders.ts';
import { isOwnAddress } from './ownPage.ts';

const filesPath = '/files/';

/** Answers the window's `plumb://app/` addresses: the built renderer, and bytes that the engine made. */
export async function answerAddress(desk: Desk, pages: string, request: Request): Promise<Response> {
  if (!isOwnAddress(request.url) || request.method !== 'GET') return respond(403, {}, null);
  const { pathname } = new URL(request.url);
  if (pathname.startsWith(filesPath)) {
    const file = desk.heldFile(pathname.slice(filesPath.length));
    return file === null ? respond(404, {}, null) : respond(200, heldFileHeaders(file), file.bytes);
  }
  const page = findPageFile(pages, pathname);
  const bytes = page === null ? null : await readFile(page.path).catch(() => null);
  return page === null || bytes === null
    ? respond(404, {}, null)
    : respond(200, { 'Content-Type': page.mediaType }, bytes);
}

function respond(status: number, headers: Readonly<Record<string, string>>, bytes: Uint8Array | null): Response {
  const body = bytes === null ? null : new Uint8Array(bytes);
  return new Response(body, { status, headers: { ...pageHeaders, ...headers } });
}
