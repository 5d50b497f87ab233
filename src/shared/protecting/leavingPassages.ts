import { foldedName } from './foldWords.ts';
import type { LeavingLine } from './leaving.ts';
import type { Leaving } from './listLeaving.ts';
import { listWords } from './mapWords.ts';
import { joinLines } from './namePlaces.ts';

/** So many words in a row are seldom the same by chance. */
const tellingWords = 5;

/** Words of a withheld passage that still stand in a part: a sentence that was typed from it, a claim that retells it. */
export function leavingPassages({ withholding, resolved }: Leaving): LeavingLine[] {
  const withheld = withholding.quotes.filter(({ words }) => foldedName(words).split(' ').length > tellingWords);
  if (withheld.length === 0) return [];
  const lines = resolved.blocks.flatMap((block) =>
    joinLines(listWords(block)).map((line) => ({ id: block.id, words: ` ${foldedName(line)} ` })),
  );
  return withheld.flatMap(({ words, tag }): LeavingLine[] => {
    const parts = partsOf(words);
    const line = lines.find((one) => parts.some((part) => one.words.includes(` ${part} `)));
    if (line === undefined) return [];
    const part = parts.find((one) => line.words.includes(` ${one} `)) ?? '';
    return [
      {
        ...{ id: `part-${tag}`, group: 'withheld', level: 'look', where: [`“…${part}…”`], remedy: null },
        text: 'Some words in a row of a withheld passage stand in the text all the same.',
        opens: { kind: 'reportBlock', id: line.id },
      },
    ];
  });
}

function partsOf(words: string): string[] {
  const folded = foldedName(words).split(' ');
  return folded.slice(0, 1 - tellingWords).map((_, index) => folded.slice(index, index + tellingWords).join(' '));
}
