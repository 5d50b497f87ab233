import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Desk, DeskSettings } from '#engine/desk/Desk.ts';
import { openDesk } from '#engine/desk/openDesk.ts';
import { normalisePassphrase } from '#engine/store/openDatabase.ts';
import { unwrapReply } from '#engine/desk/replies.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandInput, type CommandTools, options, UsageError } from './Command.ts';
import { commands } from './commands.ts';

/** After sysexits.h: 64 usage, 65 bad data, 66 no input, 70 internal; 1 where something does not hold. */
export const exitCodes = { ok: 0, differs: 1, usage: 64, data: 65, noInput: 66, internal: 70 } as const;

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input; null where that is a terminal, which nobody has typed into yet. */
  readonly input: (() => Promise<string>) | null;
}

/** Runs one command line (without `plumb` itself); returns the exit code. */
export async function runPlumb(
  words: readonly string[],
  settings: Pick<DeskSettings, 'folder' | 'threadModule' | 'resources'>,
  streams: Streams,
): Promise<number> {
  if (words.length === 0 || words[0] === '--help' || words[0] === 'help') {
    streams.out(await overview());
    return words.length === 0 ? exitCodes.usage : exitCodes.ok;
  }
  const load = commands.get(words[0] ?? '');
  if (load === undefined) {
    streams.error(`plumb: there is no command "${words[0]}".\n\n${await overview()}`);
    return exitCodes.usage;
  }
  const command = await load();
  let desk: Desk | null = null;
  const lay = (): Desk =>
    (desk ??= openDesk({ ...settings, host: 'cli', dialogs: null, log: { write: () => undefined } }));
  try {
    const { input, help, passphraseFile } = readWords(command, words.slice(1));
    if (help) {
      streams.out(`${command.usage}\n\n${command.help}`);
      return exitCodes.ok;
    }
    return await command.run(input, toolsOf(lay, streams, passphraseFile));
  } catch (error) {
    return explain(error, command, streams);
  } finally {
    await (desk as Desk | null)?.close();
  }
}

function toolsOf(lay: () => Desk, streams: Streams, passphraseFile: string | undefined): CommandTools {
  return {
    print: streams.out,
    note: streams.error,
    input: streams.input,
    desk: lay,
    ask: async (method, input) => unwrapReply(await lay().call(method, input)),
    passphrase: passphraseFile === undefined ? undefined : readPassphrase(passphraseFile),
  };
}

/** An option that was not typed is there, and undefined. */
const noOptions = {
  ...{ output: undefined, name: undefined, format: undefined, model: undefined, samples: undefined },
  ...{ seed: undefined, standard: undefined, paper: undefined, case: undefined, notes: undefined, context: undefined },
  ...{ style: undefined, version: undefined, language: undefined },
};

function readWords(
  command: Command,
  words: readonly string[],
): {
  input: CommandInput;
  help: boolean;
  passphraseFile: string | undefined;
} {
  try {
    const { values, positionals, tokens } = parseArgs({
      ...{ args: [...words], options, allowPositionals: true, tokens: true },
    });
    for (const token of tokens)
      if (token.kind === 'option' && token.name !== 'help' && !command.options.includes(token.name))
        throw new UsageError(`it takes no option ${token.rawName}.`);
    const { help, 'passphrase-file': passphraseFile, ...given } = values;
    return { input: { ...noOptions, ...given, positionals }, help, passphraseFile };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readPassphrase(path: string): string {
  const passphrase = readText(path);
  // An empty passphrase would quietly make a case that is not encrypted.
  if (normalisePassphrase(passphrase) === '')
    throw new PlumbError('invalid-input', `The passphrase file ${path} is empty.`);
  return passphrase;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new PlumbError('not-found', `The passphrase file ${path} can not be read.`);
  }
}

function explain(error: unknown, command: Command, streams: Streams): number {
  if (error instanceof UsageError) {
    streams.error(`plumb ${command.name}: ${error.message}\nusage: ${command.usage}`);
    return exitCodes.usage;
  }
  if (error instanceof PlumbError) {
    streams.error(`plumb ${command.name}: ${error.message}`);
    if (error.code === 'not-found') return exitCodes.noInput;
    return error.code === 'internal' ? exitCodes.internal : exitCodes.data;
  }
  streams.error(`plumb ${command.name}: ${error instanceof Error ? error.message : String(error)}`);
  return exitCodes.internal;
}

async function overview(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const width = Math.max(...all.map(({ name }) => name.length));
  // One line each; `plumb COMMAND --help` tells the rest.
  const rows = all.map(({ name, help }) => `  ${name.padEnd(width)}  ${help.split('\n')[0] ?? ''}`);
  return ['usage: plumb COMMAND ...', '', ...rows, '', 'plumb COMMAND --help tells how to call it.'].join('\n');
}
