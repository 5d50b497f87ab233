import { extname, join } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
};

export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * The built file behind a URL's path (percent-encoded, starting with `/`), or null where the path is not plain names
 * below `root` or the kind of file is not one that a build makes. The file itself may still be missing.
 */
export function findPageFile(root: string, urlPath: string): PageFile | null {
  const names = decodePath(urlPath === '/' ? '/index.html' : urlPath)
    ?.split('/')
    .slice(1);
  if (names === undefined || names.length === 0 || !names.every(isPlainName)) return null;
  const mediaType = mediaTypes[extname(names.at(-1) ?? '').toLowerCase()];
  return mediaType === undefined ? null : { path: join(root, ...names), mediaType };
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

/** Windows also climbs by a backslash, and reads `c:` and `name:stream` as more than a name. */
function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\\:\p{Cc}]/u.test(name);
}
