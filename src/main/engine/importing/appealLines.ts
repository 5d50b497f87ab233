import type { LineSigns } from './lineSigns.ts';

/** The label of a field to type an address into. */
const field = /\be-?mail\b/iu;
/** The label of a button that asks for membership, money or an address. */
const button =
  /^(?:become an? |subscribe|sign (?:me )?up|join\b|donate|support us|give (?:now|once|monthly)|register|abonnieren|spenden|s['’]abonner|je m['’]abonne|faire un don|suscr[íi]|assine|doar|підтримати|поддержать|подписаться|підписатися)/iu;

const fieldWords = 6;
const labelWords = 10;
/** A sentence in a box is short; a longer one is taken for the article's. */
const sentenceWords = 20;
/** Lines between a box's label and its field. */
const boxLines = 3;

/** Lines of boxes that ask readers to sign up or to pay: told by the field or button below them, whatever they say. */
export function appealLines(lines: readonly string[], signs: readonly LineSigns[]): ReadonlySet<number> {
  const found = new Set<number>();
  let hasProse = false;
  for (const [at, line] of lines.entries()) {
    const sign = signs[at];
    if (sign === undefined) continue;
    if (isField(line, sign)) for (const place of boxAbove(signs, at)) found.add(place);
    const before = signs[at - 1];
    // Below the article's first sentences a short line before a button may be their last; above them it is none of them.
    if (!hasProse && before !== undefined && isShort(before) && isButton(line, sign)) found.add(at - 1);
    if (sign.closed && sign.words >= sentenceWords && !sign.caption && !sign.furniture) hasProse = true;
  }
  return found;
}

function isField(line: string, sign: LineSigns): boolean {
  return !sign.closed && sign.words <= fieldWords && field.test(line) && !line.includes('@');
}

function isButton(line: string, sign: LineSigns): boolean {
  return !sign.closed && sign.words <= labelWords && button.test(line);
}

function isShort(sign: LineSigns): boolean {
  return sign.words > 0 && sign.words < sentenceWords;
}

/** From the field up to the box's label, the nearest short line without a sentence's end; none if there is no such line near. */
function boxAbove(signs: readonly LineSigns[], fieldAt: number): readonly number[] {
  const box = [fieldAt];
  for (let at = fieldAt - 1; at >= Math.max(0, fieldAt - boxLines); at -= 1) {
    const sign = signs[at];
    if (sign === undefined || !isShort(sign)) return [];
    box.push(at);
    if (!sign.closed && sign.words <= labelWords) return box;
  }
  return [];
}
