import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { countLines, type OpenChunks, utf8Pieces } from './csvBytes.ts';
import type { Delimiter } from './sniffDelimiter.ts';

/** A record longer than this, in characters, is taken for a quote that is never closed; it bounds the memory used. */
const longestRecord = 4_000_000;

/**
 * The records of a table in order, its header first; blank lines are left out. Holds a few pieces of the file at a time.
 * @throws PlumbError `unreadable-file` naming file and line for ragged rows, unclosed or stray quotes and broken text.
 */
export async function* csvRecords(
  open: OpenChunks,
  fileName: string,
  delimiter: Delimiter,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(utf8Pieces(open, fileName, signal), { objectMode: true, highWaterMark: 1 });
  pipeline(source, parser, ignoreEnd);
  try {
    const records: AsyncIterable<readonly string[]> = parser;
    for await (const record of records) yield record;
  } catch (error) {
    throw error instanceof CsvError ? await explain(error, parser, open, fileName) : error;
  } finally {
    source.destroy();
  }
}

/** The pipeline's end is seen by whoever reads the parser. */
function ignoreEnd(): void {}

async function explain(error: CsvError, parser: Parser, open: OpenChunks, fileName: string): Promise<PlumbError> {
  // The parser counts a line break inside quotes twice on Windows' line ends, so lines are counted again.
  const { bytes } = parser.info;
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const cells = Array.isArray(error['record']) ? error['record'].length : 0;
    const expected = /expect (\d+)/u.exec(error.message)?.[1] ?? 'another number';
    const line = await lineOf(open, fileName, bytes - 1);
    return broken(fileName, line, `${cells === 1 ? '1 cell' : `${cells} cells`} where the header has ${expected}`);
  }
  return broken(fileName, await lineOf(open, fileName, bytes + 1), quoteTrouble(error.code));
}

function quoteTrouble(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote opens here and is never closed';
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a record opens here that is longer than ${longestRecord} characters, as if a quote were never closed`;
  if (code === 'CSV_INVALID_CLOSING_QUOTE')
    return 'a quote inside a quoted cell is not doubled, or text follows a closing quote';
  return 'a quote stands inside a cell that is not quoted';
}

function broken(fileName: string, line: number, what: string): PlumbError {
  return new PlumbError(
    'unreadable-file',
    `"${fileName}" line ${line}: ${what}. Correct the line and import it again.`,
    { fileName, line },
  );
}

/** The line, from 1, that the first `length` bytes end in: read again only to explain an error. */
async function lineOf(open: OpenChunks, fileName: string, length: number): Promise<number> {
  let line = 1;
  let offset = 0;
  for await (const piece of utf8Pieces(open, fileName)) {
    line += countLines(piece.subarray(0, Math.max(0, length - offset)));
    offset += piece.length;
    if (offset >= length) break;
  }
  return line;
}
