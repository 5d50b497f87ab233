import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readArticle } from '../../src/main/engine/importing/readArticle.ts';

// A process of its own, so that neither measurement pays for the other's memory: parsing and extracting, and nothing else.
const { paths } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let blocks = 0;
let failed = 0;
const began = performance.now();
for (const path of paths) {
  try {
    blocks += (await readArticle(await readFile(path), basename(path))).blocks.length;
  } catch {
    failed += 1;
  }
}
const took = performance.now() - began;
process.send({ took, blocks, failed, memory: process.memoryUsage.rss() / 2 ** 20 }, () => process.disconnect());
