import { useEffect, type ChangeEvent, type RefObject } from 'react';
import { useCommand } from '../app/commands.tsx';
import { filesOfInput, type Picked } from './pickedFiles.ts';

interface Props {
  readonly files: RefObject<HTMLInputElement | null>;
  readonly folder: RefObject<HTMLInputElement | null>;
  readonly onPick: (picked: Picked) => void;
}

/** The inputs behind "Import…" and "Import folder…"; a click on one of the two opens the system's own dialog. */
export function ImportInputs({ files, folder, onPick }: Props) {
  const run = () => folder.current?.click();
  useCommand({ id: 'import-folder', label: 'Import folder…', shortcut: 'Shift+I', group: 'Case', run });
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    onPick(filesOfInput(event.currentTarget));
    // The same files can be picked again, after they were mended.
    event.currentTarget.value = '';
  };
  // React's types do not know of the attribute that lets an input pick a folder.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [folder]);
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-testid="import-input"
        aria-label="Files to import"
        onChange={onChange}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-testid="import-folder-input"
        aria-label="Folder to import"
        onChange={onChange}
      />
    </>
  );
}
