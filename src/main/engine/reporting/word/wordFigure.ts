import { escapeHtml } from '#shared/reports/writing/escapeHtml.ts';

/** English Metric Units in a twentieth of a point and in a point. */
const emuPerTwip = 635;
const emuPerPoint = 12_700;
const tallest = 620 * emuPerPoint;
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictureSpace = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const svgSpace = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

export interface WordDrawing {
  /** From 1, of all drawings of the file. */
  readonly number: number;
  /** Relationship of the file that it shows. */
  readonly relation: string;
  /** Of an SVG: relationship of the picture that stands in where SVG is not known. */
  readonly fallback?: string;
  /** Its height by its width. */
  readonly ratio: number;
  readonly alternative: string;
  /** Twentieths of a point. */
  readonly width: number;
}

/** A run with a drawing in the line (ECMA-376, 20.4.2.8), an SVG by the extension that Word 2019 and later read (MS-ODRAWXML, 2.3.1.5). */
export function wordDrawing({ number, relation, fallback, ratio, alternative, width }: WordDrawing): string {
  const { across, down } = sizeOf(ratio, width * emuPerTwip);
  const extent = `cx="${across}" cy="${down}"`;
  const words = escapeHtml(alternative);
  const blip =
    fallback === undefined
      ? `<a:blip r:embed="${relation}"/>`
      : `<a:blip r:embed="${fallback}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="${svgSpace}" r:embed="${relation}"/></a:ext></a:extLst></a:blip>`;
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
    `<wp:docPr id="${number}" name="Figure ${number}" descr="${words}"/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingSpace}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${drawingSpace}"><a:graphicData uri="${pictureSpace}"><pic:pic xmlns:pic="${pictureSpace}">`,
    `<pic:nvPicPr><pic:cNvPr id="${number}" name="Figure ${number}" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}

/** As wide as it should be, and never taller than a page. */
function sizeOf(ratio: number, width: number): { across: number; down: number } {
  const across = Math.min(width, tallest / ratio);
  return { across: Math.round(across), down: Math.round(across * ratio) };
}

/** The height of a drawing by its width. */
export function ratioOf(svg: string): number {
  const [, box = ''] = /viewBox="([^"]*)"/u.exec(svg) ?? [];
  const [, , width = 0, height = 0] = box.split(/[\s,]+/u).map(Number);
  return width > 0 && height > 0 ? height / width : 0.5;
}

/** Its faces are not on a reader's machine: every machine with Word has one as wide. */
export function drawingForWord(svg: string): string {
  return svg.replaceAll('font-family="Inter"', 'font-family="Arial"');
}

/** One point of light grey (PNG), drawn large by programs that do not know SVG: the figure's words tell what it shows. */
export const fallbackPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGN4BgAA6ADnJ9uH/gAAAABJRU5ErkJggg==',
  'base64',
);
