import { PictureProblem } from './PictureFormat.ts';

/** Typst holds three bytes a pixel while it sets the pages. */
const mostPixels = 50_000_000;
export const mostBytes = 20 * 1024 * 1024;

/** Refuses, by what the header states, a picture without pixels or with more than a page can make use of. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0)
    throw new PictureProblem('unreadable-file', `has no pixels: its header states ${width} × ${height}.`);
  if (width * height <= mostPixels) return;
  const million = (count: number) => Math.round(count / 1_000_000).toLocaleString('en');
  throw new PictureProblem(
    'unsupported-format',
    `has ${million(width * height)} million pixels (${width.toLocaleString('en')} × ${height.toLocaleString('en')}); at most ${million(mostPixels)} million are taken. Save it smaller.`,
  );
}
