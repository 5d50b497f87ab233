import { describe, expect, it } from 'vitest';
import { checkAnnotation } from './checkAnnotation.ts';

const plain = { id: 'urn:uuid:1', type: 'Annotation', target: 'https://ledger.example/cranes' };
const quote = { type: 'TextQuoteSelector', exact: 'words' };

describe('checkAnnotation', () => {
  // Bug: an annotation that the model allows is refused.
  it.each([
    plain,
    { ...plain, type: ['Annotation', 'Custom'], bodyValue: 'Seen', motivation: ['commenting', 'tagging'] },
    {
      ...plain,
      body: ['https://other.example/', { type: 'TextualBody', value: 'Seen', purpose: 'commenting', language: ['en'] }],
    },
    { ...plain, body: { type: 'Choice', items: ['https://a.example/'] }, created: '2024-06-19T10:00:00Z' },
    {
      ...plain,
      target: [
        { source: 'https://a.example/', selector: quote },
        { id: 'https://b.example/', type: 'Text' },
      ],
    },
    {
      ...plain,
      target: {
        source: { id: 'https://a.example/', format: 'text/html' },
        selector: [quote, { type: 'XPathSelector', value: '/p' }],
      },
    },
    { ...plain, creator: { id: 'https://people.example/1', name: 'Ann' }, 'custom:field': [1, { a: null }] },
  ])('takes what the model allows (%#)', (annotation) => {
    expect(checkAnnotation(annotation)).toEqual([]);
  });

  // Bug: what breaks the model is taken, or is refused without saying where.
  it.each([
    [{ ...plain, id: undefined }, 'id'],
    [{ ...plain, id: 'no address' }, 'id'],
    [{ ...plain, type: 'Note' }, 'type'],
    [{ ...plain, target: undefined }, 'target'],
    [{ ...plain, target: [] }, 'target'],
    [{ ...plain, body: 'a text', bodyValue: 'b' }, 'body'],
    [{ ...plain, body: { type: 'TextualBody', value: 'a' }, bodyValue: 'b' }, 'bodyValue'],
    [{ ...plain, created: 'yesterday' }, 'created'],
    [{ ...plain, created: '2024-06-19T10:00:00' }, 'created'],
    [{ ...plain, body: { type: 'TextualBody', value: 5 } }, 'body.value'],
    [
      {
        ...plain,
        target: { source: 'https://a.example/', selector: { type: 'TextPositionSelector', start: -1, end: 4 } },
      },
      'target.selector.start',
    ],
    [
      {
        ...plain,
        target: { source: 'https://a.example/', selector: [quote, { type: 'TextPositionSelector', start: 9, end: 4 }] },
      },
      'target.selector.1.end',
    ],
    [
      { ...plain, target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector' } } },
      'target.selector.exact',
    ],
    [{ ...plain, target: { selector: quote } }, 'target.source'],
    ['text', ''],
    [null, ''],
  ])('names the field that breaks it (%#)', (annotation, field) => {
    expect(checkAnnotation(annotation).map((problem) => problem.field)[0]).toBe(field);
  });
});
