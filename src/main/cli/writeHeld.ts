import type { WrittenFile } from '#shared/contract/exchange.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import type { CommandTools } from './Command.ts';
import { replaceFile } from './replaceFile.ts';
import { newTarget } from './writeTarget.ts';

interface Wanted {
  readonly output: string;
  readonly casePath: string;
  readonly json: boolean;
  /** What the file holds several of. */
  readonly word: string;
}

/** Lets the engine write a file and puts it where it is wanted. Errors: as `newTarget`. */
export async function writeHeld(
  { desk, print }: CommandTools,
  { output, casePath, json, word }: Wanted,
  write: () => Promise<WrittenFile>,
): Promise<void> {
  const target = await newTarget(output, casePath);
  const { handle, count } = await write();
  const held = desk().heldFile(handle);
  if (held === null) throw new PlumbError('internal', 'The exported file was let go before it was written.');
  await replaceFile(target, held.bytes);
  const words = `${count} ${word}${count === 1 ? '' : 's'}`;
  print(json ? JSON.stringify({ file: output, count }, null, 2) : `${output}: ${words}`);
}
