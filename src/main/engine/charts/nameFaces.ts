import { directionOf } from '#shared/scripts/scripts.ts';

/** A face of a chart's words, the plain one first. */
export interface ChartFace {
  readonly family: string;
  readonly covers: (codePoint: number) => boolean;
  /** In points, at the size of the chart's words. */
  readonly measure: (text: string) => number;
}

/**
 * A chart in which each label names the face that has all of its signs. What draws the SVG takes a face of the machine where one label
 * needs two: such a label is parted, and each part stands where the one before it ends.
 */
export function nameFaces(svg: string, faces: readonly ChartFace[]): string {
  const [plain] = faces;
  return svg.replaceAll(/<text([^>]*)>([^<]*)<\/text>/gu, (whole, looks: string, words: string) => {
    const seen = words.replaceAll(/&[#\w]+;/gu, '&');
    const has = ({ covers }: ChartFace) => Array.from(seen).every((sign) => covers(sign.codePointAt(0) ?? 0));
    const face = faces.find(has);
    if (face === plain) return whole;
    if (face !== undefined) return labelOf(looks, words, face);
    return placed(parted(words, faces), looks, directionOf(words) === 'rtl');
  });
}

function labelOf(looks: string, words: string, { family }: ChartFace): string {
  return `<text${looks.replace(/font-family="[^"]*"/u, `font-family="${family}"`)}>${words}</text>`;
}

interface Part {
  readonly face: ChartFace;
  readonly words: string;
}

/** Stretches of one face; spaces and signs stay with the stretch before them. */
function parted(words: string, faces: readonly ChartFace[]): Part[] {
  const parts: Part[] = [];
  for (const sign of Array.from(words)) {
    const last = parts.at(-1);
    const codePoint = sign.codePointAt(0) ?? 0;
    const stays = last !== undefined && last.face.covers(codePoint) && !/[\p{L}\p{N}]/u.test(sign);
    const face = stays ? last.face : (faces.find(({ covers }) => covers(codePoint)) ?? last?.face ?? faces[0]);
    if (face === undefined) continue;
    if (last?.face === face) parts[parts.length - 1] = { face, words: last.words + sign };
    else parts.push({ face, words: sign });
  }
  return parts;
}

function placed(parts: readonly Part[], looks: string, fromRight: boolean): string {
  const shown = fromRight ? parts.toReversed() : parts;
  const widths = shown.map(({ face, words }) => face.measure(words));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const anchor = /text-anchor="(\w+)"/u.exec(looks)?.[1] ?? 'start';
  let x =
    Number(/ x="([^"]*)"/u.exec(looks)?.[1] ?? 0) - (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0);
  return shown
    .map(({ face, words }, index) => {
      const at = looks.replace(/ x="[^"]*"/u, ` x="${x}"`).replace(/text-anchor="\w+"/u, 'text-anchor="start"');
      x += widths[index] ?? 0;
      return labelOf(at, words, face);
    })
    .join('');
}
