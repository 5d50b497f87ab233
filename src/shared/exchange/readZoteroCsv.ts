import { plainHtml } from './plainHtml.ts';
import type { ReadAnnotation, ReadFile, SourceSigns } from './ReadAnnotation.ts';
import { looksLikeZoteroNote, readZoteroNote } from './readZoteroNote.ts';

/** Zotero's CSV of items begins with these two columns. */
export function looksLikeZoteroCsv(text: string): boolean {
  return /^\uFEFF?"?Key"?,"?Item Type"?,/u.test(text);
}

/** The notes of each item: highlights in them become passages, other notes stay with the source. */
export function readZoteroCsv(text: string): ReadFile {
  const [header = [], ...rows] = readCsv(text.replace(/^\uFEFF/u, ''));
  const annotations: ReadAnnotation[] = [];
  for (const row of rows) {
    const cell = (name: string): string => row[header.indexOf(name)] ?? '';
    const notes = cell('Notes');
    const signs = {
      sha256: null,
      urls: [cell('Url')].filter((url) => /^https?:/iu.test(url)),
      fileName: cell('File Attachments').split(';')[0]?.split(/[\\/]/u).at(-1)?.trim() || null,
      title: cell('Title') || null,
    };
    if (notes.trim() === '') continue;
    if (looksLikeZoteroNote(notes))
      for (const one of readZoteroNote(notes, signs).annotations)
        annotations.push({ ...one, index: annotations.length });
    else annotations.push(sourceNote(annotations.length, cell('Key'), notes, signs));
  }
  return { format: 'Zotero CSV', annotations, refused: [] };
}

function sourceNote(index: number, key: string, notes: string, signs: SourceSigns): ReadAnnotation {
  return {
    ...{ index, id: null, ownId: null, replyTo: null, own: null, range: null, quote: null, page: null, tags: [] },
    ...{ signs, comment: plainHtml(notes), createdAt: null, changedAt: null },
    imported: { format: 'zotero', annotation: { key } },
  };
}

/** RFC 4180: quotes doubled within quotes, line breaks within quotes kept. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
