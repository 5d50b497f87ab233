import { describe, expect, it } from 'vitest';
import { addressesOf, mailDay, senderOf, splitMail, wordsOf } from './mailHeaders.ts';

const headersOf = (text: string) => splitMail(Buffer.from(text)).headers;

// Bug: a message sent at night is dated by another country's clock, or a date that is none is believed.
it.each([
  ['Tue, 14 May 2024 23:40:59 -0700', '2024-05-14'],
  ['14 May 24 23:40', '2024-05-14'],
  ['Tue, 4-May-99 08:00:00 GMT', '1999-05-04'],
  ['Fri, 1 Jan 100 08:00:00 +0000', '2000-01-01'],
  ['2024-05-14T23:40:59-07:00', '2024-05-14'],
  ['Thu, 29 Feb 2024 08:00:00 +0100', '2024-02-29'],
  ['Wed, 29 Feb 2023 08:00:00 +0100', null],
  ['31 Foo 2024', null],
  ['yesterday', null],
  [null, null],
])('takes %j for the day %j', (value, day) => {
  expect(mailDay(value)).toBe(day);
});

describe('headers', () => {
  // Bug: names stay encoded, fall apart at commas, or carry characters that turn the writing around.
  it.each([
    ['From: =?utf-8?B?SsO8cmdlbg==?= <j@a.example>', 'Jürgen <j@a.example>', 'Jürgen'],
    ['From: "Quay, North" <q@a.example>, b@a.example', 'Quay, North <q@a.example>, b@a.example', 'Quay, North'],
    ['From: q@a.example (Quay master)', 'Quay master <q@a.example>', 'Quay master'],
    [
      'From: =?koi8-r?Q?=E9=D2=C9=CE=C1?=\r\n =?koi8-r?Q?_=F0=CF=CC=C5=D7=C1?= <i@a.example>',
      'Ирина Полева <i@a.example>',
      'Ирина Полева',
    ],
    ['From: "\u202eQuay" <q@a.example>', 'Quay <q@a.example>', 'Quay'],
    ['From: no one at all', 'no one at all', 'no one at all'],
    ['From:', null, null],
  ])('reads %j', (line, addresses, sender) => {
    const headers = headersOf(`${line}\r\n\r\nWords.`);
    expect([addressesOf(headers, 'from'), senderOf(headers)]).toEqual([addresses, sender]);
  });

  // Bug: the first lines of a text without headers are swallowed as such, or a body begins in the middle.
  it.each([
    ['Subject: A\n\nWords.', 'A', 'Words.'],
    ['Subject: A\r\n b\r\n\r\nWords.\r\n\r\nMore.', 'A b', 'Words.\r\n\r\nMore.'],
    ['\r\nWords.', null, 'Words.'],
    ['Words without a field.\n\nMore.', null, 'Words without a field.\n\nMore.'],
    ['Subject: A', 'A', ''],
    ['', null, ''],
  ])('splits %j', (mail, subject, body) => {
    const split = splitMail(Buffer.from(mail));
    expect([wordsOf(split.headers, 'subject'), Buffer.from(split.body).toString()]).toEqual([subject, body]);
  });
});
