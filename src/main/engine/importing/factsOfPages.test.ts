import { describe, expect, it } from 'vitest';
import type { FoundFacts } from '#shared/sources/readText.ts';
import { html } from './html.ts';

const prose =
  '<p>The weir above the mill was opened for the first time in nine years on Friday, and the water fell by 40 centimetres within the hour, the keeper said.</p>' +
  '<p>Eels that had been counted below the gate since the spring were seen above it before the evening, according to the trust which keeps the count.</p>';

async function factsOf(head: string, around = '', before = ''): Promise<FoundFacts> {
  const page = `<!doctype html>${before}<html lang="en-GB"><head>${head}</head><body><article><h1>Weir opened after nine years</h1>${around}${prose}</article></body></html>`;
  return (await html.read(new TextEncoder().encode(page), 'weir.html')).found ?? {};
}

describe('the facts of a saved page', () => {
  it('are told with where they were found, JSON-LD before meta before markup', async () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Weir opened after nine years',
      author: [{ name: 'Nan Oxley' }],
      publisher: { name: 'Valley Record' },
      datePublished: '2025-04-04T10:00:00+01:00',
      dateModified: '2025-04-06T10:00:00+01:00',
    };
    const found = await factsOf(
      `<script type="application/ld+json">${JSON.stringify(data)}</script><meta name="author" content="Someone Else">` +
        '<link rel="canonical" href="https://valley.example/weir"><meta property="og:url" content="https://valley.example/weir?from=home">',
    );
    expect(found).toEqual({
      title: { value: 'Weir opened after nine years', from: 'page markup' },
      byline: { value: 'Nan Oxley', from: 'JSON-LD' },
      publisher: { value: 'Valley Record', from: 'JSON-LD' },
      publishedOn: { value: '2025-04-04', from: 'JSON-LD' },
      updatedOn: { value: '2025-04-06', from: 'JSON-LD' },
      url: { value: 'https://valley.example/weir?from=home', from: 'meta' },
      canonicalUrl: { value: 'https://valley.example/weir', from: 'link element' },
      language: { value: 'en-GB', from: 'page markup' },
    });
  });

  it('are read from the visible text where the markup states nothing', async () => {
    const found = await factsOf('', '<p>By Nan Oxley</p><p>Published 4 April 2025 | Updated 6 April 2025</p>');
    expect(found.byline).toEqual({ value: 'Nan Oxley', from: 'visible text' });
    expect(found.publishedOn).toEqual({ value: '2025-04-04', from: 'visible text' });
    expect(found.updatedOn).toEqual({ value: '2025-04-06', from: 'visible text' });
  });

  it('do not take the day of a change for that of publication', async () => {
    const found = await factsOf('', '<p>By Nan Oxley</p><p>Last updated on 6 April 2025</p>');
    expect(found.publishedOn).toBeUndefined();
    expect(found.updatedOn?.value).toBe('2025-04-06');
  });

  it('take the day that readers see where the markup states the next one in UTC', async () => {
    const meta = '<meta property="article:published_time" content="2025-04-05T02:10:00+00:00">';
    const shown = '<p>By Nan Oxley</p><p>April 4, 2025 at 9:10 pm</p>';
    expect((await factsOf(meta, shown)).publishedOn).toEqual({ value: '2025-04-04', from: 'meta' });
  });

  it('keep the stated day where its own zone is stated, or the one shown is further off than a zone', async () => {
    const shown = '<p>By Nan Oxley</p><p>April 4, 2025</p>';
    const zoned = '<meta property="article:published_time" content="2025-04-05T02:10:00+02:00">';
    const noon = '<meta property="article:published_time" content="2025-04-05T15:10:00Z">';
    expect((await factsOf(zoned, shown)).publishedOn?.value).toBe('2025-04-05');
    expect((await factsOf(noon, shown)).publishedOn?.value).toBe('2025-04-05');
  });

  it('hold the address and day of saving that a browser or SingleFile wrote down', async () => {
    const browser = '<!-- saved from url=(0027)https://valley.example/weir -->';
    expect((await factsOf('', '', browser)).url).toEqual({
      value: 'https://valley.example/weir',
      from: 'saved-page comment',
    });
    const single =
      '<!--\n Page saved with SingleFile \n url: https://valley.example/eels \n saved date: Sat Apr 05 2025 09:12:00 GMT+0100 (BST)\n-->';
    const found = await factsOf('<link rel="canonical" href="/weir">', '', single);
    expect(found.url?.value).toBe('https://valley.example/eels');
    expect(found.accessedOn).toEqual({ value: '2025-04-05', from: 'saved-page comment' });
    expect(found.canonicalUrl?.value).toBe('https://valley.example/weir');
  });

  it.each(['javascript:alert(1)', 'data:text/html,hello', 'file:///home/weir.html', 'weir', 'https://'])(
    'hold no address such as %s',
    async (address) => {
      const head = `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`;
      const found = await factsOf(head, '', `<!-- saved from url=(0010)${address} -->`);
      expect(found.url).toBeUndefined();
      expect(found.canonicalUrl).toBeUndefined();
    },
  );
});
