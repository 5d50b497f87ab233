import type { PlacedBlock } from '../contract/sources.ts';
import type { UnitRange } from '../passages/wholeCharacters.ts';
import { assertNever } from '../values/assertNever.ts';
import type { PlacedPassage } from './numberPassages.ts';
import type { Context } from './printChoices.ts';
import type { Leaf } from './textLeaves.ts';

/** Each ideograph counts as a word, since no spaces part them; anything else between white space is one. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

interface Walk {
  readonly blocks: readonly PlacedBlock[];
  /** Indexes of the blocks that context may come from: the body's, with words. */
  readonly body: readonly number[];
}

/**
 * What is printed where only marked passages are: their words with context on either side and the heading above, as ranges
 * of the canonical text in UTF-16 units, in order and apart. Tables keep whole rows.
 */
export function keptStretches(
  blocks: readonly PlacedBlock[],
  leaves: readonly Leaf[],
  passages: readonly PlacedPassage[],
  context: Context,
): UnitRange[] {
  const body = blocks.flatMap(({ role, text }, at) => (role === 'body' && text !== '' ? [at] : []));
  const walk = { blocks, body };
  const ranges = passages.flatMap((passage) => {
    const from = leaves[passage.first]?.block ?? 0;
    const to = leaves[passage.last]?.block ?? from;
    const around = contextOf(walk, passage, { from, to }, context);
    return [...headingAbove(walk, from), wholeRows(blocks, around)];
  });
  return joinRanges(ranges);
}

interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

function contextOf(walk: Walk, passage: UnitRange, span: BlockSpan, { unit, count }: Context): UnitRange {
  const whole = { start: startOf(walk.blocks[span.from]), end: endOf(walk.blocks[span.to]) };
  switch (unit) {
    case 'paragraphs': {
      // A passage in furniture is printed with its own blocks alone: what stands beside it is no context.
      const first = walk.body.indexOf(span.from);
      const last = walk.body.indexOf(span.to);
      return {
        start: first < 0 ? whole.start : startOf(walk.blocks[walk.body[Math.max(0, first - count)] ?? span.from]),
        end: last < 0 ? whole.end : endOf(walk.blocks[walk.body[last + count] ?? walk.body.at(-1) ?? span.to]),
      };
    }
    case 'words':
      return {
        start: Math.min(passage.start, wordsBefore(walk, span.from, passage.start, count)),
        end: Math.max(passage.end, wordsAfter(walk, span.to, passage.end, count)),
      };
    default:
      return assertNever(unit);
  }
}

function wordsBefore({ blocks, body }: Walk, from: number, place: number, count: number): number {
  let wanted = count;
  let start = place;
  for (let at = body.indexOf(from); at >= 0 && wanted > 0; at -= 1) {
    const block = blocks[body[at] ?? 0];
    if (block === undefined) break;
    const words = [...block.text.slice(0, Math.max(0, place - block.start)).matchAll(word)];
    const first = words[Math.max(0, words.length - wanted)];
    if (first !== undefined) start = block.start + (words.length <= wanted ? 0 : first.index);
    wanted -= words.length;
  }
  return start;
}

function wordsAfter({ blocks, body }: Walk, from: number, place: number, count: number): number {
  let wanted = count;
  let end = place;
  const first = body.indexOf(from);
  for (const index of first < 0 ? [] : body.slice(first)) {
    const block = blocks[index];
    if (block === undefined || wanted <= 0) break;
    const skipped = Math.max(0, place - block.start);
    const words = [...block.text.slice(skipped).matchAll(word)];
    const last = words[wanted - 1];
    if (words.length > 0)
      end =
        last === undefined || words.length === wanted
          ? endOf(block)
          : block.start + skipped + last.index + last[0].length;
    wanted -= words.length;
  }
  return end;
}

/** The heading under which a block stands, so that an excerpt says where it is from. */
function headingAbove({ blocks, body }: Walk, block: number): UnitRange[] {
  const above = body.findLast((at) => at <= block && blocks[at]?.kind === 'heading');
  return above === undefined ? [] : [{ start: startOf(blocks[above]), end: endOf(blocks[above]) }];
}

function wholeRows(blocks: readonly PlacedBlock[], { start, end }: UnitRange): UnitRange {
  const rowAt = (place: number) =>
    blocks.find((block) => block.kind === 'table' && block.start <= place && place <= endOf(block));
  const [first, last] = [rowAt(start), rowAt(end)];
  return { start: first?.start ?? start, end: last === undefined ? end : endOf(last) };
}

function joinRanges(ranges: readonly UnitRange[]): UnitRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function startOf(block: PlacedBlock | undefined): number {
  return block?.start ?? 0;
}

function endOf(block: PlacedBlock | undefined): number {
  return block === undefined ? 0 : block.start + block.text.length;
}
