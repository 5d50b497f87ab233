import { expect, it } from 'vitest';
import { frontMatter } from './frontMatter.ts';

it('reads the facts before the text, in lists and in quotation marks', () => {
  const { stated, rest } = frontMatter(
    '---\ntitle: "Salt: a history"\nauthors:\n  - Ilse Varn\n  - Tom Okello\ndate: 2024-05-11\ntags: [salt, roads]\n# a remark\n---\n\n# Salt\n',
  );
  expect(stated).toMatchObject({ title: 'Salt: a history', author: 'Ilse Varn, Tom Okello', created: '2024-05-11' });
  expect(rest).toBe('\n# Salt\n');
});

// Bug: a text that begins with a rule loses its first paragraphs.
it.each(['---\nWords between two rules.\n---\nMore words.\n', '---\ntitle: never ends\n\nWords.\n', 'title: x\n---\n'])(
  'takes %j for text',
  (text) => {
    expect(frontMatter(text)).toEqual({ stated: {}, rest: text });
  },
);

it('ends where the file does', () => {
  expect(frontMatter('---\r\ntitle: x\r\n---').rest).toBe('');
});
