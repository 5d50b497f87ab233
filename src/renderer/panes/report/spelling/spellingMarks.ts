import { Extension, type Editor } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { wordsToCheck, type WordPlace } from '#shared/spelling/wordsToCheck.ts';

export interface Misspelt {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Spelling {
  readonly wrong: ReadonlySet<string>;
  readonly marks: DecorationSet;
  readonly wordsOfLine: WordsOfLine;
}

type WordsOfLine = (line: DocumentNode) => readonly WordPlace[];

const key = new PluginKey<Spelling>('spelling');

/** Marks the words that are not in the dictionary, but not the one that is being typed. */
export const SpellingMarks = Extension.create({
  name: 'spellingMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Spelling>({
        key,
        state: {
          init: () => ({ wrong: new Set<string>(), marks: DecorationSet.empty, wordsOfLine: lineReader() }),
          apply: (change, before) => {
            const wrong: ReadonlySet<string> = change.getMeta(key) ?? before.wrong;
            if (wrong !== before.wrong) {
              const drawn = drawIn(change.doc, 0, change.doc.content.size, { ...before, wrong });
              return { ...before, wrong, marks: DecorationSet.create(change.doc, drawn) };
            }
            return change.docChanged && wrong.size > 0 ? { ...before, marks: follow(change, before) } : before;
          },
        },
        props: {
          decorations: (state) => {
            const marks = key.getState(state)?.marks;
            const { from, empty } = state.selection;
            const typed = empty ? (marks?.find(from, from) ?? []).filter(({ to }) => to === from) : [];
            return typed.length === 0 ? marks : marks?.remove(typed);
          },
        },
      }),
    ];
  },
});

/** Marks move with the text; only the blocks that changed are read again, however long the report is. */
function follow(change: Transaction, spelling: Spelling): DecorationSet {
  const moved = spelling.marks.map(change.mapping, change.doc);
  const start = change.before.content.findDiffStart(change.doc.content);
  const end = change.before.content.findDiffEnd(change.doc.content);
  if (start === null || end === null) return moved;
  const from = blockStart(change.doc, Math.min(start, end.b));
  const to = blockEnd(change.doc, Math.max(start, end.b));
  const drawn = drawIn(change.doc, from, to, spelling);
  return moved.remove(moved.find(from, to)).add(change.doc, drawn);
}

function blockStart(document: DocumentNode, position: number): number {
  const place = document.resolve(position);
  return place.depth > 0 ? place.before(1) : position;
}

function blockEnd(document: DocumentNode, position: number): number {
  const place = document.resolve(position);
  return place.depth > 0 ? place.after(1) : position;
}

/** The marks of every line that lies between two places. */
function drawIn(document: DocumentNode, from: number, to: number, { wrong, wordsOfLine }: Spelling): Decoration[] {
  const drawn: Decoration[] = [];
  if (wrong.size === 0) return drawn;
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const { word, start, end } of wordsOfLine(node))
      if (wrong.has(word))
        drawn.push(Decoration.inline(position + 1 + start, position + 1 + end, { 'data-misspelt': '' }));
    return false;
  });
  return drawn;
}

/** A line that did not change is the same node, so that its words are found once. */
function lineReader(): WordsOfLine {
  const read = new WeakMap<DocumentNode, readonly WordPlace[]>();
  return (line) => {
    const known = read.get(line) ?? wordsToCheck(ownText(line));
    read.set(line, known);
    return known;
  };
}

/** Words to fill in are none of the writer's. */
function ownText(line: DocumentNode): string {
  let text = '';
  line.forEach((node) => {
    const isOwn = node.isText && !node.marks.some(({ type }) => type.name === 'placeholder');
    text += isOwn ? (node.text ?? '') : ' '.repeat(node.nodeSize);
  });
  return text;
}

/** Every word of the document once. */
export function wordsIn(state: EditorState): ReadonlySet<string> {
  const words = new Set<string>();
  const wordsOfLine = key.getState(state)?.wordsOfLine ?? lineReader();
  state.doc.descendants((node) => {
    if (!node.isTextblock) return true;
    for (const { word } of wordsOfLine(node)) words.add(word);
    return false;
  });
  return words;
}

/** Takes over what is known to be wrong in another state of the editor. */
export function keepWrong(change: Transaction, before: EditorState): Transaction {
  return change.setMeta(key, key.getState(before)?.wrong);
}

export function markWrong(editor: Editor, wrong: ReadonlySet<string>): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, wrong));
}

/** The misspelt word at the cursor; null where there is none. */
export function misspeltAt(state: EditorState): Misspelt | null {
  const { from, to } = state.selection;
  return misspeltIn(state, from, to).find((place) => place.from <= from && to <= place.to) ?? null;
}

/** In reading order, of the whole text or of those that touch a stretch of it. */
export function misspeltIn(state: EditorState, from?: number, to?: number): readonly Misspelt[] {
  const marks = key.getState(state)?.marks.find(from, to) ?? [];
  return marks
    .map((mark) => ({ word: state.doc.textBetween(mark.from, mark.to), from: mark.from, to: mark.to }))
    .toSorted((one, other) => one.from - other.from);
}

export function countMisspelt(state: EditorState): number {
  return key.getState(state)?.marks.find().length ?? 0;
}

/** Selects the next misspelt word behind the cursor, or the first again; null where there is none. */
export function selectNextMisspelt(editor: Editor): Misspelt | null {
  const places = misspeltIn(editor.state);
  const next = places.find(({ from }) => from >= editor.state.selection.to) ?? places[0];
  if (next === undefined) return null;
  editor.chain().setTextSelection({ from: next.from, to: next.to }).scrollIntoView().run();
  return next;
}

/** Puts another word in place of a misspelt one. */
export function replaceWord(editor: Editor, { from, to }: Misspelt, word: string): void {
  editor.view.dispatch(editor.state.tr.insertText(word, from, to));
  editor.commands.focus(from + word.length);
}
