// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Chain } from './Chain.tsx';
import type { ChainDrawing, ChainNode } from './chainDrawing.ts';
import { layChain } from './chainLayout.ts';
import { drawLabels, measureLarge, measureLetters, overlaps } from './testing/drawnLabels.tsx';

const colours = {
  ...{ axis: '#888888', estimate: '#2f5d62', claim: '#8a5a00' },
  ...{ text: '#222222', softText: '#555555', paper: '#ffffff' },
};
const node = (id: string, kind: ChainNode['kind'], words: string, isOrigin = false): ChainNode => ({
  ...{ id, kind, words, isOrigin, disputes: id === 'p1' },
  note: kind === 'source' ? 'The Harbour Post, 22 June 2024' : id === 'p1' ? 'disputes' : '',
});
const long = 'Manifests leave room for doubt about what was inside the containers that left the two ports in winter';
const unbroken = 'ж'.repeat(300);

/** Ten in each of five columns, every one resting on two of the next and on one of the last. */
function crowd(): ChainDrawing {
  const columns = Array.from({ length: 5 }, (_, column) =>
    Array.from({ length: 10 }, (__, at) =>
      node(
        `${column === 0 ? 'p' : `s${column}-`}${at}`,
        column === 0 ? 'passage' : 'source',
        at % 2 ? long : unbroken,
        column === 4,
      ),
    ),
  );
  const links = columns.flatMap((nodes, column) =>
    nodes.flatMap(({ id: from }, at) =>
      [
        columns[column + 1]?.[at],
        columns[column + 1]?.[(at * 3) % 10],
        column === 3 ? undefined : columns[4]?.[at % 3],
      ].flatMap((to) => (to === undefined || column === 4 ? [] : [{ from, to: to.id }])),
    ),
  );
  return { chart: 'chain', top: `${long}: 74,000 t`, columns, links, left: '10 of 340 passages shown.' };
}

const meeting: ChainDrawing = {
  ...{ chart: 'chain', top: 'Explosives: 74,000 t', left: '' },
  columns: [
    [node('p0', 'passage', '“one”'), node('p1', 'passage', '“two”')],
    [node('a', 'source', 'A'), node('b', 'source', 'B')],
    [node('o', 'source', 'O', true)],
  ],
  links: [
    { from: 'p0', to: 'a' },
    { from: 'p1', to: 'b' },
    { from: 'a', to: 'o' },
    { from: 'b', to: 'o' },
    { from: 'p1', to: 'o' },
  ],
};

test.each([
  [300, 11, meeting],
  [368, 8, crowd()],
  [640, 11, crowd()],
  [368, 22, crowd()],
])('no two labels or boxes of a chain overlap, %d wide in letters of %d', (width, size, drawing) => {
  const measure = size === 22 ? measureLarge : measureLetters;
  const { labels, place } = drawLabels(
    <Chain {...{ drawing, width, colours, measure }} font={{ family: 'Inter', size }} />,
    createRoot,
  );
  expect(labels.length).toBeGreaterThan(6);
  expect(overlaps(labels)).toEqual([]);
  expect(place.innerHTML).not.toMatch(/NaN|undefined/u);
  const { nodes, height } = layChain(drawing, width, size, measure);
  const boxes = nodes.map(({ node: { id }, x, y, width: wide, height: high }) => ({
    ...{ text: id, left: x, right: x + wide, top: y, bottom: y + high },
  }));
  expect(overlaps(boxes)).toEqual([]);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width + 0.01);
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height);
});

// Bug: sources that share an origin are drawn each with an origin of its own, as if they confirmed one another.
test('sources that share an origin lead to one box, from which nothing leads on', () => {
  const { nodes, links } = layChain(meeting, 368, 8, measureLetters);
  expect(nodes.filter(({ node: { id } }) => id === 'o')).toHaveLength(1);
  const ends = links.map((path) => path.split(/[ ,]/u).slice(-2).join(','));
  expect(new Set(ends.slice(2)).size).toBe(1);
});

// Bug: a link that passes by a column runs through its boxes.
test('a link to a farther column passes between the boxes', () => {
  const { nodes, links } = layChain(meeting, 368, 8, measureLetters);
  const lane = Number(/L[\d.]+,([\d.]+)/u.exec(links[4] ?? '')?.[1]);
  const passed = nodes.filter(({ node: { id } }) => id === 'a' || id === 'b');
  expect(passed.filter(({ y, height }) => y < lane && lane < y + height)).toEqual([]);
});

// Bug: fifty boxes make a drawing that is higher than the page.
test('a crowded chain still fits a page of Letter', () => {
  expect(layChain(crowd(), 368, 8, measureLetters).height).toBeLessThan(590);
});
