import { tmpdir } from 'node:os';
import { resources, threadModule } from '#engine/testing/openTestCase.ts';
import { runPlumb } from '../runPlumb.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** One command line in this process, on real threads. */
export async function plumb(...words: readonly string[]): Promise<Ran> {
  return runWords(words, null);
}

/** The same with a text on standard input. */
export async function plumbReading(input: string, ...words: readonly string[]): Promise<Ran> {
  return runWords(words, async () => input);
}

async function runWords(words: readonly string[], input: (() => Promise<string>) | null): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const streams = {
    out: (text: string) => void out.push(text),
    error: (text: string) => void error.push(text),
    input,
  };
  const code = await runPlumb(words, { folder: tmpdir(), threadModule, resources }, streams);
  return { code, out: out.join('\n'), error: error.join('\n') };
}
