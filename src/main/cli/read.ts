import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileProblem, isMissing } from '#engine/fileProblem.ts';
import { detectFormat, headLength } from '#engine/importing/formats.ts';
import { readAs } from '#engine/importing/readArticle.ts';
import { findDerivations } from '#shared/sources/findDerivations.ts';
import type { ReadText } from '#shared/sources/readText.ts';
import { leftOutWords } from '#shared/sources/sortFiles.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandTools, needed } from './Command.ts';
import { isFolder, lineOf, namedFiles } from './namedFiles.ts';

export const read: Command = {
  name: 'read',
  usage: 'plumb read FILE|FOLDER [--json]',
  options: ['json'],
  help: [
    'Reads a saved page, text or document and prints its title, byline, publisher, date and blocks. No case is needed.',
    'Of a folder, every file: with --json one object a line, { "file", ...as of a file }, or { "file", "error": { "code", "message" } } where it can not be read. Exit 1 where any can not.',
    'A file that holds others (mail, an archive of pages) also names them, as "parts".',
  ].join('\n'),
  async run(input, tools) {
    const path = needed(input, 0, 'FILE');
    if (await isFolder(path)) return readFolder(path, input.json, tools);
    const found = await readOne(path);
    tools.print(input.json ? JSON.stringify(asJson(found), null, 2) : asWords(found));
    return 0;
  },
};

interface Found {
  readonly text: ReadText;
  /** Names of the files inside, in order. */
  readonly parts: readonly string[];
}

/** One file after the other, each printed before the next is read, so that a folder of any size needs the memory of one file. */
async function readFolder(folder: string, json: boolean, { print, note }: CommandTools): Promise<number> {
  const { files, companions, junk } = await namedFiles([folder]);
  let failed = 0;
  for (const { path, problem } of files) {
    try {
      if (problem !== null) throw problem;
      // oxlint-disable-next-line no-await-in-loop -- see above
      const found = await readOne(path);
      print(json ? JSON.stringify({ file: path, ...asJson(found) }) : `== ${lineOf(path)}\n\n${asWords(found)}\n`);
    } catch (error) {
      if (!(error instanceof PlumbError)) throw error;
      failed += 1;
      const { code, message } = error;
      if (json) print(JSON.stringify({ file: path, error: { code, message } }));
      else note(`${lineOf(path)}: ${message}`);
    }
  }
  const leftOut = leftOutWords(companions, junk);
  note([`${files.length - failed} read, ${failed} failed.`, leftOut].filter(Boolean).join(' '));
  return failed === 0 ? 0 : 1;
}

/** Errors: `not-found`, `unreadable-file`, `unsupported-format` naming the file. */
async function readOne(path: string): Promise<Found> {
  const name = basename(path);
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) throw new PlumbError('not-found', `There is no file ${path}.`);
    throw fileProblem(error, path, 'unreadable-file');
  });
  if (!found.isFile()) throw new PlumbError('unsupported-format', `${path} is not a file.`);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileProblem(error, path, 'unreadable-file');
  });
  const format = detectFormat(bytes.subarray(0, headLength), name);
  if (format.kind === 'dataset') {
    throw new PlumbError('unsupported-format', `"${name}" is a table. Import it into a case to read its rows.`);
  }
  const text = await readAs(format, bytes, name);
  const parts: string[] = [];
  for await (const part of format.parts?.(bytes, name, (skipped) => void parts.push(skipped)) ?? [])
    parts.push(part.name);
  return { text, parts };
}

function asJson({ text, parts }: Found): object {
  const { title, byline, publisher, publishedOn, language, confidence, blocks } = text;
  const derivations = findDerivations(blocks, language, publisher).map(({ words, name, start, end }) => ({
    ...{ words, name, start, end },
  }));
  const shown = blocks.map(({ kind, role, text: words, page, level }) => ({ kind, role, text: words, page, level }));
  const facts = { title, byline, publisher, publishedOn, language, confidence, blocks: shown, derivations };
  return parts.length === 0 ? facts : { ...facts, parts };
}

function asWords({ text, parts }: Found): string {
  const { title, byline, publisher, publishedOn, blocks } = text;
  const head = [title, byline, publisher, publishedOn].filter((line) => line !== null);
  const body = blocks.filter((block) => block.role === 'body').map((block) => block.text);
  const inside = parts.length === 0 ? [] : [`(Inside: ${parts.map(lineOf).join(', ')})`];
  return [head.join('\n'), ...body, ...inside, `(${blocks.length - body.length} blocks of page furniture folded)`].join(
    '\n\n',
  );
}
