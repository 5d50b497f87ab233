import { randomUUID } from 'node:crypto';
import { engineSteps } from '../../src/main/engine/threads/engineSteps.ts';
import { createDatabase } from '../../src/main/engine/store/openDatabase.ts';
import { writeCaseInfo } from '../../src/main/engine/store/queries/caseInfo.ts';
import { indexWaiting } from '../../src/main/engine/searching/indexThings.ts';
import { systemPorts } from '../../src/main/engine/systemPorts.ts';
import { drawVocabulary, drawWord } from './madeWords.mjs';

const together = 50;

/** Makes a case of so many articles by the steps of an import, and indexes it. Returns what they were made of. */
export async function makeCase(key, count, characters, vocabularies, random) {
  const database = createDatabase(key);
  writeCaseInfo(database, 'Made', false, systemPorts.clock.now());
  const steps = engineSteps(database, systemPorts, () => undefined);
  const publishers = Array.from({ length: 40 }, () => `${drawWord(vocabularies[0], random)} Post`);
  const began = performance.now();
  let indexing = 0;
  for (let at = 0; at < count; at += together) {
    const made = Array.from({ length: Math.min(together, count - at) }, () =>
      madeArticle(characters, drawVocabulary(vocabularies, random), random),
    );
    // One transaction for many, or a disk would be measured that syncs.
    const stage = [];
    database.transaction(() => {
      for (const article of made) stage.push(publish(steps, article, publishers, random));
    });
    await Promise.all(stage);
    const start = performance.now();
    while (indexWaiting(database));
    indexing += performance.now() - start;
  }
  const took = performance.now() - began;
  database.close();
  return { took, indexing, publishers };
}

function publish(steps, { title, language, blocks }, publishers, random) {
  const captureId = randomUUID();
  const textId = randomUUID();
  const fileName = `${captureId.slice(0, 8)}.html`;
  const capture = { captureId, owner: '1:bench', fileName, mediaType: 'text/html', size: 1 };
  const importedAt = systemPorts.clock.now();
  const text = { captureId, textId, extractor: 'made', extractorVersion: '1', language, confidence: 1 };
  const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * 1000) * 86_400_000).toISOString().slice(0, 10);
  const publication = {
    ...{ captureId, textId, kind: 'article', sha256: randomUUID(), title, byline: null },
    ...{ publisher: publishers[Math.floor(random() * publishers.length)], publishedOn: day },
    ...{ updatedOn: null, accessedOn: null, url: null, canonicalUrl: null, synthetic: true },
    ...{ rowCount: null, blockCount: blocks.length, fileName, parts: [] },
  };
  // Each step runs to its end when it is called; only its promise is later.
  return Promise.all([
    steps.stageCapture({ ...capture, importedAt }),
    steps.stageText({ ...text, blocks, found: {}, readings: [] }),
    steps.publish(publication),
  ]);
}

function madeArticle(characters, vocabulary, random) {
  const join = vocabulary.language === 'ja' ? '' : ' ';
  const blocks = [];
  let total = 0;
  while (total < characters) {
    const words = Array.from({ length: 40 + Math.floor(random() * 60) }, () => drawWord(vocabulary, random));
    const text = `${words.join(join)}.`;
    total += text.length;
    blocks.push({ kind: 'paragraph', role: random() < 0.9 ? 'body' : 'furniture', text });
  }
  const title = Array.from({ length: 8 }, () => drawWord(vocabulary, random)).join(join);
  return { title, language: vocabulary.language, blocks };
}
