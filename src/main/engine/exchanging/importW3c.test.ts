import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#shared/exchange/jsonFields.ts';
import { exportItems, importFile, openPage } from '../testing/annotatedCase.ts';

describe('importing W3C annotations from elsewhere', () => {
  const foreign = {
    id: 'https://notes.example/1',
    type: 'Annotation',
    created: '2024-06-19T10:00:00Z',
    creator: { id: 'https://people.example/ann', name: 'Ann' },
    rights: 'https://creativecommons.org/licenses/by/4.0/',
    motivation: ['describing', 'tagging'],
    body: [
      {
        type: 'TextualBody',
        value: '<p>A <b>claim</b> &amp; more</p>',
        format: 'text/html',
        language: 'en',
        purpose: 'describing',
      },
      { type: 'TextualBody', value: 'cargo', purpose: 'tagging', creator: 'https://people.example/ann' },
      'https://pictures.example/crane.png',
    ],
    target: {
      source: { id: 'https://ledger.example/cranes', format: 'text/html' },
      selector: [
        { type: 'CssSelector', value: 'p:nth-child(2)' },
        { type: 'TextQuoteSelector', exact: '74,000 tons' },
      ],
      styleClass: 'red',
    },
  };

  // Bug: fields, bodies and selectors that Plumbline does not know are thrown away.
  it('writes what it does not know again as it was', async () => {
    const one = await openPage();
    expect(await importFile(one, [foreign])).toMatchObject({ format: 'W3C Web Annotation', placed: 1 });
    const [passage] = one.read('passages.list', {});
    expect(passage).toMatchObject({ comment: 'A claim & more', state: 'anchored' });
    const [item] = await exportItems(one);
    const { body, creator, rights, motivation, id, created } = item ?? {};
    const known = { ...foreign, target: undefined, type: undefined };
    expect({ body, creator, rights, motivation, id, created }).toEqual({
      ...known,
      created: '2024-06-19T10:00:00.000Z',
    });
    const target = item?.['target'] as JsonObject;
    expect(target).toMatchObject({ source: foreign.target.source, styleClass: 'red' });
    expect(target['selector']).toEqual(expect.arrayContaining([{ type: 'CssSelector', value: 'p:nth-child(2)' }]));
    one.change('passages.comment', { passageId: passage?.id ?? '', comment: 'My own words' });
    const [changed] = await exportItems(one);
    expect(changed?.['body']).toEqual([
      expect.objectContaining({ value: 'My own words' }),
      foreign.body[1],
      foreign.body[2],
    ]);
  });

  // Bug: a position without a quotation is trusted, or a bad entry stops the good ones.
  it('refuses by place and reason what can not be placed', async () => {
    const one = await openPage();
    const target = (selector: object) => ({ source: 'https://ledger.example/cranes', selector });
    const outcome = await importFile(one, [
      {
        ...foreign,
        id: 'urn:x:1',
        body: undefined,
        motivation: 'highlighting',
        target: target({ type: 'TextPositionSelector', start: 0, end: 5 }),
      },
      foreign,
      { ...foreign, id: 'urn:x:2', target: target({ type: 'TextPositionSelector', start: 9, end: 5 }) },
      { ...foreign, id: 'urn:x:3', target: target({ type: 'TextQuoteSelector', exact: ' \n ' }) },
    ]);
    expect(outcome).toMatchObject({ placed: 1, refusedCount: 3 });
    expect(outcome.refused.map(({ index, reason }) => `${index}: ${reason}`)).toEqual([
      '0: it has a position and no quotation to find it by',
      '2: target.selector.end comes before the start',
      '3: the quotation is white space alone',
    ]);
  });
});
