import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findOnPages } from '#shared/reports/pageWords.ts';
import { inReadingOrder } from '#shared/reports/readingOrder.ts';
import type { Report, ReportBlock } from '#shared/reports/reportDocument.ts';
import { defaultReportSettings } from '#shared/reports/reportSettings.ts';
import { reportWords } from '#shared/reports/reportWords.ts';
import { resolveReport } from '#shared/reports/resolveReport.ts';
import { nameFaces } from '../charts/nameFaces.ts';
import { createPrinter, type Printer } from './printReport.ts';
import { findReportFonts } from './reportFonts.ts';
import { readSpeech } from './scriptFaces.ts';

type Content = ReportBlock['content'];

let printer: Printer;
beforeAll(async () => {
  printer = await createPrinter(findReportFonts());
});

const facts = {
  ...{ passages: new Map(), sources: new Map(), dataPoints: new Map() },
  ...{ estimates: new Map(), notes: new Map() },
};
const words = (text: string) => ({ kind: 'text' as const, text });
const bold = (text: string) => ({ ...words(text), marks: ['bold' as const, 'italic' as const] });

/** A heading, a paragraph with a note, a list and a table. */
function pageOf([title, text, note, first, second, number]: readonly string[]): Report {
  const cell = (inside = '') => ({ inline: [words(inside)] });
  const contents: Content[] = [
    { kind: 'heading', level: 1, inline: [words(title ?? '')] },
    { kind: 'paragraph', inline: [words(text ?? ''), { kind: 'remark', text: note ?? '' }, bold(` ${first ?? ''}`)] },
    { kind: 'list', items: [{ depth: 0, ordered: true, inline: [words(second ?? '')] }] },
    {
      ...{ kind: 'table', caption: title ?? '', headed: true },
      rows: [
        [cell(first), cell(second)],
        [cell(title), cell(number)],
      ],
    },
  ];
  return { id: 'r', title: title ?? '', blocks: contents.map((content, at) => ({ id: `b${at}`, content })) };
}

const pages: Readonly<Record<string, readonly string[]>> = {
  Arabic: [
    'شحنات بين ميناءين',
    'نقلت السفن أكثر من 74,000 طن بين آب 2023 وكانون الثاني 2024، وفق تقرير Reuters (ص. 14)، أي نحو 1.6 مليون قذيفة.',
    'رويترز، «شحنات عبر البحر»، 12/3/2025',
    'الميناء',
    'الأطنان',
    '41,200',
  ],
  Persian: ['گزارش محموله‌ها', 'می‌خواهم بدانم «پنج کشتی» چه می‌برند؛ ۷۴٬۰۰۰ تن در شش ماه.', 'رویترز', 'بندر', 'تن', '۴۱'],
  Hebrew: [
    'משלוחים בין שני נמלים',
    'לפי הדו״ח, האוניות הובילו יותר מ־74,000 טון בין אוגוסט 2023 לינואר 2024 (Reuters, עמ׳ 14), שהם כ־1.6 מיליון.',
    'דו״ח הנמל, 12.3.2025',
    'נמל',
    'טונות',
    '41,200',
  ],
  Simplified: [
    '两个港口之间的运输',
    '据路透社报道，2023年8月，船只运送了74,000多吨，“约160万枚”。',
    '路透社，第14页',
    '港口',
    '吨',
    '41,200',
  ],
  Traditional: [
    '兩個港口之間的運輸',
    '根據路透社的報導，船隻運送了超過74,000噸。專家說：「約160萬枚。」',
    '路透社',
    '港口',
    '噸',
    '41',
  ],
  Japanese: [
    '二つの港の間の輸送',
    'ロイター通信によると、船舶は7万4,000トン以上を運んだ。「約160万発」と述べた。',
    '14頁',
    '港',
    'トン',
    '41',
  ],
  Korean: [
    '두 항구 사이의 운송',
    '로이터 통신에 따르면 7만 4,000톤이 넘는 폭발물을 운반했다. “약 160만 발”',
    '14쪽',
    '항구',
    '톤',
    '41',
  ],
};
const settings = { ...defaultReportSettings, language: 'de' as const };

async function read(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? [{ ...item, x: Number(item.transform[4]) }] : []));
  return { text: inReadingOrder(pieces), pieces, width: page.view[2] ?? 0 };
}

describe.each(Object.entries(pages))('pages in %s', (_, given) => {
  const resolved = resolveReport(pageOf(given), facts);
  const print = (standard: 'a-3a' | 'ua-1') =>
    printer.print(resolved, { settings, paper: 'a4', asOf: '2025-03-12' }, { standard, attachments: [] });

  // Bug: letters fall apart, stand in the wrong order, or come from a face of the machine.
  it('hold every word in the order of reading, to both standards', async () => {
    for (const standard of ['a-3a', 'ua-1'] as const) {
      const { bytes } = print(standard);
      // oxlint-disable-next-line no-await-in-loop -- two files
      const { text } = await read(bytes);
      const { text: written, footnotes } = reportWords(resolved);
      const found = findOnPages(
        [...written, ...footnotes].flatMap((one) => one.split('\n')),
        [text],
      );
      expect(found).toMatchObject({ notFound: [], leftOut: 0 });
      const faces =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/FontName\s*\/[A-Z]{6}\+[\w-]+/gu) ?? [];
      expect(faces.filter((face) => !/SourceSerif4|Inter|Amiri|NotoSerif(?:Hebrew|SC|TC|JP|KR)/u.test(face))).toEqual(
        [],
      );
    }
  });

  it('are the same to the byte each time', () => {
    expect(Buffer.compare(print('a-3a').bytes, print('a-3a').bytes)).toBe(0);
  });
});

// Bug: a paragraph in Hebrew stands at the left.
it('begins what runs from right to left at the right edge', async () => {
  const report = pageOf(pages.Hebrew ?? []);
  const { bytes } = printer.print(resolveReport(report, facts), { settings, paper: 'a4', asOf: '2025-03-12' });
  const { pieces } = await read(bytes);
  const edge = Math.max(...pieces.map(({ x, width }) => x + width));
  const begins = (word: string) => pieces.find(({ str }) => str === word);
  for (const first of [begins('משלוחים'), begins('לפי')])
    expect(edge - ((first?.x ?? 0) + (first?.width ?? 0))).toBeLessThan(4);
});

it('needs no more fonts for pages of Latin, Greek and Cyrillic', () => {
  expect(readSpeech(['Zürich, Αθήνα, Київ: „74.000 t“ … №'])).toBeNull();
  expect(readSpeech(['Port of 北京, 서울'])?.cjk.map(({ language }) => language)).toEqual(['ko', 'zh-Hans']);
});

// Bug: a label of two faces is drawn with one of the machine, and the same report has other bytes elsewhere.
it('names one face for each label of a chart, and parts a label that needs two', () => {
  const face = (family: string, signs: RegExp) => ({
    family,
    covers: (codePoint: number) => signs.test(String.fromCodePoint(codePoint)),
    measure: (text: string) => 10 * text.length,
  });
  const faces = [
    face('Inter', /[ -~]/u),
    face('Amiri', /[ -~\u0600-\u06FF]/u),
    face('Noto Serif JP', /[\u3040-\u9FFF]/u),
  ];
  const label = (words: string) => nameFaces(`<text x="5" font-family="Inter">${words}</text>`, faces);
  expect(label('Port')).toBe('<text x="5" font-family="Inter">Port</text>');
  expect(label('مرفأ Port')).toBe('<text x="5" font-family="Amiri">مرفأ Port</text>');
  expect(label('Port 港')).toBe(
    '<text x="5" font-family="Inter">Port </text><text x="55" font-family="Noto Serif JP">港</text>',
  );
});
