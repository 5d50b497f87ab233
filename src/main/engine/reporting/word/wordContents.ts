import { wordField, wordParagraph } from './wordParagraph.ts';
import { wordText } from './wordRuns.ts';
import type { WordWriting } from './WordWriting.ts';

/** A shorter report needs no table of contents. */
const fewestHeadings = 4;
const deepest = 2;

/** Word's own table of contents, filled beforehand; the pages' numbers are counted by the program that shows it. */
export function wordContents(headings: WordWriting['headings']): string {
  const listed = headings.filter(({ level }) => level <= deepest);
  if (listed.length < fewestHeadings) return '';
  const mark = (type: string) =>
    `<w:r><w:fldChar w:fldCharType="${type}"${type === 'begin' ? ' w:dirty="true"' : ''}/></w:r>`;
  const told = `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-${deepest}" \\h \\z \\u </w:instrText></w:r>`;
  const begin = mark('begin') + told + mark('separate');
  const entries = listed.map(({ level, words, bookmark }, at) => {
    const page = `<w:r><w:tab/></w:r>${wordField(`PAGEREF ${bookmark} \\h`, wordText('…'))}`;
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${wordText(words)}${page}</w:hyperlink>`;
    return wordParagraph(`${at === 0 ? begin : ''}${link}${at === listed.length - 1 ? mark('end') : ''}`, {
      style: `TOC${level}`,
    });
  });
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${entries.join('')}</w:sdtContent></w:sdt>${wordParagraph('', { style: 'TableNote' })}`;
}
