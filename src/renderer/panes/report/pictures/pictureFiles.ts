import { Extension, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { placeAt } from '../dropThings.ts';

/** The files' position in the text; null for the cursor. */
export type TakePictures = (files: readonly File[], position: number | null) => void;

const event = 'plumb-choose-picture';
export const pictureTypes = '.png,.jpg,.jpeg,.webp,.gif,image/png,image/jpeg,image/webp,image/gif';

/** Opens the choice of a picture's file, from the insert menu, the toolbar or the palette. */
export function choosePicture(editor: Editor): void {
  editor.view.dom.dispatchEvent(new CustomEvent(event));
}

/** Takes pictures that are pasted into the text, dropped on it or chosen for it. */
export const PictureFiles = Extension.create<{ readonly onPictures: TakePictures }>({
  name: 'pictureFiles',
  // Before the editor's own paste, which would take a picture's address.
  priority: 900,
  addOptions: () => ({ onPictures: () => undefined }),
  addProseMirrorPlugins() {
    const { onPictures } = this.options;
    return [
      new Plugin({
        props: {
          // The window leaves pictures that are dropped here to the text.
          attributes: { 'data-takes-pictures': '' },
          handlePaste: (_view, pasted) => {
            const files = picturesOf(pasted.clipboardData);
            // Programs for text copy a picture of the words beside the words.
            if (files.length === 0 || pasted.clipboardData?.getData('text/plain') !== '') return false;
            onPictures(files, null);
            return true;
          },
          handleDOMEvents: {
            drop: (view, dropped) => {
              const files = picturesOf(dropped.dataTransfer);
              if (files.length === 0 || files.length < (dropped.dataTransfer?.files.length ?? 0)) return false;
              dropped.preventDefault();
              onPictures(files, placeAt(view, dropped)?.position ?? null);
              return true;
            },
          },
        },
        view: (view) => {
          const choose = () => void chooseFiles().then((files) => files.length > 0 && onPictures(files, null));
          view.dom.addEventListener(event, choose);
          return { destroy: () => view.dom.removeEventListener(event, choose) };
        },
      }),
    ];
  },
});

function picturesOf(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
}

function chooseFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = pictureTypes;
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
