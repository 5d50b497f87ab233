/** PDF/A-3a (ISO 19005-3, for the archive) and PDF/UA-1 (ISO 14289-1, accessible); a file is set to one of them. */
export const pdfStandards = ['a-3a', 'ua-1'] as const;
export type PdfStandard = (typeof pdfStandards)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** The PDF alone, or a ZIP archive of it with its manifest and tables beside it. */
export const exportForms = ['pdf', 'package'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Files of words, beside the PDF: for any browser, for an office program, for any editor of text. */
export const textFormats = ['html', 'word', 'markdown'] as const;
export type TextFormat = (typeof textFormats)[number];

export const standardNames: Readonly<Record<PdfStandard, string>> = { 'a-3a': 'PDF/A-3a', 'ua-1': 'PDF/UA-1' };
export const paperNames: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** The names under which a file is listed that went out. */
export function exportWords(one: {
  readonly standard: PdfStandard | null;
  readonly form: ExportForm | TextFormat;
}): string {
  if (one.standard !== null) return standardNames[one.standard];
  const format = textFormats.find((each) => each === one.form);
  return format === undefined ? 'PDF' : textFormatNames[format];
}

export const textFormatNames: Readonly<Record<TextFormat, string>> = {
  html: 'Web page (HTML)',
  word: 'Word document (.docx)',
  markdown: 'Markdown',
};

/** A file that lies inside a PDF. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Shown by readers of PDF beside the name. */
  readonly description: string;
  readonly content: string;
}
