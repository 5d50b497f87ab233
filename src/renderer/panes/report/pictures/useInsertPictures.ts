import type { Editor, JSONContent } from '@tiptap/core';
import type { Picture } from '#shared/reports/pictures.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { showFailure } from '../../../app/notices.ts';
import { insertChoice } from '../insertChoice.ts';
import type { TakePictures } from './pictureFiles.ts';
import { useAddPicture } from './useAddPicture.ts';

/** Keeps files as pictures of the case and puts each into the text, with the cursor in the caption of the last. */
export function useInsertPictures(editor: Editor): TakePictures {
  const { add } = useAddPicture();
  return (files, position) => {
    const insertAll = async () => {
      for (const file of files) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- in the order in which they were given
          insertPicture(editor, nodeOf(await add(file)), position);
        } catch (error) {
          if (error instanceof PlumbError && error.code === 'cancelled') return;
          showFailure(error instanceof Error ? error.message : `${file.name} was not inserted.`);
        }
      }
    };
    void insertAll();
  };
}

function insertPicture(editor: Editor, node: JSONContent, position: number | null): void {
  if (position === null) {
    insertChoice(editor, { insert: { kind: 'block', node, cursor: 'inside' } });
    return;
  }
  const { doc } = editor.state;
  const place = doc.resolve(Math.min(position, doc.content.size));
  editor
    .chain()
    .focus()
    .insertContentAt(place.depth === 0 ? place.pos : place.after(1), node)
    .run();
}

/** Points between the margins that most pages leave, and in a pixel of a screen. */
const column = 368;
const pointsInPixel = 0.75;

/** No wider than it is sharp, in steps of five per cent. */
function nodeOf({ id, width }: Picture): JSONContent {
  const percent = Math.round((width * pointsInPixel * 20) / column) * 5;
  return { type: 'picture', attrs: { pictureId: id, alternative: '', width: Math.min(100, Math.max(25, percent)) } };
}
