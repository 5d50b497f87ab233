import type { KeyboardEvent } from 'react';

/**
 * Chooses words without a mouse: Left and Right go from word to word, with Shift they extend the choice.
 * The browser finds the words; the first one is taken from the first block in view.
 */
export function selectByKeys(event: KeyboardEvent, root: HTMLElement): void {
  const direction = event.key === 'ArrowRight' ? 'forward' : event.key === 'ArrowLeft' ? 'backward' : null;
  if (direction === null || event.ctrlKey || event.altKey || event.metaKey || event.target !== root) return;
  const selection = root.ownerDocument.getSelection();
  if (selection === null) return;
  event.preventDefault();
  if (selection.anchorNode === null || !root.contains(selection.anchorNode)) {
    selection.collapse(firstInView(root), 0);
    selection.modify('extend', 'forward', 'word');
  } else if (event.shiftKey) {
    selection.modify('extend', direction, 'word');
  } else {
    moveByWord(selection, direction);
  }
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}

function moveByWord(selection: Selection, direction: 'forward' | 'backward'): void {
  if (direction === 'forward') selection.collapseToEnd();
  else {
    selection.collapseToStart();
    selection.modify('move', 'backward', 'word');
  }
  selection.modify('extend', 'forward', 'word');
}

function firstInView(root: HTMLElement): Element {
  const blocks = [...root.querySelectorAll('[data-start]')];
  const top = root.closest('[data-scroller]')?.getBoundingClientRect().top ?? 0;
  return blocks.find((block) => block.getBoundingClientRect().top >= top) ?? blocks[0] ?? root;
}
