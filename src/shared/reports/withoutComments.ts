import { inlineSchema, type InlineRun } from './inlineRuns.ts';

/** The runs as a reader has them: words that only a comment parted are one run again, so that no file shows where one stood. */
export function withoutComments(inline: readonly InlineRun[]): readonly InlineRun[] {
  if (!inline.some((run) => 'comments' in run)) return inline;
  const runs: InlineRun[] = [];
  for (const run of inline) {
    const plain = withoutThem(run);
    const before = runs.at(-1);
    if (plain.kind === 'text' && before?.kind === 'text' && sameMarks(before.marks, plain.marks))
      runs[runs.length - 1] = { ...before, text: before.text + plain.text };
    else runs.push(plain);
  }
  return runs;
}

function withoutThem(run: InlineRun): InlineRun {
  if (!('comments' in run)) return run;
  const { comments: _, ...plain } = run;
  return plain;
}

function sameMarks(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.join() === other.join();
}

/** Equal for two texts, or parts of them, between which only comments differ. */
export function wordsKey(content: unknown): string {
  return JSON.stringify(content, (key, value: unknown) =>
    key === 'inline' ? withoutComments(inlineSchema.parse(value)) : value,
  );
}
