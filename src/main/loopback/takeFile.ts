import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readParts } from './readBody.ts';
import { sendFailure, sendJson } from './respond.ts';
import type { Bench, Visit } from './routes.ts';

const longestName = 300;

/** `POST /files?name=`: streams the body to the private folder and answers `{ handle }`; nothing stays of one that breaks off. */
export async function takeFile(bench: Bench, { request, response, url }: Visit): Promise<void> {
  const name = url.searchParams.get('name') ?? '';
  if (name === '' || name.length > longestName || /[/\\\p{Cc}]/u.test(name)) {
    return sendFailure(
      response,
      400,
      'invalid-input',
      `A file's name has 1 to ${longestName} characters and no slash.`,
    );
  }
  const path = join(bench.temporary, randomUUID());
  try {
    await writeBody(request, path);
  } catch (error) {
    await rm(path, { force: true });
    if (request.destroyed) return;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const words = `The temporary copy of ${name} was not written (${reason}). Make room on the disk and import it again.`;
    return sendFailure(response, 507, 'refused', words);
  }
  sendJson(response, 200, { handle: bench.desk.addFile(path, name, true) });
}

async function writeBody(request: IncomingMessage, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of readParts(request)) await file.writeFile(part);
  } finally {
    await file.close();
  }
}
