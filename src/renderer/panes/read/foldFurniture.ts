import type { PlacedBlock } from '#shared/contract/sources.ts';

/** Consecutive blocks of one role: body is drawn, a run of furniture folds to one line. */
export interface Run {
  readonly role: PlacedBlock['role'];
  readonly blocks: readonly PlacedBlock[];
}

export function foldFurniture(blocks: readonly PlacedBlock[]): Run[] {
  const runs: { role: PlacedBlock['role']; blocks: PlacedBlock[] }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.role === block.role) last.blocks.push(block);
    else runs.push({ role: block.role, blocks: [block] });
  }
  return runs;
}

/** `1 line of page furniture`, `12 lines of page furniture`. */
export function furnitureWords(run: Run): string {
  const lines = run.blocks.reduce((sum, block) => sum + block.text.split('\n').length, 0);
  return `${lines} ${lines === 1 ? 'line' : 'lines'} of page furniture`;
}
