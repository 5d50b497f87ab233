/** How a report's pages are set: all that tells one style from another. Sizes of type are points. */
export interface PageStyle {
  /** On screen, as what follows. */
  readonly name: string;
  readonly description: string;
  /** Millimetres from the paper's edges to the text. */
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly face: 'serif' | 'sans';
  readonly size: number;
  /** Between the lines of a paragraph, and between paragraphs: of the size of type. */
  readonly leading: number;
  readonly spacing: number;
  /** Both edges straight, with words divided at the end of lines; otherwise the right edge is ragged and words stay whole. */
  readonly justified: boolean;
  readonly sizes: {
    readonly title: number;
    readonly headings: readonly [number, number, number];
    readonly quote: number;
    readonly note: number;
    readonly caption: number;
    /** In the cells of a table. */
    readonly cell: number;
    /** Running heads, names of columns, what stands under tables. */
    readonly small: number;
    /** Entries of the list of sources. */
    readonly entry: number;
  };
  /** Typst 0.14 markup after the rules that all styles share; it may define again what `template/` lets it. */
  readonly rules: string;
}
