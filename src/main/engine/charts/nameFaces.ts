import { cjkLanguageOf, signsOf, type ScriptName } from '#shared/scripts/scripts.ts';
import type { Speech } from '../reporting/scriptFaces.ts';

const cjkScripts: readonly ScriptName[] = ['han', 'kana', 'hangul'];

/**
 * A chart whose words beyond Latin, Greek and Cyrillic name the faces that set them: left to itself, what draws the SVG would look for
 * a face among those of the machine.
 */
export function nameFaces(svg: string, { cjk, lettered }: Speech): string {
  return svg.replaceAll(/(?<=>)[^<>]+(?=<)/gu, (words) => {
    const named = lettered.map(({ script, family }) => [signsOf[script], family] as const);
    const language = cjkLanguageOf(words) ?? cjk[0]?.language;
    const family = (cjk.find((one) => one.language === language) ?? cjk[0])?.family;
    if (family !== undefined) named.push([cjkScripts.map((script) => signsOf[script]).join(''), family]);
    return named.reduce(
      (marked, [signs, face]) =>
        marked.replaceAll(
          new RegExp(`[${signs}](?:[${signs}\\u200C\\u200D ]*[${signs}])?`, 'gu'),
          (found) => `<tspan font-family="${face}">${found}</tspan>`,
        ),
      words,
    );
  });
}
