import { readBody } from './readBody.ts';
import { sendFailure, sendJson } from './respond.ts';
import type { Bench, Visit } from './routes.ts';

const bodyLimit = 64 * 1024 * 1024;

/** `POST /call` with `{ method, input }`; the answer is the reply of the engine. */
export async function answerCall(bench: Bench, { request, response }: Visit): Promise<void> {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    return sendFailure(response, 415, 'refused', 'A call is sent as application/json.');
  }
  const body = await readBody(request, bodyLimit);
  if (body === null) {
    response.setHeader('Connection', 'close');
    return sendFailure(response, 413, 'refused', 'A call holds at most 64 MB. Send larger things as files.');
  }
  const call = parseCall(body);
  if (call === null)
    return sendFailure(response, 400, 'invalid-input', 'A call is a JSON object with method and input.');
  sendJson(response, 200, await bench.desk.handle(call.method, call.input));
}

function parseCall(body: Buffer): { readonly method: unknown; readonly input: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || !('method' in value)) return null;
    return { method: value.method, input: 'input' in value ? value.input : null };
  } catch {
    return null;
  }
}
