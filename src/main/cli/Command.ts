import type { Desk } from '#engine/desk/Desk.ts';
import type { InputOf, MethodName, OutputOf } from '#shared/contract/contract.ts';

export interface CommandTools {
  /** Standard output. */
  readonly print: (text: string) => void;
  /** Progress, on standard error where that is a terminal. */
  readonly note: (text: string) => void;
  /** All of standard input; null where that is a terminal. */
  readonly input: (() => Promise<string>) | null;
  readonly desk: () => Desk;
  /** Calls the engine; throws its PlumbError. */
  readonly ask: <Name extends MethodName>(method: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;
  /** The passphrase out of `--passphrase-file`; undefined where none is given. */
  passphrase: string | undefined;
}

/** Every option of any command; each names those that it takes. `--help` is taken by all. */
export const options = {
  json: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  compare: { type: 'boolean', default: false },
  synthetic: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  import: { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  name: { type: 'string' },
  model: { type: 'string' },
  samples: { type: 'string' },
  seed: { type: 'string' },
  standard: { type: 'string' },
  paper: { type: 'string' },
  style: { type: 'string' },
  cover: { type: 'boolean', default: false },
  case: { type: 'string' },
  version: { type: 'string' },
  language: { type: 'string' },
  check: { type: 'boolean', default: false },
  anyway: { type: 'boolean', default: false },
  package: { type: 'boolean', default: false },
  notes: { type: 'string' },
  context: { type: 'string' },
  'only-marked': { type: 'boolean', default: false },
  'without-comments': { type: 'boolean', default: false },
  codes: { type: 'boolean', default: false },
  'passphrase-file': { type: 'string' },
} as const;

export type OptionName = Exclude<keyof typeof options, 'help'>;

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly list: boolean;
  readonly compare: boolean;
  readonly synthetic: boolean;
  readonly import: boolean;
  readonly output: string | undefined;
  readonly format: string | undefined;
  readonly name: string | undefined;
  readonly model: string | undefined;
  readonly samples: string | undefined;
  readonly seed: string | undefined;
  readonly standard: string | undefined;
  readonly paper: string | undefined;
  readonly style: string | undefined;
  readonly cover: boolean;
  readonly case: string | undefined;
  readonly version: string | undefined;
  readonly language: string | undefined;
  readonly check: boolean;
  readonly anyway: boolean;
  readonly package: boolean;
  readonly notes: string | undefined;
  readonly context: string | undefined;
  readonly 'only-marked': boolean;
  readonly 'without-comments': boolean;
  readonly codes: boolean;
}

/** Thrown for wrong usage: exit 64 with the command's own help. */
export class UsageError extends Error {}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly options: readonly OptionName[];
  readonly help: string;
  /** Returns the exit code: 0 done, 1 looked and something does not hold. */
  run(input: CommandInput, tools: CommandTools): Promise<number>;
}

/** The positional at this place. Errors: UsageError naming what is missing. */
export function needed({ positionals }: CommandInput, index: number, what: string): string {
  const value = positionals[index];
  if (value === undefined) throw new UsageError(`${what} is missing.`);
  return value;
}
