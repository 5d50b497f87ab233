import { useChange } from '../../app/api.tsx';
import { showDone } from '../../app/notices.ts';

/** Removes passages in one change, and says how to get them back. */
export function useRemovePassages(): (ids: readonly string[]) => Promise<void> {
  const { run } = useChange('passages.removeMany');
  return async (ids) => {
    if (ids.length === 0) return;
    await run({ passageIds: [...ids] });
    showDone(
      ids.length === 1
        ? 'Removed the passage. Ctrl+Z brings it back.'
        : `Removed ${ids.length.toLocaleString('en')} passages. Ctrl+Z brings them back.`,
    );
  };
}
