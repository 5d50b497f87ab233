import { expect, it } from 'vitest';
import type { Block } from '#shared/sources/readText.ts';
import { documentFacts, factsOfText } from './statedProperties.ts';

const prose: Block = {
  ...{ kind: 'paragraph', role: 'body' },
  text: 'The board of the harbour said that it was not for the town to pay for what the ships had done to the quay.',
};
const heading = (text: string, level: number): Block => ({ kind: 'heading', role: 'body', text, level });

// Bug: the name of a program or an account is shown as the title or the author.
it.each([
  [{ title: 'Microsoft Word - memo.doc' }, 'title'],
  [{ title: 'memo_final_v3.indd' }, 'title'],
  [{ title: 'Document1' }, 'title'],
  [{ title: 'MEMO-2' }, 'title'],
  [{ author: 'Microsoft Office User' }, 'byline'],
  [{ author: 'admin' }, 'byline'],
  [{ created: '0000-00-00' }, 'publishedOn'],
] as const)('does not take %o for a fact', (stated, name) => {
  expect(documentFacts(stated, [prose], 'memo 2.docx')[name]).toBeUndefined();
});

it('keeps what a document says of itself, by day', () => {
  const stated = {
    title: ' On  the quay ',
    author: 'Ilse Varn',
    created: "D:20240304160000+01'00'",
    modified: '2024-03-05T09:00:00Z',
  };
  const found = documentFacts(stated, [heading('Another title', 1), prose], 'memo.docx');
  expect(found).toEqual({
    title: { value: 'On the quay', from: 'document properties' },
    byline: { value: 'Ilse Varn', from: 'document properties' },
    publishedOn: { value: '2024-03-04', from: 'document properties' },
    updatedOn: { value: '2024-03-05', from: 'document properties' },
    language: { value: 'en', from: 'language of the text' },
  });
  expect(factsOfText(found)).toMatchObject({ title: 'On the quay', publisher: null, found });
});

it('takes the largest heading of the beginning where no title is stated', () => {
  const blocks = [heading('Memo', 3), heading('Who pays for the quay', 1), prose, heading('Annex', 1)];
  expect(documentFacts({}, blocks, 'x.pdf').title).toEqual({ value: 'Who pays for the quay', from: 'visible text' });
});

it('takes a stated language only where the text does not speak another', () => {
  expect(documentFacts({ language: 'en_GB' }, [prose], 'x').language?.value).toBe('en-GB');
  expect(documentFacts({ language: 'de-DE' }, [prose], 'x').language).toEqual({
    value: 'en',
    from: 'language of the text',
  });
  expect(documentFacts({ language: 'und' }, [], 'x').language).toBeUndefined();
});
