import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = ['harbour', 'ledger', 'quay', 'cargo', 'signal', 'rail', 'winter', 'manifest'];

/** Writes copies of the pages in `from` into `folder`, each with a small edit of its own from a fixed seed. Returns their paths. */
export function writeSavedPages(from, folder, count) {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.html'))
    .toSorted();
  // One byte a character keeps each page in the encoding that it was saved in.
  const pages = names.map((name) => readFileSync(join(from, name), 'latin1'));
  const random = seeded(20_240_622);
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `page-${String(index + 1).padStart(digits, '0')}.html`);
    writeFileSync(path, edit(pages[index % pages.length], index, random), 'latin1');
    return path;
  });
}

/** One more paragraph after one of the page's own. */
function edit(page, index, random) {
  const ends = [...page.matchAll(/<\/p>/gi)].map((match) => match.index + match[0].length);
  const at = ends[Math.floor(random() * ends.length)] ?? page.length;
  const pick = () => words[Math.floor(random() * words.length)];
  return `${page.slice(0, at)}<p>Copy ${index + 1}: ${pick()} ${pick()} ${pick()}.</p>${page.slice(at)}`;
}

/** mulberry32, Tommy Ettinger, public domain. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
