import { expect, it } from 'vitest';
import { streamedBlocks } from './streamedBlocks.ts';

it('splits text at block elements and keeps kinds, levels and rows', () => {
  const page =
    '<html><head><title>Gate notes</title><style>p { color: red }</style></head><body><h2>The <em>upper</em> gate</h2>' +
    '<p>Shut at dusk &amp; open at dawn.<p>So it was.<ul><li>Eels<li>Mills</ul><blockquote>We heard it.</blockquote>' +
    '<table><tr><td>Upper</td><td>9</td></tr><tr><td>Lower<td>4</table><script>var words = "<p>none</p>"</script>Last words.';
  expect(streamedBlocks(page)).toEqual([
    { kind: 'heading', level: 2, text: 'The upper gate' },
    { kind: 'paragraph', text: 'Shut at dusk & open at dawn.' },
    { kind: 'paragraph', text: 'So it was.' },
    { kind: 'list', text: 'Eels' },
    { kind: 'list', text: 'Mills' },
    { kind: 'quote', text: 'We heard it.' },
    { kind: 'table', text: 'Upper | 9' },
    { kind: 'table', text: 'Lower | 4' },
    { kind: 'paragraph', text: 'Last words.' },
  ]);
});

it('shows what follows an element that is not shown, however often that element nests', () => {
  expect(streamedBlocks('<noscript><noscript>a</noscript>b</noscript><p>Seen.</p></noscript><p>Seen too.</p>')).toEqual(
    [
      { kind: 'paragraph', text: 'Seen.' },
      { kind: 'paragraph', text: 'Seen too.' },
    ],
  );
});

it('loses no word where lines are too many to be blocks of their own', () => {
  const page = Array.from({ length: 120_000 }, (_, at) => `<p>word${at}</p>`).join('');
  const blocks = streamedBlocks(page);
  expect(blocks.length).toBeLessThan(100_100);
  expect(
    blocks
      .map(({ text }) => text)
      .join(' ')
      .split(' '),
  ).toEqual(Array.from({ length: 120_000 }, (_, at) => `word${at}`));
});
