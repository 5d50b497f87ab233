import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { arrangeAnnotated } from '#shared/annotated/arrangeAnnotated.ts';
import type { AnnotatedSource } from '#shared/annotated/annotatedSource.ts';
import type { PrintedSources } from '#shared/contract/annotated.ts';
import type { ParsedOf } from '#shared/contract/contract.ts';
import { fileNameOf } from '../../exchanging/fileNameOf.ts';
import type { WorkDesk } from '../../handlers/Handlers.ts';
import { lastEntryAt } from '../../store/queries/journal.ts';
import { printableText } from '../printableText.ts';
import { findReportFonts } from '../reportFonts.ts';
import { textsIn } from '../fontShelf.ts';
import { readSpeech } from '../scriptFaces.ts';
import { annotatedTemplate } from './annotatedTemplate.ts';
import { arrangeAnnotatedPages } from './arrangeAnnotatedPages.ts';
import { checkAnnotatedGlyphs, codeUnset } from './checkAnnotatedGlyphs.ts';
import { gatherAnnotated } from './gatherAnnotated.ts';
import { createTypesetter } from './typesetter.ts';

type Asked = ParsedOf<'sources.printAnnotated'>;

/**
 * Sets sources one after the other as one PDF. It is dated by the case's last change, not by the clock, so the same case and
 * choices give the same bytes. Cancelled between sources; setting the pages itself runs through.
 */
export async function printAnnotated(desk: WorkDesk, asked: Asked): Promise<PrintedSources> {
  const sources = await gatherAll(desk, asked);
  const speech = readSpeech(textsIn(sources));
  const { canSet, set } = await createTypesetter(findReportFonts(), speech);
  const coded = asked.withoutGlyph === 'code';
  if (!coded) checkAnnotatedGlyphs(sources, canSet);
  const pages = arrangeAnnotatedPages(sources, {
    ...{ notes: asked.notes, paper: asked.paper, asOf: lastEntryAt(desk.database) },
    printable: coded ? (text) => codeUnset(text, canSet) : printableText,
  });
  desk.progress('Setting the pages', sources.length, sources.length);
  await setImmediate();
  desk.signal.throwIfAborted();
  const { bytes, pages: count } = set(annotatedTemplate(speech), JSON.stringify(pages));
  const fileName = `${sources.length === 1 ? fileNameOf(pages.title, 'Source') : 'Sources'} annotated.pdf`;
  const handle = await desk.hold({ name: fileName, mediaType: 'application/pdf', bytes });
  const passages = sources.reduce((sum, source) => sum + source.passages.length, 0);
  return { handle, fileName, sha256: createHash('sha256').update(bytes).digest('hex'), pages: count, passages };
}

async function gatherAll(desk: WorkDesk, asked: Asked): Promise<AnnotatedSource[]> {
  const ids = [...new Set(asked.sourceIds)];
  const only = asked.passageIds === undefined ? null : new Set(asked.passageIds);
  const sources: AnnotatedSource[] = [];
  for (const [done, id] of ids.entries()) {
    const given = gatherAnnotated(desk.database, id);
    desk.progress(given.source.title, done, ids.length);
    sources.push(arrangeAnnotated(given, { ...asked, only }));
    // oxlint-disable-next-line no-await-in-loop -- so that cancelling is heard between two sources
    await setImmediate();
    desk.signal.throwIfAborted();
  }
  return sources;
}
