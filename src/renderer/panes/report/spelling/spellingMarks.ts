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
  readonly places: readonly Misspelt[];
  readonly decorations: DecorationSet;
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
          init: () => ({
            ...{ wrong: new Set<string>(), places: [], decorations: DecorationSet.empty },
            wordsOfLine: lineReader(),
          }),
          apply: (change, before) => {
            const wrong: ReadonlySet<string> = change.getMeta(key) ?? before.wrong;
            if (wrong !== before.wrong || (change.docChanged && wrong.size > 0))
              return draw(change, { ...before, wrong, places: placesIn(change.doc, wrong, before.wordsOfLine) });
            return change.selectionSet && before.places.length > 0 ? draw(change, before) : before;
          },
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ];
  },
});

function draw({ doc, selection }: Transaction, spelling: Spelling): Spelling {
  const drawn = spelling.places
    .filter(({ to }) => !(selection.empty && selection.from === to))
    .map(({ from, to }) => Decoration.inline(from, to, { 'data-misspelt': '' }));
  return { ...spelling, decorations: DecorationSet.create(doc, drawn) };
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

function placesIn(document: DocumentNode, wrong: ReadonlySet<string>, wordsOfLine: WordsOfLine): readonly Misspelt[] {
  const places: Misspelt[] = [];
  if (wrong.size === 0) return places;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const { word, start, end } of wordsOfLine(node))
      if (wrong.has(word)) places.push({ word, from: position + 1 + start, to: position + 1 + end });
    return false;
  });
  return places;
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

export function markWrong(editor: Editor, wrong: ReadonlySet<string>): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, wrong));
}

/** The misspelt word at the cursor; null where there is none. */
export function misspeltAt(state: EditorState): Misspelt | null {
  const { from, to } = state.selection;
  return key.getState(state)?.places.find((place) => place.from <= from && to <= place.to) ?? null;
}

export function misspeltIn(state: EditorState): readonly Misspelt[] {
  return key.getState(state)?.places ?? [];
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
