/** Where a passage stands in its source, in words: `page 3, paragraph 12`, `paragraph 2`, `page furniture`. */
export function placeWords(passage: { readonly page: number | null; readonly paragraph: number | null }): string {
  const paragraph =
    passage.paragraph === null ? 'page furniture' : `paragraph ${passage.paragraph.toLocaleString('en')}`;
  return passage.page === null ? paragraph : `page ${passage.page.toLocaleString('en')}, ${paragraph}`;
}
