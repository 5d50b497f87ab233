import type { Node as DocumentNode } from '@tiptap/pm/model';
import { addCounts, countText, noText, type TextCount } from '#shared/reports/countText.ts';
import { shownWordsOf, type ShownFacts } from './shownWords.ts';

/** What a table or a chart shows is no text of the report's. */
const shownAsText = new Set(['figure', 'quotation']);

/** Counts the text with its live figures and quoted passages; the text of a block that did not change is not counted again. */
export function textCounter() {
  const known = new WeakMap<DocumentNode, TextCount>();
  const countOwn = (block: DocumentNode): TextCount => {
    const count = known.get(block) ?? countText(ownText(block, 0, block.content.size));
    known.set(block, count);
    return count;
  };
  // What is shown changes with the facts, which are new after each save.
  const knownShown = new WeakMap<ShownFacts, WeakMap<DocumentNode, TextCount>>();
  const countAllShown = (block: DocumentNode, facts: ShownFacts): TextCount => {
    const ofFacts = knownShown.get(facts) ?? new WeakMap<DocumentNode, TextCount>();
    knownShown.set(facts, ofFacts);
    const count = ofFacts.get(block) ?? countShown(block, facts, 0, block.nodeSize);
    ofFacts.set(block, count);
    return count;
  };
  const countShown = (block: DocumentNode, facts: ShownFacts, from: number, to: number): TextCount =>
    shownWordsOf(block, facts)
      .filter(({ offset, node }) => shownAsText.has(node.type.name) && offset >= from && offset < to)
      .reduce((total, { words }) => addCounts(total, countText(words)), noText);
  return {
    countAll(document: DocumentNode, facts: ShownFacts): TextCount {
      let total = noText;
      document.forEach((block) => {
        total = addCounts(total, addCounts(countOwn(block), countAllShown(block, facts)));
      });
      return total;
    },
    countRange(document: DocumentNode, facts: ShownFacts, from: number, to: number): TextCount {
      let total = noText;
      document.nodesBetween(from, to, (block, start) => {
        const [first, last] = [Math.max(0, from - start), Math.min(block.nodeSize, to - start)];
        const whole = first === 0 && last === block.nodeSize;
        const own = whole ? countOwn(block) : countText(ownText(block, Math.max(0, first - 1), last - 1));
        total = addCounts(
          total,
          addCounts(own, whole ? countAllShown(block, facts) : countShown(block, facts, first, last)),
        );
        return false;
      });
      return total;
    },
  };
}

/** Between two offsets of the block's content; lines, and words with a figure between them, stay apart. */
function ownText(block: DocumentNode, from: number, to: number): string {
  if (block.isAtom) return '';
  const parts: string[] = [];
  block.nodesBetween(from, Math.min(to, block.content.size), (node, offset) => {
    const isToFill = node.marks.some(({ type }) => type.name === 'placeholder');
    parts.push(
      node.isText && !isToFill
        ? (node.text ?? '').slice(Math.max(0, from - offset), to - offset)
        : node.isText
          ? ''
          : '\n',
    );
  });
  return parts.join('');
}
