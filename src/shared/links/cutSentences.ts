/** A stretch of a report's block as it reads; a citation is a stretch without words. */
export interface ReadRun {
  readonly text: string;
  readonly falls: boolean;
}

/** The sentences of a block in which something falls, each as its stretches. A citation belongs to the sentence that it follows. */
export function cutSentences(runs: readonly ReadRun[]): ReadRun[][] {
  const sentences: ReadRun[][] = [[]];
  let isOver = false;
  for (const run of runs) {
    if (run.text === '') {
      sentences.at(-1)?.push(run);
      continue;
    }
    for (const text of run.text.split(/(?<=[.!?…]["'”’)]*)(?=\s)/u)) {
      if (isOver && text.trim() !== '') sentences.push([]);
      sentences.at(-1)?.push({ ...run, text });
      isOver = /[.!?…]["'”’)]*\s*$/u.test(text);
    }
  }
  return sentences.filter((sentence) => sentence.some(({ falls }) => falls)).map(trimmed);
}

function trimmed(sentence: readonly ReadRun[]): ReadRun[] {
  return sentence.map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}
