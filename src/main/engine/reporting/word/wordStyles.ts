import { mainSpace } from './wordSpaces.ts';

const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>';
const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const bold = '<w:b/><w:bCs/>';
const quiet = '<w:color w:val="595959"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph?: string;
  readonly text?: string;
  readonly basedOn?: string;
  readonly next?: string;
}

const headingSizes = [28, 24, 21, 21, 21, 21];

const paragraphStyles: readonly Style[] = [
  {
    ...{ id: 'Title', name: 'Title', next: 'Normal' },
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="120"/>',
    text: sans + bold + size(42),
  },
  {
    ...{ id: 'Byline', name: 'Byline', next: 'Normal' },
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="8" w:color="8C8C8C"/></w:pBdr><w:spacing w:after="360"/>',
    text: sans + quiet + size(17),
  },
  ...headingSizes.map((height, at): Style => ({
    ...{ id: `Heading${at + 1}`, name: `heading ${at + 1}`, next: 'Normal' },
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${at === 0 ? 400 : 300}" w:after="120"/><w:outlineLvl w:val="${at}"/>`,
    text: sans + bold + (at === 2 ? '<w:i/><w:iCs/>' : '') + size(height),
  })),
  {
    ...{ id: 'Quote', name: 'Quote', next: 'Normal' },
    paragraph: '<w:spacing w:before="160" w:after="200"/><w:ind w:left="400" w:right="400"/>',
    text: size(20),
  },
  { ...{ id: 'ListParagraph', name: 'List Paragraph' }, paragraph: '<w:spacing w:after="80"/>' },
  {
    ...{ id: 'Caption', name: 'caption', next: 'Normal' },
    paragraph: '<w:spacing w:before="200" w:after="100" w:line="252" w:lineRule="auto"/>',
    text: sans + size(17),
  },
  {
    ...{ id: 'Figure', name: 'Figure', next: 'Caption' },
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="0"/>',
  },
  {
    ...{ id: 'TableText', name: 'Table Text' },
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    text: size(18),
  },
  {
    ...{ id: 'TableHead', name: 'Table Head' },
    paragraph: '<w:keepNext/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    text: sans + bold + quiet + size(15),
  },
  {
    ...{ id: 'TableNote', name: 'Table Note' },
    paragraph: '<w:spacing w:before="80" w:after="240"/>',
    text: sans + quiet + size(15),
  },
  {
    ...{ id: 'SourceTitle', name: 'Source Title' },
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="20"/>',
  },
  { ...{ id: 'SourceFact', name: 'Source Fact' }, paragraph: '<w:spacing w:before="0" w:after="0"/>' },
  {
    ...{ id: 'FootnoteText', name: 'footnote text' },
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    text: size(17),
  },
  { ...{ id: 'Header', name: 'header' }, paragraph: tabbed(), text: sans + quiet + size(15) },
  { ...{ id: 'Footer', name: 'footer' }, paragraph: tabbed(), text: sans + quiet + size(15) },
  ...[1, 2].map((level): Style => ({
    ...{ id: `TOC${level}`, name: `toc ${level}`, next: 'Normal' },
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="none" w:pos="9072"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${(level - 1) * 240}"/>`,
    text: sans + size(17),
  })),
];

const characterStyles: readonly Style[] = [
  { id: 'FootnoteReference', name: 'footnote reference', text: '<w:vertAlign w:val="superscript"/>' },
  { id: 'Warning', name: 'Warning', text: '<w:color w:val="9B1C1C"/>' },
  { id: 'Quiet', name: 'Quiet', text: sans + quiet + size(15) },
  { id: 'Hash', name: 'Hash', text: sans + quiet + size(15) },
];

/** How the report looks: Word's own names where it has them, so that its styles pane and outline know them. */
export function wordStyles(language: string): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${serif}<w:color w:val="262626"/>${size(21)}<w:lang w:val="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const plain =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';
  return `<w:styles ${mainSpace}>${defaults}${normal}${plain}${paragraphStyles.map(paragraphStyle).join('')}${characterStyles.map(characterStyle).join('')}</w:styles>`;
}

function paragraphStyle({ id, name, next = id, paragraph = '', text = '' }: Style): string {
  const look = text === '' ? '' : `<w:rPr>${text}</w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${look}</w:style>`;
}

function characterStyle({ id, name, text = '' }: Style): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${text}</w:rPr></w:style>`;
}

function tabbed(): string {
  return '<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0"/>';
}
