import { createHash } from 'node:crypto';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { canonicalJson, type JsonValue } from '#shared/values/json.ts';
import type { ReportFile } from './readReportFile.ts';

const island = /<script type="application\/ld\+json" id="evidence-manifest">([\s\S]*?)<\/script>/u;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Whether a file begins as a web page that a report was written as. */
export function isHtmlReport(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  return /^\s*<!doctype html>\s*<html[^>]* data-made="plumbline-report"/iu.test(start);
}

/** Whether it is a web page at all. */
export function isHtml(bytes: Uint8Array): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)\b/iu.test(
    Buffer.from(bytes.subarray(0, 400)).toString('latin1'),
  );
}

/**
 * The evidence and the words of a report that was written as a web page. Nothing in it runs, and nothing is fetched. Errors:
 * `unsupported-format` where it holds no evidence manifest.
 */
export function readHtmlReport(bytes: Uint8Array, fileName: string): ReportFile {
  const page = Buffer.from(bytes).toString('utf8');
  const manifest = island.exec(page)?.[1];
  if (manifest === undefined)
    throw new PlumbError('unsupported-format', `"${fileName}": This web page holds no evidence manifest.`, {
      fileName,
    });
  const body = page
    .slice(Math.max(0, page.indexOf('<body>')))
    .replace(island, '')
    .replaceAll(/<[^>]*>/gu, '\n');
  return {
    form: 'html',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    manifest: asWritten(manifest),
    tables: new Map(),
    pages: [body.replaceAll(/&(#x?[\da-f]+|\w+);/giu, (whole, name: string) => readEntity(name) ?? whole)],
    packed: [],
  };
}

/** In canonical form, as the PDF carries it: a page writes "<" otherwise. What is no JSON stays as it is, and is told of later. */
function asWritten(json: string): string {
  try {
    // What JSON.parse returns is JSON.
    return canonicalJson(JSON.parse(json) as JsonValue);
  } catch {
    return json;
  }
}

function readEntity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null;
  const number = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : null;
}
