export interface ParagraphLook {
  /** A paragraph style that `wordStyles` defines; the plain one without. */
  readonly style?: string;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
  readonly list?: { readonly level: number; readonly number: number };
  readonly fromRight?: boolean;
  readonly align?: 'left' | 'right';
}

/** A paragraph of runs that are WordprocessingML already (ECMA-376, 17.3.1; its properties in the schema's order). */
export function wordParagraph(runs: string, look: ParagraphLook = {}): string {
  const { style, keepNext = false, list, fromRight = false, align = 'left' } = look;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`,
    fromRight ? '<w:bidi/>' : '',
    align === 'right' ? '<w:jc w:val="right"/>' : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A field that Word counts itself, with what it shows until then. */
export function wordField(instruction: string, shown: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const told = `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>`;
  return `${mark('begin')}${told}${mark('separate')}${shown}${mark('end')}`;
}
