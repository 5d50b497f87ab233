import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { TextQuery } from '#shared/reports/findText.ts';
import { findingIn, setStep, type Hit } from './findWords.ts';

/** What was replaced, and what stands in live figures or quotations and stays. */
export interface Replaced {
  readonly replaced: number;
  readonly left: number;
}

/** Marks every place of the words; null marks none. */
export function setQuery(editor: Editor, query: TextQuery | null): void {
  editor.view.dispatch(setStep(editor.state.tr, { query }));
  if (query !== null) showCurrent(editor);
}

/** Looks again where what is shown of the case has changed. */
export function findAgain(editor: Editor): void {
  if (findingIn(editor.state).query !== null) editor.view.dispatch(setStep(editor.state.tr, { again: true }));
}

/** Goes to the hit behind or before the current one, around the end. */
export function stepToHit(editor: Editor, direction: 1 | -1): void {
  const { hits, current } = findingIn(editor.state);
  if (hits.length === 0) return;
  goToHit(editor, (current + direction + hits.length) % hits.length);
}

function goToHit(editor: Editor, index: number): void {
  const hit = findingIn(editor.state).hits[index];
  if (hit === undefined) return;
  editor.view.dispatch(setStep(selectHit(editor.state.tr, hit), { goTo: index }));
  showCurrent(editor);
}

function selectHit(change: Transaction, { from, to, replaces }: Hit): Transaction {
  return change.setSelection(
    replaces === 'text' ? TextSelection.create(change.doc, from, to) : NodeSelection.create(change.doc, from),
  );
}

function showCurrent(editor: Editor): void {
  editor.view.dom.querySelector('[data-found="now"]')?.scrollIntoView({ block: 'nearest' });
}

/** Replaces the current hit and goes to the next; what is shown of the case is passed over. */
export function replaceCurrent(editor: Editor, words: string): Replaced {
  const { hits, current } = findingIn(editor.state);
  const hit = hits[current];
  if (hit === undefined) return { replaced: 0, left: 0 };
  if (hit.replaces === null) {
    stepToHit(editor, 1);
    return { replaced: 0, left: 1 };
  }
  const change = closeHistory(editor.state.tr);
  replaceHit(change, hit, words);
  editor.view.dispatch(change);
  // The words put in may hold the words looked for: go on behind them.
  const end = change.mapping.map(hit.to);
  const after = findingIn(editor.state).hits.findIndex(({ from }) => from >= end);
  goToHit(editor, Math.max(0, after));
  return { replaced: 1, left: 0 };
}

/** Replaces every hit as one step of undo. */
export function replaceAll(editor: Editor, words: string): Replaced {
  const { hits } = findingIn(editor.state);
  const own = hits.filter(({ replaces }) => replaces !== null);
  if (own.length > 0) {
    const change = closeHistory(editor.state.tr);
    // From the end on, so that the places before keep.
    for (const hit of own.toReversed()) replaceHit(change, hit, words);
    editor.view.dispatch(change);
  }
  return { replaced: own.length, left: hits.length - own.length };
}

function replaceHit(change: Transaction, { from, to, replaces }: Hit, words: string): void {
  if (replaces === null) return;
  if (replaces === 'text') {
    change.insertText(words, from, to);
    return;
  }
  const { attribute, place } = replaces;
  const present: unknown = change.doc.nodeAt(from)?.attrs[attribute];
  if (typeof present !== 'string') return;
  change.setNodeAttribute(from, attribute, present.slice(0, place.start) + words + present.slice(place.end));
}
