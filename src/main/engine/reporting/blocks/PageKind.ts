import type { Labels } from '#shared/labels/en.ts';
import type { TextRoom } from '#shared/reports/styles/textRoom.ts';
import type { PagePicture } from '../pagePictures.ts';

/** What a block's arranging may know of the blocks before it. */
export interface Arranging {
  /** Levels of the headings under which the block stands, outermost first. */
  openLevels: readonly number[];
  /** The block that is being arranged. */
  blockId: string;
  /** SVG of the charts, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** Of the report's language. */
  readonly labels: Labels;
  /** By id. */
  readonly pictures: ReadonlyMap<string, PagePicture>;
  /** Between the margins of a page. */
  readonly room: TextRoom;
}

export function beginArranging(given: Pick<Arranging, 'charts' | 'labels' | 'pictures' | 'room'>): Arranging {
  return { openLevels: [], blockId: '', ...given };
}

/** What a block is on the page, as plain JSON that its template prints. */
export interface PageContent {
  readonly kind: string;
  /** Its words without notes: for the table of contents, the outline and messages. */
  readonly plain: string;
}

/** How one kind of resolved block is printed. */
export interface PageKind<Resolved, Content extends PageContent> {
  /** Text as a page can set it, without gaps in the levels of headings; null where nothing would be printed. */
  readonly arrange: (resolved: Resolved, arranging: Arranging) => Content | null;
  /**
   * The body of a Typst function of `it`, the arranged block. It may use what `reportTemplate` defines, and prints
   * users' words only as strings out of `it`.
   */
  readonly template: string;
}
