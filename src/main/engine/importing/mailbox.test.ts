import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importBytes, partNamed, stagedCaptures, wordsOfSource } from '../testing/importBytes.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { mailbox, mostMessages } from './mailbox.ts';
import { messageBytes, messagePlaces } from './mailboxMessages.ts';

const gates = readFileSync(new URL('fixtures/gates.mbox', import.meta.url));

function messagesOf(text: string): string[] {
  const bytes = Buffer.from(text);
  return [...messagePlaces(bytes)].map((place) => Buffer.from(messageBytes(bytes, place)).toString());
}

const letter = (at: number): string =>
  `From a@b.example Fri Mar  1 08:00:00 2024\nFrom: a@b.example\nSubject: Letter ${at}\nMessage-ID: <${at}@b.example>\n\nWords of letter ${at}.\n\n`;

// Bug: messages are cut at sentences that begin with "From", or their attachments are not reached.
it('lists its messages and holds each, with what each holds', async () => {
  const one = openTestCase();
  const { sourceId, kind, title, parts, skipped } = await importBytes(one, 'gates.mbox', gates);
  expect({ kind, title, parts, skipped }).toEqual({ kind: 'document', title: 'gates.mbox', parts: 4, skipped: [] });
  expect(wordsOfSource(one, sourceId).split('\n')).toEqual([
    '2024-03-01 | Ada Lock <ada@lock.example> | Gate log, week nine',
    '2024-03-02 | Keeper Østby <gate@lock.example> | Re: Gate log, week nine',
    '2024-03-03 | Ada Lock <ada@lock.example> | Sill stones',
  ]);
  const first = partNamed(one, sourceId, '0001 Gate log, week nine.eml');
  const words = wordsOfSource(one, first.source.id);
  expect(words).toContain('\nFrom Friday on it stays shut');
  expect(words).toContain('From the tower one sees why: the sill is gone.');
  const second = partNamed(one, sourceId, '0002 Re Gate log, week nine.eml');
  const count = partNamed(one, second.source.id, 'count of gates.txt');
  expect(wordsOfSource(one, count.source.id)).toContain('thirty-two in all');
});

describe('where a message begins', () => {
  // Bug: a forwarded or quoted "From " line splits a message in two, and the second half has no sender.
  it.each([
    ['a sentence after an empty line', `${letter(1)}From the tower: all is well.\nNot a field\n`, 1],
    [
      'a sentence before a field, without an empty line',
      `${letter(1).trimEnd()}\nFrom the tower\nNote: all is well.\n`,
      1,
    ],
    ['a dated line without an empty line before it', letter(1).trimEnd() + '\n' + letter(2), 2],
    ['Windows line ends', (letter(1) + letter(2)).replaceAll('\n', '\r\n'), 2],
    ['a mark that was put before it', letter(1).replace('Words', '>From here\n>>From there\nWords') + letter(2), 2],
  ])('%s', (_, text, count) => {
    expect(messagesOf(text)).toHaveLength(count);
  });

  it('gives back the message without the mailbox around it', () => {
    const [first] = messagesOf(letter(1).replace('Words', '>From here\n>>From there\nWords') + letter(2));
    expect(first).toBe(
      'From: a@b.example\nSubject: Letter 1\nMessage-ID: <1@b.example>\n\nFrom here\n>From there\nWords of letter 1.',
    );
  });
});

// Bug: a mailbox that is stopped half-way leaves messages behind that no one sees and nothing removes.
it('leaves nothing of itself when it is cancelled', async () => {
  const one = openTestCase();
  const abort = new AbortController();
  const stage = one.database.run.bind(one.database);
  let captures = 0;
  one.database.run = (sql, ...values) => {
    if (/INSERT INTO captures/iu.test(sql)) captures += 1;
    if (captures === 40) abort.abort();
    return stage(sql, ...values);
  };
  const text = Array.from({ length: 300 }, (_, at) => letter(at)).join('');
  await expect(importBytes(one, 'many.mbox', text, abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(captures).toBeGreaterThanOrEqual(40);
  expect(captures).toBeLessThan(300);
  expect(one.database.all('SELECT * FROM captures')).toEqual([]);
  expect(one.database.all('SELECT * FROM capture_chunks')).toEqual([]);
  expect(one.read('sources.list', {})).toEqual([]);
  expect(stagedCaptures(one)).toBe(0);
});

// Bug: a mailbox without end fills memory, or its last messages are missing and nothing says so.
it('reads as many messages as it says, and names how many it leaves out', async () => {
  const bytes = Buffer.from(Array.from({ length: mostMessages + 3 }, (_, at) => letter(at)).join(''));
  const { blocks } = await mailbox.read(bytes, 'many.mbox');
  expect(blocks).toHaveLength(mostMessages + 1);
  const left = 'The mailbox holds 10,003 messages, of which the first 10,000 are read. Split it to import the others.';
  expect(blocks.at(-1)?.text).toBe(left);
  const skipped: string[] = [];
  let count = 0;
  for await (const part of mailbox.parts?.(bytes, 'many.mbox', (_, reason) => void skipped.push(reason)) ?? [])
    count += part.bytes.length > 0 ? 1 : 0;
  expect({ count, skipped }).toEqual({ count: mostMessages, skipped: [left] });
});
