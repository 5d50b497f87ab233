import { describe, expect, it, vi } from 'vitest';
import type { ReadText } from '#shared/sources/readText.ts';
import { html } from './html.ts';

const sentence =
  'The keeper closed the gate at noon, in front of some sixty people from both banks, the council of the valley said on Monday.';
const paragraph = `<p>${sentence}</p>`;

async function read(markup: string): Promise<ReadText> {
  return html.read(new TextEncoder().encode(markup), 'gate.html');
}
const textsOf = (text: ReadText): readonly string[] => text.blocks.map((block) => block.text);

describe('a hostile page', () => {
  it('leaves nothing but its visible words: no script, handler, address or refresh', async () => {
    const page =
      '<html><head><title>Gate notes</title><meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="javascript:void(0)">' +
      '<script>globalThis.pwned = 1</script><style>p::after { content: "styled" }</style></head>' +
      `<body onload="globalThis.pwned = 2"><article>${paragraph}<p onclick="globalThis.pwned = 3">A <a href="javascript:globalThis.pwned = 4">link</a> and ` +
      '<a href="data:text/html,<script>globalThis.pwned = 5</script>">another</a> stand in this one, and both of them are words and nothing more than that.</p>' +
      '<img src="x" onerror="globalThis.pwned = 6" alt="unseen"><svg><script>globalThis.pwned = 7</script><text>drawn</text></svg>' +
      '<iframe srcdoc="<p>framed</p>"></iframe><object data="data:text/html,objected">fallback</object><noscript>without</noscript>' +
      `${paragraph}</article></body></html>`;
    const text = await read(page);
    expect(textsOf(text)).toEqual([
      sentence,
      'A link and another stand in this one, and both of them are words and nothing more than that.',
      sentence,
    ]);
    expect(JSON.stringify(text)).not.toMatch(/javascript|evil|onclick|pwned|data:|framed|drawn/u);
    expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
  });

  it('writes nothing of itself to the console', async () => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    await read(
      `<html><head><script type="application/ld+json">{broken gate</script><base href="::"></head><body>${paragraph}</body></html>`,
    );
    expect(spies.map((spy) => spy.mock.calls)).toEqual([[], [], []]);
    for (const spy of spies) spy.mockRestore();
  });

  it.each<[string, () => string]>([
    ['a million nested elements', () => `${'<div>'.repeat(1e6)}${paragraph}${'</div>'.repeat(1e6)}`],
    ['a million nested elements that are never closed', () => `${'<b>'.repeat(1e6)}${paragraph}`],
    ['a million attributes', () => `<html><body><p ${'a '.repeat(1e6)}>${paragraph}`],
    ['an attribute of megabytes', () => `<html><body class="${'ad '.repeat(2e6)}">${paragraph}`],
    ['a flood of entities', () => `<html><body>${paragraph}<p>${'&amp;&#65;'.repeat(1e6)}`],
    ['a flood of opening signs', () => `<html><body>${paragraph}<p>${'<'.repeat(1e6)}`],
    ['tags that close nothing', () => `<html><body>${'<b><i>'.repeat(500)}${'</u>'.repeat(4e5)}${paragraph}`],
    ['quotation marks that are never closed', () => `<html><body>${paragraph}${'<a href="'.repeat(1e6)}`],
    ['a text of 20 MB without a space', () => `<html><body>${paragraph}<p>${'a'.repeat(2e7)}`],
    ['a title of megabytes', () => `<html><head><title>${'x - '.repeat(1e6)}</title></head><body>${paragraph}`],
    [
      'a hundred thousand scripts of data',
      () => `<html><head>${'<script type="application/ld+json">{}</script>'.repeat(1e5)}</head><body>${paragraph}`,
    ],
  ])(
    'is read within seconds, its words kept: %s',
    async (_, markup) => {
      expect(textsOf(await read(markup())).some((text) => text.includes(sentence))).toBe(true);
    },
    30_000,
  );

  it('that hides the rest in an unclosed comment shows what stands before it', async () => {
    expect(textsOf(await read(`<html><body>${paragraph}<!-- ${'<p>hidden '.repeat(1e5)}`))).toEqual([sentence]);
  });

  it('of 100 MB is read whole, in bounded memory, its lines joined where there are too many', async () => {
    const text = await read(`<html><body>${paragraph.repeat(Math.ceil(1e8 / paragraph.length))}`);
    const words = textsOf(text).reduce((sum, block) => sum + (block.match(/closed the gate/gu)?.length ?? 0), 0);
    expect(words).toBe(Math.ceil(1e8 / paragraph.length));
    expect(text.blocks.length).toBeLessThan(150_000);
    expect(text.confidence).toBeLessThan(0.9);
    expect(text.extractor).toBe('plain-text');
  }, 60_000);

  it('with bytes of zero and control characters keeps its words without them', async () => {
    expect(textsOf(await read(`<html><body><p>The gate\u0000 was\u0007 shut at dusk.</p></body></html>`))).toEqual([
      'The gate was shut at dusk.',
    ]);
  });

  it('with files written into it is read as if they were not there', async () => {
    const image = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(2e6)}">`;
    const style = `<style>a { background: url(data:image/png;base64,${'iVBORw0KGgo'.repeat(1e5)}) }</style>`;
    const text = await read(
      `<html><head>${style}</head><body><article>${paragraph}${image}${paragraph}</article></body></html>`,
    );
    expect(text.extractor).toBe('plumbline');
    expect(textsOf(text)).toEqual([sentence, sentence]);
  });
});
