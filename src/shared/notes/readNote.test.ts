import { describe, expect, it } from 'vitest';
import { mentionAsked, mentionLink } from './mentions.ts';
import { listMentions, noteWords, readNote } from './readNote.ts';

describe('the parts of a note', () => {
  it('are headings, words with marks, lists, tasks, quotes, code and tables', () => {
    const body =
      '# Ask\n\nThe *old* **ledger** ~~is~~ `x`\n\n- [x] rang\n- [ ] wrote\n\n3. three\n\n> said\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    const blocks = readNote(body);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'list', 'quote', 'code', 'table']);
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      inline: [
        { kind: 'text', text: 'The ' },
        { kind: 'emphasis', inline: [{ kind: 'text', text: 'old' }] },
        { kind: 'text', text: ' ' },
        { kind: 'strong', inline: [{ kind: 'text', text: 'ledger' }] },
        { kind: 'text', text: ' ' },
        { kind: 'struck', inline: [{ kind: 'text', text: 'is' }] },
        { kind: 'text', text: ' ' },
        { kind: 'code', text: 'x' },
      ],
    });
    expect(blocks[2]).toMatchObject({ start: null, items: [{ done: true }, { done: false }] });
    expect(blocks[3]).toMatchObject({ start: 3, items: [{ done: null }] });
    expect(noteWords(blocks)).toBe('Ask The old ledger is x rang wrote three said code a b 1 2');
  });

  // Bug: a script, a handler or a javascript: link in a note comes to life.
  it('keep markup as text and addresses as addresses', () => {
    const [html, link] = readNote(
      '<img src=x onerror="alert(1)">\n\n[press](javascript:alert(1)) ![p](https://tracker.example/p.png)',
    );
    expect(html).toEqual({ kind: 'paragraph', inline: [{ kind: 'text', text: '<img src=x onerror="alert(1)">' }] });
    expect(link).toMatchObject({
      inline: [
        { kind: 'address', address: 'javascript:alert(1)' },
        { kind: 'text', text: ' ' },
        { kind: 'address', address: 'https://tracker.example/p.png' },
      ],
    });
  });

  // Bug: a note of a few thousand signs stops the window for minutes, or overflows the stack.
  it.each([
    '> '.repeat(50_000),
    '>'.repeat(100_000),
    '1. '.repeat(33_000),
    '*a'.repeat(50_000),
    'a**b'.repeat(25_000),
    '*'.repeat(50_000) + 'a' + '*'.repeat(50_000),
    '['.repeat(100_000),
    'a\n\n'.repeat(33_000),
    Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
  ])('of hostile text keep its words (%#)', (body) => {
    const blocks = readNote(body);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.length).toBeLessThan(1_100);
  });
});

describe('mentions', () => {
  it('are links into the case, each once', () => {
    const body =
      'See [a](plumb:passage/p-1), **[b](plumb:dataPoint/d1)**, [a](plumb:passage/p-1), [c](plumb:else/x), [d](https://x.example)';
    expect(listMentions(readNote(body))).toEqual([
      { kind: 'passage', id: 'p-1' },
      { kind: 'dataPoint', id: 'd1' },
    ]);
  });

  // Bug: a title with brackets or stars ends its own link.
  it('survive any words', () => {
    const link = mentionLink('A [b](c) *d* _e_ `f` <g>\nand on', { kind: 'source', id: 's' });
    const blocks = readNote(link);
    expect(listMentions(blocks)).toEqual([{ kind: 'source', id: 's' }]);
    expect(noteWords(blocks)).toBe("A (b)(c) *d* _e_ 'f' 'g' and on");
  });

  it('are asked for by [[ or @, and no longer after a sentence or inside an address', () => {
    expect(mentionAsked('Look at [[quay rec')).toEqual({ words: 'quay rec', from: 8 });
    expect(mentionAsked('@')).toEqual({ words: '', from: 0 });
    expect(mentionAsked('write to me@quay')).toBeNull();
    expect(mentionAsked('@one two three four five six seven')).toBeNull();
    expect(mentionAsked('[[done]] and')).toBeNull();
  });
});
