import { randomUUID } from 'node:crypto';
import { describePassage } from '../../src/shared/sources/describePassage.ts';
import { canonicalText } from '../../src/shared/sources/readText.ts';
import { tagColours } from '../../src/shared/contract/tags.ts';
import { commitChange } from '../../src/main/engine/store/commit.ts';
import { createDatabase } from '../../src/main/engine/store/openDatabase.ts';
import { indexWaiting } from '../../src/main/engine/searching/indexThings.ts';
import { writeCaseInfo } from '../../src/main/engine/store/queries/caseInfo.ts';
import { systemPorts } from '../../src/main/engine/systemPorts.ts';
import { engineSteps } from '../../src/main/engine/threads/engineSteps.ts';
import { drawWord } from '../searching/madeWords.mjs';

const tagCount = 24;

/** Two articles of one text, `Marked` with passages that overlap and `Bare` without, and the other passages over many more articles. */
export async function makeMarkedCase(key, sizes, vocabulary, random) {
  const database = createDatabase(key);
  writeCaseInfo(database, 'Made', false, systemPorts.clock.now());
  const steps = engineSteps(database, systemPorts, () => undefined);
  const long = madeBlocks(sizes.characters, vocabulary, random);
  const marked = await publish(steps, 'Marked', long, '2025-02-01');
  await publish(steps, 'Bare', long, '2025-02-01');
  const others = [];
  for (let at = 0; at < sizes.articles; at += 1) {
    const blocks = madeBlocks(6_000, vocabulary, random);
    others.push({ blocks, sourceId: await publish(steps, `Article ${at + 1}`, blocks, '2024-05-17') });
  }
  commitChange(database, 'Mark passages', systemPorts, (change) => {
    const tags = Array.from({ length: tagCount }, (_, at) => {
      const id = change.newId();
      const colour = tagColours[at % tagColours.length];
      change.insert('tags', { id, name: `${drawWord(vocabulary, random)} ${at + 1}`, colour });
      return id;
    });
    markIn(change, marked, long, sizes.inOne, tags, random);
    const left = sizes.passages - sizes.inOne;
    for (const [at, { blocks, sourceId }] of others.entries()) {
      const count = Math.floor((left * (at + 1)) / others.length) - Math.floor((left * at) / others.length);
      markIn(change, sourceId, blocks, count, tags, random);
    }
  });
  while (indexWaiting(database));
  database.close();
}

function markIn(change, sourceId, blocks, count, tags, random) {
  const length = canonicalText(blocks).length;
  for (let at = 0; at < count; at += 1) {
    const start = Math.floor(random() * (length - 400));
    const end = start + 10 + Math.floor(random() ** 3 * 380);
    const id = change.newId();
    change.insert('passages', {
      ...{ id, source_id: sourceId, start_at: start, end_at: end, state: 'anchored', created_at: change.now },
      ...describePassage(blocks, start, end),
      comment: random() < 0.2 ? 'To be compared with the ledger of the upper lock.' : '',
    });
    for (const tagId of new Set(
      [tags, tags].slice(0, Math.floor(random() * 3)).map((all) => all[Math.floor(random() * tagCount)]),
    ))
      change.insert('taggings', { id: change.newId(), tag_id: tagId, on_kind: 'passage', on_id: id });
  }
}

async function publish(steps, title, blocks, publishedOn) {
  const [captureId, textId] = [randomUUID(), randomUUID()];
  const fileName = `${title}.html`;
  const capture = { captureId, owner: '1:bench', fileName, mediaType: 'text/html', size: 1 };
  await steps.stageCapture({ ...capture, importedAt: systemPorts.clock.now() });
  const text = { captureId, textId, extractor: 'made', extractorVersion: '1', language: 'en', confidence: 1 };
  await steps.stageText({ ...text, blocks, found: {}, readings: [] });
  const { sourceId } = await steps.publish({
    ...{ captureId, textId, kind: 'article', sha256: randomUUID(), title, byline: null, publisher: 'Made Post' },
    ...{ publishedOn, updatedOn: null, accessedOn: null, url: null, canonicalUrl: null },
    ...{ synthetic: true, rowCount: null, blockCount: blocks.length, fileName, parts: [] },
  });
  return sourceId;
}

function madeBlocks(characters, vocabulary, random) {
  const blocks = [];
  let total = 0;
  while (total < characters) {
    const words = Array.from({ length: 60 + Math.floor(random() * 60) }, () => drawWord(vocabulary, random));
    const text = `${words.join(' ')}.`;
    total += text.length;
    blocks.push({ kind: 'paragraph', role: 'body', text });
  }
  return blocks;
}
