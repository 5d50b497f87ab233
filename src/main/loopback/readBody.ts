import type { IncomingMessage } from 'node:http';

/** A body's parts. Leaving early keeps the connection, so that a refusal can still be sent. */
export async function* readParts(request: IncomingMessage): AsyncGenerator<Buffer> {
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    yield Buffer.isBuffer(part) ? part : Buffer.from(String(part), 'utf8');
  }
}

/** The whole body, or null once it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of readParts(request)) {
    length += part.length;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
