import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadText } from '#shared/sources/readText.ts';
import { importBytes, openNow, partNamed, stagedCaptures, wordsOfSource } from '../testing/importBytes.ts';
import { openTestCase } from '../testing/openTestCase.ts';
import { email } from './email.ts';

const ferry = readFileSync(new URL('fixtures/ferry.eml', import.meta.url));
const head =
  'From: Ada <ada@lock.example>\r\nDate: Fri, 1 Mar 2024 08:00:00 +0100\r\nSubject: Log\r\nMIME-Version: 1.0\r\n';

function read(mail: string | Uint8Array): Promise<ReadText> {
  return Promise.resolve(email.read(typeof mail === 'string' ? Buffer.from(mail) : mail, 'log.eml'));
}

/** Kind, role and words of the blocks behind the head. */
function bodyOf({ blocks }: ReadText): string[] {
  return blocks.filter(({ kind }) => kind !== 'table').map(({ kind, role, text }) => `${kind} ${role}: ${text}`);
}

// Bug: headers stay encoded, the day becomes that of another time zone, attachments or the message in the message are lost.
it('becomes a document with its headers, and each attachment a source of its own', async () => {
  const one = openTestCase();
  const { sourceId, kind, title, parts, skipped } = await importBytes(one, 'ferry.eml', ferry);
  expect({ kind, title, parts, skipped }).toEqual({
    ...{ kind: 'document', title: 'Ausgefallene Überfahrten im Mai', parts: 2, skipped: [] },
  });
  const { source, found } = openNow(one, sourceId);
  expect(source).toMatchObject({ byline: 'Jörg Fährmann', publishedOn: '2024-05-14', language: 'de' });
  expect(found.publishedOn).toEqual({ value: '2024-05-14', from: 'mail headers' });
  const words = wordsOfSource(one, sourceId);
  expect(words).toContain('To | Redaktion, Lokales <lokales@aller.example>, Žofie Nová <zofie@aller.example>');
  expect(words).toContain('weil der Pegel der Aller unter 80 Zentimetern stand');
  // The plain twin of the page says the same once more.
  expect(words.match(/Liebe Redaktion/gu)).toHaveLength(1);

  const table = partNamed(one, sourceId, 'Abfahrten der Fähre.csv');
  expect(table.source).toMatchObject({ kind: 'dataset', rowCount: 3 });
  const inner = partNamed(one, sourceId, 'Уровень воды.eml');
  expect(inner.source).toMatchObject({ title: 'Уровень воды', byline: 'Pegelhaus', publishedOn: '2024-05-13' });
  expect(wordsOfSource(one, inner.source.id)).toContain('Паром стоит до двадцатого мая.');
  expect(inner.partOf.map(({ sourceId: container }) => container)).toEqual([sourceId]);
});

// Bug: quotations and signatures are taken for the sender's own words.
it('tells what is said from what is quoted and from the signature', async () => {
  const lines = ['It was 32.', '', 'On Friday you wrote:', '> The gate opened', '> 31 times.', '', '-- ', 'Keeper'];
  expect(bodyOf(await read(`${head}\r\n${lines.join('\r\n')}\r\n`))).toEqual([
    'paragraph body: It was 32.',
    'paragraph body: On Friday you wrote:',
    'quote body: The gate opened',
    'quote body: 31 times.',
    'paragraph furniture: --',
    'paragraph furniture: Keeper',
  ]);
});

// Bug: a paragraph that the mail program wrapped falls to pieces, or runs into what it quotes.
it('joins the lines of flowed text', async () => {
  const lines = ['The gate was ', 'shut for ', 'nine days.', '> How long ', '> was it shut?', '-- ', 'Keeper'];
  const type = 'Content-Type: text/plain; charset=utf-8; format=flowed';
  expect(bodyOf(await read(`${head}${type}\r\n\r\n${lines.join('\r\n')}\r\n`))).toEqual([
    'paragraph body: The gate was shut for nine days.',
    'quote body: How long was it shut?',
    'paragraph furniture: --',
    'paragraph furniture: Keeper',
  ]);
});

// Bug: base64 that is padded on each line ends after the first.
it('reads base64 in pieces', async () => {
  const pieces = ['The gate is shu', 't.', ' For days'].map((piece) => Buffer.from(piece).toString('base64'));
  const mail = `${head}Content-Transfer-Encoding: base64\r\n\r\n${pieces.join('\r\n')}\r\n`;
  expect(bodyOf(await read(mail))).toEqual(['paragraph body: The gate is shut. For days']);
});

// Bug: a mail in the encoding of its country, stated wrongly or not at all, is imported as noise and never found.
describe('encodings', () => {
  const russian = 'Баржа с зерном прошла третий шлюз в среду, сообщили в управлении канала.';
  const cyrillic = (text: string): Uint8Array =>
    Uint8Array.from(
      Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
      }),
    );
  it.each([
    ['windows-1251', cyrillic(russian)],
    ['us-ascii', cyrillic(russian)],
    ['utf-8', cyrillic(russian)],
    ['', cyrillic(russian)],
    ['iso-8859-1', Buffer.from(russian)],
    ['x-unheard-of', Buffer.from(russian)],
  ])('stated as "%s"', async (charset, bytes) => {
    const type = charset === '' ? '' : `Content-Type: text/plain; charset=${charset}\r\n`;
    const text = await read(Buffer.concat([Buffer.from(`${head}${type}\r\n`), bytes]));
    expect(bodyOf(text)).toEqual([`paragraph body: ${russian}`]);
  });

  it('in seven bits, and in a header without any word about it', async () => {
    const japanese = Buffer.from('\u001b$B9A$O=$M}Cf$G$9\u001b(B', 'latin1');
    const type = 'Content-Type: text/plain; charset="ISO-2022-JP"\r\n\r\n';
    expect(bodyOf(await read(Buffer.concat([Buffer.from(head + type), japanese])))).toEqual([
      'paragraph body: 港は修理中です',
    ]);
    const subject = Buffer.concat([Buffer.from('Subject: '), cyrillic(russian), Buffer.from('\r\n')]);
    expect((await read(Buffer.concat([subject, Buffer.from(head), Buffer.from('\r\nx')]))).title).toBe(russian);
  });
});

// Bug: one broken part hides the rest of the message, or the parser fails without a word.
describe('broken MIME', () => {
  const mixed = `${head}Content-Type: multipart/mixed; boundary=cut\r\n\r\n`;
  it.each([
    ['no closing delimiter', `${mixed}--cut\r\n\r\nThe gate is shut.\r\n`],
    ['no delimiter at all', `${mixed}The gate is shut.\r\n`],
    [
      'a delimiter that is not stated',
      `${head}Content-Type: multipart/mixed\r\n\r\n--cut\r\nContent-Type: text/plain\r\n\r\nThe gate is shut.\r\n--cut--\r\n`,
    ],
    [
      'base64 that ends in the middle',
      `${head}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from('The gate is shut. ').toString('base64')}VG\r\n`,
    ],
    ['an unknown type', `${head}Content-Type: nonsense\r\n\r\nThe gate is shut.\r\n`],
  ])('%s', async (_, mail) => {
    expect(bodyOf(await read(mail)).join()).toContain('paragraph body: The gate is shut.');
  });

  it('parts nested beyond all use are an error that says so', async () => {
    let mail = 'Content-Type: text/plain\r\n\r\nx';
    for (let depth = 0; depth < 60; depth += 1)
      mail = `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n${mail}\r\n--b${depth}x--\r\n`;
    await expect(read(head + mail)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: '"log.eml" nests its parts more than 32 deep, as no mail program writes it.',
    });
  });

  it('so are parts without number', async () => {
    await expect(read(mixed + '--cut\n\nx\n'.repeat(30_000))).rejects.toMatchObject({
      message: '"log.eml" has more than 20,000 parts, as no mail program writes it.',
    });
  });
});

// Bug: what a page in a mail would do in a browser, or where its links lead, ends up in the text.
it('keeps only the words of a page in a mail', async () => {
  const page = [
    '<html><body onload="steal()"><script>steal()</script><p onclick="x()">The gate is <a href="javascript:alert(1)">shut</a>.</p>',
    '<a href="data:text/html,evil">Timetable</a><img src="https://track.example/1.gif" onerror="x()"><style>p{}</style>',
    '<iframe src="https://track.example/"></iframe><meta http-equiv="refresh" content="0;url=https://track.example"></body></html>',
  ];
  const text = await read(`${head}Content-Type: text/html; charset=utf-8\r\n\r\n${page.join('\r\n')}`);
  expect(bodyOf(text)).toEqual(['paragraph body: The gate is shut.', 'paragraph body: Timetable']);
});

function withFiles(files: readonly (readonly [string, string])[]): string {
  const parts = files.map(
    ([name, content]) =>
      `--cut\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
  );
  return `${head}Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\n\r\nSee below.\r\n${parts.join('')}--cut--\r\n`;
}

// Bug: an attachment's name leads out of the folder that it is exported to later, or hides its ending.
it('gives attachments names without folders', async () => {
  const one = openTestCase();
  const names = ['../../../etc/quay.txt', 'C:\\\\Temp\\\\pier.txt', '..', 'a\u202etxt.b.txt', '/'];
  const files = names.map(
    (name, at) => [name, `The gate was shut for the ${at + 2}nd time, the keeper said.`] as const,
  );
  const { sourceId, skipped } = await importBytes(one, 'log.eml', withFiles(files));
  expect(skipped).toEqual([]);
  expect(openNow(one, sourceId).parts.map(({ name }) => name)).toEqual([
    'quay.txt',
    'pier.txt',
    'attachment 3.bin',
    'a txt.b.txt',
    'attachment 5.bin',
  ]);
});

// Bug: the same file attached twice is stored twice, or one of the two names is lost.
it('links the same bytes twice and keeps them once', async () => {
  const one = openTestCase();
  const words = 'The gate was shut for nine days, the keeper said on Monday.';
  const { sourceId } = await importBytes(
    one,
    'log.eml',
    withFiles([
      ['one.txt', words],
      ['two.txt', words],
    ]),
  );
  const { parts } = openNow(one, sourceId);
  expect(parts.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
  expect(new Set(parts.map((part) => part.sourceId)).size).toBe(1);
  expect(one.read('sources.list', {})).toHaveLength(2);
  expect(stagedCaptures(one)).toBe(0);
});

// Bug: one attachment that can not be read takes the whole message with it, or vanishes without a word.
it('names the attachments that can not be read and imports the rest', async () => {
  const one = openTestCase();
  const words = 'The gate was shut for nine days, the keeper said on Monday.';
  const files = [
    ['picture.webp', 'RIFF....WEBPVP8 '],
    ['none.txt', ''],
    ['words.txt', words],
  ] as const;
  const imported = await importBytes(one, 'log.eml', withFiles(files));
  expect(imported.parts).toBe(1);
  expect(imported.skipped.map(({ name }) => name)).toEqual(['picture.webp', 'none.txt']);
  expect(imported.skipped[1]?.reason).toBe('"none.txt" is empty: there is nothing to import.');
  expect(stagedCaptures(one)).toBe(0);
  expect((await one.work('journal.verify', { job: 'verify' })).holds).toBe(true);
});

// Bug: text with a colon in its first line is taken for a mail, or a mail without an ending in its name for text.
it.each([
  ['notes.txt', 'Date: Monday\nFrom: the quay\n\nWords.', false],
  ['press.txt', 'Subject: a new crane\nContact: the office\n\nWords.', false],
  ['export', `Message-ID: <1@a.example>\r\n${head}\r\nWords.`, true],
  ['log.eml', 'Subject: a new crane\n\nWords.', true],
])('recognises mail: %s', (name, content, isMail) => {
  expect(email.recognises(Buffer.from(content), name)).toBe(isMail);
});
