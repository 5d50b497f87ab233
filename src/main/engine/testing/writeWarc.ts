import { gzipSync } from 'node:zlib';

/** One record of a test's web archive; what is not given is as a crawler writes it for a page. */
export interface WarcPart {
  readonly url: string;
  readonly body: string | Uint8Array;
  /** `response` by default. */
  readonly kind?: string;
  /** `text/html` by default. */
  readonly type?: string;
  /** `200 OK` by default. */
  readonly status?: string;
  /** Further header lines of the server's answer. */
  readonly headers?: readonly string[];
  /** Instead of the block's true length. */
  readonly statedLength?: number;
}

/** A web archive, honest or lying, for tests; packed record by record where `packed`. */
export function writeWarc(parts: readonly WarcPart[], packed = false): Uint8Array {
  const records = parts.map(recordOf);
  return Buffer.concat(packed ? records.map((record) => gzipSync(record)) : records);
}

function recordOf(part: WarcPart): Uint8Array {
  const { url, body, kind = 'response', type = 'text/html', status = '200 OK', headers = [] } = part;
  const answer = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers, '', ''].join('\r\n');
  const block = Buffer.concat([Buffer.from(kind === 'resource' ? '' : answer), Buffer.from(body)]);
  const head = [
    ...['WARC/1.1', `WARC-Type: ${kind}`, `WARC-Target-URI: ${url}`, 'WARC-Date: 2024-04-03T21:15:00Z'],
    `Content-Type: ${kind === 'resource' ? type : 'application/http; msgtype=response'}`,
    ...[`Content-Length: ${part.statedLength ?? block.length}`, '', ''],
  ];
  return Buffer.concat([Buffer.from(head.join('\r\n')), block, Buffer.from('\r\n\r\n')]);
}
