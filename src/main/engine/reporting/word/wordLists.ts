import { bulletList, firstNumberedList } from './WordWriting.ts';
import { mainSpace } from './wordSpaces.ts';

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const bullets = ['•', '–', '·'];
const counts = ['decimal', 'lowerLetter', 'lowerRoman'];

/** Definitions of lists: bullets, and numbers that begin anew with each list (ECMA-376, 17.9). */
export function wordLists(numberedLists: number): string {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(at + 1) * 340}" w:hanging="340"/></w:pPr></w:lvl>`;
  const kind = (id: number, inside: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${inside}</w:abstractNum>`;
  const bulleted = levels.map((at) => level(at, 'bullet', bullets[at % bullets.length] ?? '•')).join('');
  const numbered = levels.map((at) => level(at, counts[at % counts.length] ?? 'decimal', `%${at + 1}.`)).join('');
  const anew = levels
    .map((at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`)
    .join('');
  const lists = Array.from(
    { length: numberedLists },
    (_, at) => `<w:num w:numId="${firstNumberedList + at}"><w:abstractNumId w:val="1"/>${anew}</w:num>`,
  );
  return `<w:numbering ${mainSpace}>${kind(0, bulleted)}${kind(1, numbered)}<w:num w:numId="${bulletList}"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`;
}
