import type { Editor } from '@tiptap/core';
import { useCommand } from '../../app/commands.tsx';
import { blockChoices } from './blocks/all.ts';
import { insertChoice } from './insertChoice.ts';
import { nothingCitable, type InsertChoice } from './insertChoices.ts';

/** Blocks that need nothing of the case, in the palette; what shows a thing of the case is chosen in the menu. */
export function InsertCommands({ editor, onOpenMenu }: { editor: Editor; onOpenMenu: () => void }) {
  useCommand({
    id: 'report.insert',
    label: 'Insert number, quotation, chart or table…',
    group: 'Report',
    run: onOpenMenu,
  });
  return blockChoices(nothingCitable).map((choice) => (
    <InsertCommand key={choice.key} editor={editor} choice={choice} />
  ));
}

function InsertCommand({ editor, choice }: { editor: Editor; choice: InsertChoice }) {
  useCommand({
    id: `report.insert.${choice.key}`,
    label: `Insert ${choice.words.charAt(0).toLowerCase()}${choice.words.slice(1)}`,
    group: 'Report',
    run: () => insertChoice(editor, choice),
  });
  return null;
}
