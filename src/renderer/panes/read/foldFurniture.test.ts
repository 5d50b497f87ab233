import { expect, it } from 'vitest';
import type { PlacedBlock } from '#shared/contract/sources.ts';
import { foldFurniture, furnitureWords } from './foldFurniture.ts';

function block(role: PlacedBlock['role'], text: string, start: number): PlacedBlock {
  return { kind: 'paragraph', role, text, start };
}

it('folds neighbouring furniture into one run and keeps the order of the page', () => {
  const runs = foldFurniture([
    block('furniture', 'Menu', 0),
    block('furniture', 'World\nPorts', 6),
    block('body', 'It began.', 19),
    block('furniture', 'Share', 30),
  ]);
  expect(runs.map((run) => [run.role, run.blocks.length])).toEqual([
    ['furniture', 2],
    ['body', 1],
    ['furniture', 1],
  ]);
  expect(runs.filter((run) => run.role === 'furniture').map(furnitureWords)).toEqual([
    '3 lines of page furniture',
    '1 line of page furniture',
  ]);
});
