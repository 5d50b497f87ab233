import { describe, expect, it } from 'vitest';
import type { ReadText } from '#shared/sources/readText.ts';
import { html } from './html.ts';

const prose = [
  'The weir above the mill was opened for the first time in nine years on Friday, and the water fell by 40 centimetres within the hour, the keeper said.',
  'Eels that had been counted below the gate since the spring were seen above it before the evening, according to the trust which keeps the count.',
  'Two farms on the left bank asked for the gate to be closed again, and the council is to hear both of them and the trust in the first week of May.',
  'No date has been set for a decision, and until there is one the gate is to be moved only at night and by no more than a hand at a time.',
];
const all = prose.map((text) => `<p>${text}</p>`).join('');

async function read(inside: string): Promise<ReadText> {
  const page = `<!doctype html><html lang="en"><head><title>Weir opened after nine years</title></head><body>${inside}</body></html>`;
  return html.read(new TextEncoder().encode(page), 'weir.html');
}

describe('the readings of a page', () => {
  const nav = '<nav><ul><li><a href="/">Home</a></li><li><a href="/r">Rivers</a></li></ul></nav>';

  it('are one of each extractor over the same blocks, with their versions', async () => {
    const text = await read(`${nav}<article><h1>Weir opened after nine years</h1>${all}</article>`);
    expect(text.readings?.map(({ extractor }) => extractor)).toEqual(['readability', 'defuddle']);
    for (const { roles, version } of text.readings ?? []) {
      expect(roles).toHaveLength(text.blocks.length);
      expect(text.blocks.filter((_, at) => roles[at] === 'body').map((block) => block.text)).toEqual(prose);
      expect(version).toMatch(/^\d+\.\d+\.\d+\+\d+$/u);
    }
    expect(text.extractor).toBe('plumbline');
    expect(text.extractorVersion).toContain('readability-0.6.0+defuddle-0.19.4');
    expect(text.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('differ where the extractors do, and then the page is not read with confidence', async () => {
    // Defuddle holds `.post` for the article; Readability takes the longer column of paragraphs beside it.
    const column = Array.from({ length: 6 }, () => all).join('');
    const text = await read(`<div class="post"><article>${all}</article></div><div class="long">${column}</div>`);
    const [one, other] = text.readings ?? [];
    expect(one?.roles).not.toEqual(other?.roles);
    expect(text.confidence).toBeLessThan(0.9);
  });

  it('are Readability’s alone where a page is too large for Defuddle, and then the lines’ signs do not outvote it', async () => {
    // Single sentences between headlines look like other stories' teasers to the lines' own signs.
    const parts = Array.from({ length: 8000 }, (_, at) => `<h2>Part ${at} of the count</h2><p>${prose[at % 4]}</p>`);
    const text = await read(`<article>${parts.join('')}</article>`);
    expect(text.readings?.map(({ extractor }) => extractor)).toEqual(['readability']);
    expect(text.blocks.map((block) => block.role)).toEqual(text.readings?.[0]?.roles);
    expect(text.confidence).toBeLessThan(0.9);
  });

  it('leave out nothing of the text: every block is there whatever its role', async () => {
    const text = await read(`${nav}<article>${all}</article><footer>Valley Record</footer>`);
    expect(text.blocks.map((block) => block.text)).toEqual(['Home', 'Rivers', ...prose, 'Valley Record']);
  });
});

it('keeps the level of each heading, a row of a table as one block and an item of a list as one', async () => {
  const parts =
    '<h2>Who decides</h2><h4>The <em>trust</em></h4><ul><li>Eels</li><li>Mills</li></ul>' +
    '<table><tr><th>Gate</th><th>Days</th></tr><tr><td>Upper</td><td>9</td></tr></table><p>One line<br><br>and another.</p>';
  const { blocks } = await read(`<article>${all}${parts}${all}</article>`);
  expect(blocks.slice(prose.length, -prose.length).map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 2, 'Who decides'],
    ['heading', 4, 'The trust'],
    ['list', undefined, 'Eels'],
    ['list', undefined, 'Mills'],
    ['table', undefined, 'Gate | Days'],
    ['table', undefined, 'Upper | 9'],
    ['paragraph', undefined, 'One line'],
    ['paragraph', undefined, 'and another.'],
  ]);
});
