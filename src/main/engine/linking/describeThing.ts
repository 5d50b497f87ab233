import type { LinkKind, LinkStep } from '#shared/contract/links.ts';
import { placeWords } from '#shared/passages/placeWords.ts';
import { noteWords, readNote } from '#shared/notes/readNote.ts';
import { formatPeriod } from '#shared/values/formatPeriod.ts';
import { formatQuantity } from '#shared/values/quantity.ts';
import { assertNever } from '#shared/values/assertNever.ts';
import type { ReadableDatabase } from '../store/Database.ts';
import { getDataPoint } from '../store/queries/dataPoints.ts';
import { getEstimate } from '../store/queries/estimates.ts';
import { getNote } from '../store/queries/notes.ts';
import { getPassage } from '../store/queries/passages.ts';
import { getReport, getReportBlock, listBlockIds } from '../store/queries/reports.ts';
import { getSource } from '../store/queries/sources.ts';
import type { StaleThings } from '../store/staleness.ts';
import { reportBlockWords } from './reportBlockWords.ts';

export interface Thing {
  readonly kind: LinkKind;
  readonly id: string;
}

/** What describing looks at; staleness is worked out once for a whole column. */
export interface Look {
  readonly database: ReadableDatabase;
  readonly stale: StaleThings;
}

/** One line of the Links column. Errors: `not-found`. */
export function describeThing(look: Look, thing: Thing, depth: number): LinkStep {
  return { ...thing, depth, ...wordsOf(look, thing) };
}

type Words = Pick<LinkStep, 'words' | 'detail' | 'state' | 'sourceId'>;

function wordsOf(look: Look, { kind, id }: Thing): Words {
  switch (kind) {
    case 'source':
      return sourceWords(look.database, id);
    case 'capture':
      return captureWords(look.database, id);
    case 'passage':
      return passageWords(look.database, id);
    case 'dataPoint':
      return dataPointWords(look, id);
    case 'estimate':
      return estimateWords(look, id);
    case 'report':
      return reportWords(look, id);
    case 'reportBlock':
      return blockWords(look, id);
    case 'note':
      return wordsOfNote(look.database, id);
    default:
      return assertNever(kind);
  }
}

function sourceWords(database: ReadableDatabase, id: string): Words {
  const { kind, title, publisher, publishedOn, reliability, synthetic } = getSource(database, id);
  const parts = [
    publisher === title ? null : publisher,
    publishedOn === null ? null : formatPeriod(publishedOn),
    synthetic ? 'synthetic data' : null,
  ];
  const state = kind === 'stub' ? 'not imported' : reliability === null ? 'not rated' : `reliability ${reliability}`;
  return { words: title, detail: joined(parts), state, sourceId: id };
}

/** A capture is named by its source's identifier: the column leads from the source to its bytes. */
function captureWords(database: ReadableDatabase, id: string): Words {
  const { title, fileName, sha256, importedAt } = getSource(database, id);
  if (fileName === null || sha256 === null || importedAt === null)
    return { words: title, detail: 'named, not imported yet', state: 'stub', sourceId: id };
  const imported = `imported ${importedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return {
    words: fileName,
    detail: `SHA-256 ${sha256.slice(0, 12)}…, ${imported}`,
    state: 'unchanged since import',
    sourceId: id,
  };
}

/** A column shows the beginning of very long words; the whole stands in the reader. */
const longestQuote = 1_000;

function passageWords(database: ReadableDatabase, id: string): Words {
  const { exact, state, sourceId, ...passage } = getPassage(database, id);
  const quote = exact.length > longestQuote ? `${exact.slice(0, longestQuote).trimEnd()}…` : exact;
  return { words: `“${quote}”`, detail: placeWords(passage), state, sourceId };
}

function dataPointWords({ database, stale: staleNow }: Look, id: string): Words {
  const { what, quantity, period, status, stale } = getDataPoint(database, id, staleNow);
  const number = quantity === null ? null : formatQuantity(quantity).text;
  const detail = joined([number, period === null ? null : formatPeriod(period)]);
  return { words: what, detail, state: stale ? `${status}, stale` : status, sourceId: null };
}

function estimateWords({ database, stale: staleNow }: Look, id: string): Words {
  const { definition, lastRun, stale } = getEstimate(database, id, staleNow);
  const state = lastRun === null ? 'not run yet' : stale ? 'stale' : 'fresh';
  return { words: definition.name, detail: lastRun?.sentence ?? definition.formula, state, sourceId: null };
}

function reportWords({ database, stale: staleNow }: Look, id: string): Words {
  const { title, blocks } = getReport(database, id);
  const stale = listBlockIds(database, id).some((blockId) => staleNow.has('reportBlock', blockId));
  return {
    words: title,
    detail: blocks.length === 1 ? '1 block' : `${blocks.length} blocks`,
    state: stale ? 'stale' : 'fresh',
    sourceId: null,
  };
}

function blockWords({ database, stale: staleNow }: Look, id: string): Words {
  const { reportId, position, block } = getReportBlock(database, id);
  const stale = staleNow.has('reportBlock', id);
  const words = reportBlockWords(block, (thing) => describeThing({ database, stale: staleNow }, thing, 0));
  const { title } = getReport(database, reportId);
  return { words, detail: `${title}, block ${position + 1}`, state: stale ? 'stale' : 'fresh', sourceId: null };
}

function wordsOfNote(database: ReadableDatabase, id: string): Words {
  const { body, changedAt } = getNote(database, id);
  const whole = noteWords(readNote(body));
  const words = whole.length > longestQuote ? `${whole.slice(0, longestQuote).trimEnd()}…` : whole;
  return { words, detail: `changed ${changedAt.slice(0, 16).replace('T', ' ')} UTC`, state: '', sourceId: null };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}
