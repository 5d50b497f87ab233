import type { ResolvedPicture } from '#shared/reports/blocks/picture.ts';
import type { TextRoom } from '#shared/reports/styles/textRoom.ts';
import { arrangeRuns, isWritten, plainWords, type PageRun } from '../arrangeRuns.ts';
import { pictureFile } from '../pagePictures.ts';
import { printableText } from '../printableText.ts';
import type { PageContent, PageKind } from './PageKind.ts';

interface PagePictureBlock extends PageContent {
  /** Such as "Figure 1"; empty where there is no picture. */
  readonly name: string;
  readonly caption: readonly PageRun[];
  readonly alternative: string;
  /** Null where there is no picture. */
  readonly picture: { readonly file: string; /** Points. */ readonly width: number } | null;
}

/** A picture takes at most this much of a page's height, so that its caption and a line of text stand beside it. */
const mostOfHeight = 0.8;

export const picture: PageKind<ResolvedPicture, PagePictureBlock> = {
  arrange: ({ number, picture: kept, alternative, width, runs }, { labels, pictures, room }) => {
    const caption = arrangeRuns(runs);
    const file = kept === null ? undefined : pictures.get(kept.id);
    if ((kept === null || file === undefined) && !isWritten(caption)) return null;
    return {
      kind: 'picture',
      plain: plainWords(caption),
      name: number === null || file === undefined ? '' : labels.figureName(number),
      caption,
      // An export is refused without it; a preview is not.
      alternative: printableText(alternative === '' ? 'A picture without alternative text' : alternative),
      picture:
        kept === null || file === undefined ? null : { file: pictureFile(file), width: widthOf(kept, width, room) },
    };
  },
  template: `
    if it.picture == none { par(runs(it.caption)) }
    else { captioned(it, align(left, image(it.picture.file, width: it.picture.width * 1pt, alt: it.alternative))) }
  `,
};

function widthOf({ width, height }: TextRoom, percent: number, room: TextRoom): number {
  return Math.min((room.width * percent) / 100, (room.height * mostOfHeight * width) / height);
}
