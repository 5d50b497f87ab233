import type { MeasureText } from './niceTicks.ts';

/**
 * A label broken at its spaces into at most `most` lines of `room` pixels; what finds no room ends in dots. Empty for a
 * label without words.
 */
export function wrapLabel(text: string, room: number, most: number, measure: MeasureText): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const rest = lines.slice(most - 1).join(' ');
  if (lines.length > most) kept[most - 1] = `${rest}…`;
  return kept.map((line) => cutToRoom(line, room, measure));
}

function cutToRoom(line: string, room: number, measure: MeasureText): string {
  if (measure(line) <= room) return line;
  const letters = Array.from(line.replace(/…$/u, ''));
  const cut = () => `${letters.join('').trimEnd()}…`;
  while (letters.length > 1 && measure(cut()) > room) letters.pop();
  return cut();
}
