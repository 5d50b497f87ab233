import { PlumbError } from '#shared/values/PlumbError.ts';
import { csv } from './csv.ts';
import { email } from './email.ts';
import { epub } from './epub.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { images } from './image.ts';
import { jsonLines } from './jsonLines.ts';
import { jsonRecords } from './jsonRecords.ts';
import { mailbox } from './mailbox.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { openDocument } from './openDocument.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plainText.ts';
import { seemsToBe } from './seemsToBe.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';
import { wordDocument } from './wordDocument.ts';
import { workbook } from './workbook.ts';

/** The formats a source can have, the more particular first; plain text takes what is left. */
export const formats: readonly Format[] = [
  mhtml,
  mailbox,
  email,
  warc,
  wacz,
  pdf,
  wordDocument,
  workbook,
  openDocument,
  epub,
  ...images,
  markdown,
  jsonLines,
  jsonRecords,
  html,
  csv,
  plainText,
];

/** How much of a file's beginning `detectFormat` is best given, in bytes. */
export const headLength = 65_536;

/**
 * The format of a file, from its beginning (or whole) and its name; content decides where the two disagree.
 * @throws PlumbError `unreadable-file` for an empty file, `unsupported-format` for what is no text.
 */
export function detectFormat(head: Uint8Array, fileName: string): Format {
  if (head.length === 0) {
    throw new PlumbError('unreadable-file', `"${fileName}" is empty: there is nothing to import.`, { fileName });
  }
  const binary = formats.find((candidate) => candidate.binary === true && candidate.recognises(head, fileName));
  if (binary !== undefined) return binary;
  const other = seemsToBe(head, fileName);
  const format =
    other === null ? formats.find((each) => each.binary !== true && each.recognises(head, fileName)) : undefined;
  if (format !== undefined) return format;
  const accepted = formats.map(({ name }) => name).join(', ');
  throw new PlumbError(
    'unsupported-format',
    `"${fileName}" seems to be ${other ?? 'in an unknown format'}. Accepted are ${accepted}.`,
    { fileName, seemsToBe: other, accepted: formats.map(({ name }) => name) },
  );
}
