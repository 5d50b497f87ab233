import type { Source } from '#shared/contract/sources.ts';
import { mostContext, notePlaces } from '#shared/annotated/printChoices.ts';
import { papers } from '#shared/reports/exportForm.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandInput, type CommandTools, needed, UsageError } from './Command.ts';
import { replaceFile } from './replaceFile.ts';
import { reportTarget } from './writeTarget.ts';

export const print: Command = {
  name: 'print',
  usage:
    'plumb print CASE SOURCE... -o FILE.pdf [--notes margin|numbered] [--only-marked] [--context N] [--without-comments] [--codes] [--paper a4|letter] [--json] [--passphrase-file FILE]',
  options: [
    ...(['output', 'notes', 'only-marked', 'context', 'without-comments', 'codes'] as const),
    ...(['paper', 'passphrase-file', 'json'] as const),
  ],
  help: [
    'Prints sources with their passages and comments as a PDF. SOURCE is a title, a file name or an identifier.',
    '--only-marked leaves out what is not marked, but for N paragraphs of context (1 unless told). --without-comments',
    'leaves out comments and notes, --codes prints characters that no font can set as their code, such as [U+B098].',
  ].join('\n'),
  async run(input, tools) {
    const path = needed(input, 0, 'CASE');
    needed(input, 1, 'SOURCE');
    if (input.output === undefined) throw new UsageError('-o FILE.pdf is missing.');
    const choices = choicesOf(input);
    const open = await tools.ask('cases.open', { path, passphrase: tools.passphrase });
    const sources = await tools.ask('sources.list', {});
    const sourceIds = input.positionals.slice(1).map((name) => findSource(sources, name).id);
    const target = await reportTarget(input.output, open.path, 'pdf');
    const printed = await tools.ask('sources.printAnnotated', { job: 'print', sourceIds, ...choices });
    await write(tools, printed.handle, target);
    const words = `${counted(printed.passages, 'passage')} on ${counted(printed.pages, 'page')}`;
    tools.print(input.json ? JSON.stringify(printed, null, 2) : `${input.output}: ${words}, SHA-256 ${printed.sha256}`);
    return 0;
  },
};

function choicesOf(input: CommandInput) {
  return {
    notes: oneOf(notePlaces, input.notes ?? 'margin', '--notes'),
    paper: oneOf(papers, input.paper ?? 'a4', '--paper'),
    extent: input['only-marked'] ? ('marked' as const) : ('full' as const),
    context: { unit: 'paragraphs' as const, count: contextOf(input) },
    beside: input['without-comments'] ? ('tags' as const) : ('all' as const),
    withoutGlyph: input.codes ? ('code' as const) : ('refuse' as const),
  };
}

function contextOf({ context, 'only-marked': onlyMarked }: CommandInput): number {
  if (context === undefined) return 1;
  if (!onlyMarked) throw new UsageError('--context goes with --only-marked.');
  const count = /^\d{1,3}$/.test(context) ? Number(context) : Infinity;
  if (count > mostContext.paragraphs)
    throw new UsageError(`--context takes a number of paragraphs from 0 to ${mostContext.paragraphs}.`);
  return count;
}

function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`${option} takes ${words.join(' or ')}.`);
  return found;
}

/** Errors: `not-found`; `invalid-input` where several have the name. */
function findSource(sources: readonly Source[], name: string): Source {
  const own = sources.find(({ id }) => id === name);
  if (own !== undefined) return own;
  const named = sources.filter(({ title, fileName }) => title === name || fileName === name);
  const [first, second] = named;
  if (first === undefined) throw new PlumbError('not-found', `No source is titled "${name}", and no file is named so.`);
  if (second === undefined) return first;
  const ids = named.map(({ id }) => id).join(', ');
  throw new PlumbError(
    'invalid-input',
    `${named.length} sources are named "${name}". Name one by its identifier: ${ids}.`,
  );
}

async function write({ desk }: CommandTools, handle: string, target: string): Promise<void> {
  const held = desk().heldFile(handle);
  if (held === null) throw new PlumbError('internal', 'The printed pages were let go before they were written.');
  await replaceFile(target, held.bytes);
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
