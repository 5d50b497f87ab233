import { useEffect, useState } from 'react';
import styles from './Library.module.css';
import { filesOfDrop, type Picked } from './pickedFiles.ts';

/** The whole window takes files and folders; the overlay says so while they hang over it. */
export function DropZone({ onDrop }: { onDrop: (picked: Picked) => void }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const dragover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!isTakenBelow(event));
    };
    const dragleave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event) || event.dataTransfer === null || isTakenBelow(event)) return;
      event.preventDefault();
      void filesOfDrop(event.dataTransfer).then(onDrop);
    };
    window.addEventListener('dragover', dragover);
    window.addEventListener('dragleave', dragleave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragover);
      window.removeEventListener('dragleave', dragleave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  if (!over) return null;
  return (
    <div className={styles.dropZone} role="status">
      <p>Drop to import: articles, documents, mail and tables, or whole folders of them</p>
    </div>
  );
}

/** Pictures over a text that takes them go into the text. */
function isTakenBelow({ target, dataTransfer }: DragEvent): boolean {
  if (!(target instanceof Element) || target.closest('[data-takes-pictures]') === null) return false;
  const items = [...(dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
}
