// Edits as pages really undergo them between two captures, by a seeded generator, on a text whose units are tracked.
import { fresh, textOf } from './trackedText.mjs';

/** mulberry32: small, even, and the same on every machine. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] };
}

const madeWords =
  'report officials said storage vessel harbour figure estimate minister region market season shipment auditors river crop claim record survey council'.split(
    ' ',
  );

/** Ranges of the sentences of a block, in its units. */
export function sentenceRanges(units) {
  const text = textOf(units);
  const ranges = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/[.!?]["'”’)]*\s+(?=\S)/gu)) {
    ranges.push([start, index + stop.trimEnd().length]);
    start = index + stop.length;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}

const bodies = (blocks) => blocks.filter(({ role, units }) => role === 'body' && units.length > 60);

/** A new paragraph in the page's own manner: words of the page, and in every other one a phrase that stands there already. */
function madeParagraph(blocks, random) {
  const words = Array.from({ length: 25 + random.below(25) }, () =>
    random.next() < 0.5 ? random.pick(madeWords) : random.pick(textOf(random.pick(blocks).units).split(/\s+/u)),
  );
  const from = textOf(random.pick(blocks).units).split(/\s+/u);
  const start = random.below(from.length);
  if (random.next() < 0.5) words.splice(10, 0, ...from.slice(start, start + 2 + random.below(3)));
  return `${words.join(' ')}.`;
}

function insertParagraph(blocks, random) {
  const made = madeParagraph(blocks, random);
  blocks.splice(random.below(blocks.length + 1), 0, { role: 'body', kind: 'paragraph', units: fresh(made) });
}

function fixTypos(blocks, random) {
  for (const block of bodies(blocks)) {
    if (random.next() < 0.5) continue;
    const words = [...textOf(block.units).matchAll(/\p{L}{5,}/gu)];
    if (words.length === 0) continue;
    const { index, 0: word } = random.pick(words);
    const at = index + 1 + random.below(word.length - 2);
    const { origin, stead } = block.units[at];
    const put = origin === -1 ? stead : [origin, origin + 1];
    block.units.splice(at, 1, ...fresh(random.next() < 0.5 ? 'x' : random.pick(['ea', 'o', '']), put));
  }
}

function rewriteSentences(blocks, random) {
  for (const block of bodies(blocks)) {
    if (random.next() < 0.6) continue;
    const [start, end] = random.pick(sentenceRanges(block.units));
    const units = block.units.slice(start, end);
    const origins = units.map(({ origin }) => origin).filter((origin) => origin !== -1);
    if (origins.length === 0) continue;
    const stead = [Math.min(...origins), Math.max(...origins) + 1];
    const rate = 0.25 + random.next() * 0.5;
    const words = [...textOf(units).matchAll(/\S+\s*/gu)].map(({ index, 0: word }) =>
      random.next() < rate ? fresh(`${random.pick(madeWords)} `, stead) : units.slice(index, index + word.length),
    );
    if (random.next() < 0.3) words.push(...words.splice(0, Math.floor(words.length / 2)));
    block.units.splice(start, end - start, ...words.flat());
  }
}

function dropSentences(blocks, random) {
  for (const block of bodies(blocks)) {
    if (random.next() < 0.75) continue;
    const [start, end] = random.pick(sentenceRanges(block.units));
    block.units.splice(start, end - start);
  }
}

/** One of the page's lists in another order; where it has none, three of its paragraphs. */
function reorderList(blocks, random) {
  const lists = listRuns(blocks).filter((places) => places.length >= 3);
  const start = random.below(Math.max(1, blocks.length - 3));
  const paragraphs = [start, start + 1, start + 2].filter((at) => at < blocks.length);
  const places = lists.length > 0 ? random.pick(lists) : paragraphs;
  const taken = places.map((at) => blocks[at]);
  for (let at = taken.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [taken[at], taken[other]] = [taken[other], taken[at]];
  }
  for (const [at, place] of places.entries()) {
    const lines = textOf(taken[at].units).includes('\n') ? reorderLines(taken[at].units, random) : taken[at].units;
    blocks[place] = { ...taken[at], units: lines };
  }
}

/** Places of list blocks that follow each other. */
function listRuns(blocks) {
  const runs = [[]];
  for (const [at, { kind }] of blocks.entries())
    if (kind === 'list') runs.at(-1).push(at);
    else if (runs.at(-1).length > 0) runs.push([]);
  return runs;
}

function reorderLines(units, random) {
  const lines = [[]];
  for (const unit of units)
    if (unit.unit === '\n') lines.push([]);
    else lines.at(-1).push(unit);
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [lines[at], lines[other]] = [lines[other], lines[at]];
  }
  return lines.flatMap((line, at) => (at === 0 ? line : [...fresh('\n'), ...line]));
}

function changeFurniture(blocks, random) {
  for (let at = blocks.length - 1; at >= 0; at -= 1)
    if (blocks[at].role === 'furniture' && random.next() < 0.4) blocks.splice(at, 1);
  const teasers = Array.from({ length: 4 + random.below(8) }, () => madeParagraph(blocks, random).slice(0, 70));
  const made = teasers.map((text) => ({ role: 'furniture', kind: 'paragraph', units: fresh(text) }));
  blocks.splice(0, 0, ...made.slice(0, 3));
  blocks.push(...made.slice(3));
}

const otherSigns = { '"': '”', '“': '"', '”': '"', "'": '’', '’': "'", '‘': "'", '-': '‑', '–': '-', '—': '–' };

function changeTypography(blocks) {
  for (const block of blocks)
    block.units = block.units.map((each) => ({ ...each, unit: otherSigns[each.unit] ?? each.unit }));
}

function changeBlanks(blocks, random) {
  for (const block of blocks)
    block.units = block.units.flatMap((each) => {
      if (each.unit === ' ' && random.next() < 0.3)
        return [{ ...each, unit: random.pick(['\u00a0', '\n', '\u2009']) }, ...fresh(random.pick(['', ' ', '  ']))];
      return /\p{Ll}/u.test(each.unit) && random.next() < 0.02 ? [each, ...fresh('\u00ad')] : [each];
    });
  const joined = random.below(Math.max(1, blocks.length - 1));
  if (blocks.length > 2)
    blocks[joined].units.push(...fresh('\n'), ...blocks.splice(joined + 1, 1).flatMap(({ units }) => units));
}

export const edits = {
  'paragraph inserted': insertParagraph,
  'typos fixed': fixTypos,
  'sentences rewritten': rewriteSentences,
  'sentences dropped': dropSentences,
  'list reordered': reorderList,
  'furniture changed': changeFurniture,
  'quotes and dashes': changeTypography,
  'white space': changeBlanks,
};

/** One to three of everything at once, as over a year. */
export function combine(blocks, random, count) {
  const names = Object.keys(edits);
  for (let done = 0; done < count; done += 1) edits[random.pick(names)](blocks, random);
}
