import { elementSigns, type ElementSigns } from './elementSigns.ts';
import { isElement, type PageDocument, type PageElement, type PageNode } from './pageNodes.ts';
import type { VisibleBlock } from './visibleBlocks.ts';

/** An element around a block: the innermost that holds all of it, or one further out. */
export interface BlockPlace {
  readonly around: BlockPlace | null;
  readonly depth: number;
  readonly signs: ElementSigns;
  /** Holds a field to type into: what stands around it may be a box to sign up. */
  readonly hasField: boolean;
}

const textFields = 'input[type="email"], input[type="text"], input[type="search"], input:not([type]), textarea';

/** Where each block stands on its page; read before Readability rebuilds it. */
export function blockPlaces(page: PageDocument, blocks: readonly VisibleBlock[]): readonly (BlockPlace | null)[] {
  const withField = elementsAround(page.querySelectorAll(textFields));
  const known = new Map<PageElement, BlockPlace>();
  return blocks.map((block) => {
    let whole: BlockPlace | null = null;
    for (const [at, node] of block.textNodes.entries()) {
      const place = placeOf(node, known, withField);
      whole = at === 0 ? place : commonPlace(whole, place);
    }
    return whole;
  });
}

function elementsAround(elements: Iterable<PageElement>): ReadonlySet<PageElement> {
  const around = new Set<PageElement>();
  for (const element of elements) {
    for (let outer: PageElement | null = element; outer !== null && !around.has(outer); outer = outer.parentNode)
      around.add(outer);
  }
  return around;
}

function placeOf(
  node: PageNode,
  known: Map<PageElement, BlockPlace>,
  withField: ReadonlySet<PageElement>,
): BlockPlace | null {
  const unknown: PageElement[] = [];
  let element = node.parentNode;
  while (element !== null && isElement(element) && !known.has(element)) {
    unknown.push(element);
    element = element.parentNode;
  }
  let place = element === null ? null : (known.get(element) ?? null);
  for (const inner of unknown.toReversed()) {
    const depth: number = place === null ? 0 : place.depth + 1;
    place = { around: place, depth, signs: elementSigns(inner), hasField: withField.has(inner) };
    known.set(inner, place);
  }
  return place;
}

function commonPlace(one: BlockPlace | null, other: BlockPlace | null): BlockPlace | null {
  let [a, b] = [one, other];
  while (a !== b && a !== null && b !== null) {
    if (a.depth >= b.depth) a = a.around;
    else b = b.around;
  }
  return a === b ? a : null;
}
