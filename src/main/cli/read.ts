import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileProblem, isMissing } from '#engine/fileProblem.ts';
import { detectFormat } from '#engine/importing/formats.ts';
import { readArticle } from '#engine/importing/readArticle.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed } from './Command.ts';

export const read: Command = {
  name: 'read',
  usage: 'plumb read FILE [--json]',
  options: ['json'],
  help: 'Reads a saved page or text and prints its title, byline, publisher, date and blocks. No case is needed.',
  async run(input, { print }) {
    const path = needed(input, 0, 'FILE');
    const name = basename(path);
    const found = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) throw new PlumbError('not-found', `There is no file ${path}.`);
      throw fileProblem(error, path, 'unreadable-file');
    });
    if (!found.isFile()) throw new PlumbError('unsupported-format', `${path} is not a file.`);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw fileProblem(error, path, 'unreadable-file');
    });
    if (detectFormat(bytes, name).kind === 'dataset') {
      throw new PlumbError('unsupported-format', `"${name}" is a table. Import it into a case to read its rows.`);
    }
    const { title, byline, publisher, publishedOn, language, confidence, blocks } = await readArticle(bytes, name);
    if (input.json) {
      print(JSON.stringify({ title, byline, publisher, publishedOn, language, confidence, blocks }, null, 2));
      return 0;
    }
    const head = [title, byline, publisher, publishedOn].filter((line) => line !== null);
    const body = blocks.filter((block) => block.role === 'body').map((block) => block.text);
    const folded = blocks.length - body.length;
    print([head.join('\n'), ...body, `(${folded} blocks of page furniture folded)`].join('\n\n'));
    return 0;
  },
};
