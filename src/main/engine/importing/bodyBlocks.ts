import { signsOf } from './lineSigns.ts';
import type { PlaceVerdict } from './placeVerdicts.ts';
import { restatesFacts, type RestatedFacts } from './restatesFacts.ts';
import type { VisibleBlock } from './visibleBlocks.ts';

/** Words from which a block is the article's own text rather than a line about it. */
const proseWords = 20;
/** Entries that are nothing but links, one after another, from which they lead away from the article. */
const linkRun = 3;

/** Which of the blocks a first reading takes are the article's body, given what their places say. */
export function bodyBlocks(
  blocks: readonly VisibleBlock[],
  taken: readonly boolean[],
  verdicts: readonly PlaceVerdict[],
  facts: RestatedFacts,
): readonly boolean[] {
  const placed = blocks.map((_, at) => taken[at] === true && verdicts[at] === 'article');
  const prose = blocks.map((block, at) => placed[at] === true && isProse(block));
  const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
  const inRun = linkRuns(blocks, placed);
  return blocks.map((block, at) => {
    if (taken[at] !== true || inRun[at] === true || isLinkAway(block)) return false;
    // A header above the text is the page's; one between paragraphs heads a part of the article.
    if (verdicts[at] === 'head') return first >= 0 && at > first;
    if (verdicts[at] !== 'article') return false;
    return (at >= first && at <= last) || !restatesFacts(block.text, facts);
  });
}

function isProse(block: VisibleBlock): boolean {
  return block.kind !== 'heading' && block.inLinks < 0.5 && signsOf(block.text).words >= proseWords;
}

function isLink(block: VisibleBlock): boolean {
  return block.inLinks > 0.9;
}

/** A paragraph that is one link leads to another story; an address written out is a source the article names. */
function isLinkAway(block: VisibleBlock): boolean {
  return block.kind === 'paragraph' && isLink(block) && !/^(?:https?:\/\/|www\.)\S+$/iu.test(block.text);
}

function linkRuns(blocks: readonly VisibleBlock[], placed: readonly boolean[]): readonly boolean[] {
  const inRun = blocks.map(() => false);
  let run: number[] = [];
  for (const [at, block] of [...blocks.entries(), [blocks.length, null] as const]) {
    if (block !== null && placed[at] === true && isLink(block)) {
      run.push(at);
      continue;
    }
    if (run.length >= linkRun) for (const place of run) inRun[place] = true;
    run = [];
  }
  return inRun;
}
