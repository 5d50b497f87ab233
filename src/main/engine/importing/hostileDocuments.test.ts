import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestCase, temporaryFolder, writeFile } from '../testing/openTestCase.ts';
import { writeZip, type ZipPart } from '../testing/writeZip.ts';
import { detectFormat } from './formats.ts';
import { readArticle } from './readArticle.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', name));
const types = { name: '[Content_Types].xml', content: '<Types/>' };
const rels = {
  name: '_rels/.rels',
  content:
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};
const word = (body: string, prolog = ''): ZipPart => ({
  name: 'word/document.xml',
  content: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});
const paragraph = '<w:p><w:r><w:t>Words of the harbour.</w:t></w:r></w:p>';
const odtType = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true };
const odt = (text: string, prolog = ''): ZipPart => ({
  name: 'content.xml',
  content: `<?xml version="1.0"?>${prolog}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
});
const container = {
  name: 'META-INF/container.xml',
  content: '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
};
const book = (href: string): ZipPart => ({
  name: 'book.opf',
  content: `<package><manifest><item id="c" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
});
const chapter = { name: 'one.xhtml', content: '<html><body><p>Words of the harbour.</p></body></html>' };
const bookType = { name: 'mimetype', content: 'application/epub+zip', stored: true };

const external = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>';
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY b${at} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]>`;

/** The message of the refusal, after nothing of the file was left in the case. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const one = openTestCase();
  const handle = writeFile(temporaryFolder(), name, bytes);
  const error: unknown = await one.work('sources.import', { job: name, handle }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(one.database.all('SELECT * FROM captures')).toEqual([]);
  expect(error).toMatchObject({ name: 'PlumbError', code: 'unreadable-file' });
  return error instanceof Error ? error.message : '';
}

describe('the archives that these tests write', () => {
  // Bug: every test below passes since the archive is refused for another reason.
  it('are imported when nothing is wrong with them', async () => {
    for (const [name, parts] of [
      ['a.docx', [types, rels, word(paragraph)]],
      ['a.odt', [odtType, odt('<text:p>Words of the harbour.</text:p>')]],
      ['a.epub', [bookType, container, book('one.xhtml'), chapter]],
    ] as const) {
      const { blocks } = await readArticle(writeZip(parts), name);
      expect(blocks.map(({ text }) => text)).toEqual(['Words of the harbour.']);
    }
  });
});

describe('hostile documents', () => {
  it('a Word document that is a bomb', async () => {
    const bomb = word(`${paragraph}<!--${' '.repeat(30 << 20)}-->`);
    expect(await refusal('bomb.docx', writeZip([types, rels, bomb]))).toBe(
      '"bomb.docx" packs "word/document.xml" more than 200 times smaller, as only a ZIP bomb does.',
    );
    const lying = writeZip([types, rels, { ...bomb, statedSize: 900 }]);
    expect(await refusal('lying.docx', lying)).toBe(
      '"lying.docx" unpacks "word/document.xml" to more than the 900 bytes it states.',
    );
  });

  it('paths that lead out of a book', async () => {
    const parts = [bookType, container, book('one.xhtml'), chapter, { name: '../../.profile', content: 'x' }];
    expect(await refusal('up.epub', writeZip(parts))).toContain(
      'whose path leads out of the archive: "../../.profile"',
    );
    for (const href of ['../../etc/passwd', 'https://example.org/x.xhtml', 'file:///etc/passwd', '/etc/passwd'])
      expect(await refusal('up.epub', writeZip([bookType, container, book(href), chapter]))).toBe(
        `"up.epub" lists a chapter that lies outside of the archive ("${href}").`,
      );
  });

  // Bug: a file of the machine, or gigabytes of laughter, is read into the case.
  it.each([
    ['external', external],
    ['laughs', laughs],
  ])('entities (%s) in each format', async (_, prolog) => {
    const message = (name: string, entry: string): string =>
      `"${name}" declares XML entities, which are neither expanded nor fetched ("${entry}").`;
    expect(await refusal('x.odt', writeZip([odtType, odt('<text:p>&b11;&secret;</text:p>', prolog)]))).toBe(
      message('x.odt', 'content.xml'),
    );
    expect(await refusal('x.docx', writeZip([types, rels, word(paragraph, prolog)]))).toBe(
      message('x.docx', 'word/document.xml'),
    );
    const laughing = { ...chapter, content: prolog + chapter.content };
    expect(await refusal('x.epub', writeZip([bookType, container, book('one.xhtml'), laughing]))).toBe(
      message('x.epub', 'one.xhtml'),
    );
  });

  it('elements nested without end', async () => {
    const deep = `${'<text:span>'.repeat(100_000)}x${'</text:span>'.repeat(100_000)}`;
    expect(await refusal('deep.odt', writeZip([odtType, odt(`<text:p>${deep}</text:p>`)]))).toMatch(
      /^"deep\.odt" (?:nests more than 256 elements, the most that is read|packs)/u,
    );
    const runs = `${'<w:sdt><w:sdtContent>'.repeat(300)}${paragraph}${'</w:sdtContent></w:sdt>'.repeat(300)}`;
    expect(await refusal('deep.docx', writeZip([types, rels, word(runs)]))).toBe(
      '"deep.docx" nests more than 256 elements, the most that is read ("word/document.xml").',
    );
  });

  it('documents under a password or a lock of a shop', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    const locked = writeZip([odtType, odt(''), { name: 'META-INF/manifest.xml', content: manifest }]);
    expect(await refusal('locked.odt', locked)).toContain('"locked.odt" is protected by a password.');
    const listed = '<encryption><CipherData><CipherReference URI="one.xhtml"/></CipherData></encryption>';
    const sold = writeZip([
      bookType,
      container,
      book('one.xhtml'),
      chapter,
      { name: 'META-INF/encryption.xml', content: listed },
    ]);
    expect(await refusal('sold.epub', sold)).toContain('"sold.epub" is copy-protected');
    expect(await refusal('locked.pdf', fixture('locked.pdf'))).toContain('"locked.pdf" is protected by a password.');
  });

  it('documents without the part that matters', async () => {
    expect(await refusal('empty.odt', writeZip([odtType]))).toContain('holds no content.xml');
    expect(await refusal('empty.epub', writeZip([bookType]))).toContain('holds no package document');
    expect(await refusal('torn.docx', fixture('bar-survey.docx').subarray(0, 6000))).toContain(
      'is damaged as a ZIP archive',
    );
    expect(await refusal('torn.pdf', new TextEncoder().encode('%PDF-1.4\nnothing'))).toContain(
      '"torn.pdf" is damaged as a PDF',
    );
  });

  it.each(['buoy.png', 'buoy.jpg', 'buoy.gif', 'buoy.webp'])('%s, cut short', async (name) => {
    const signature = name === 'buoy.webp' ? 12 : 4;
    expect(await refusal(name, fixture(name).subarray(0, signature))).toContain(`"${name}" is damaged as a `);
  });

  it('Markdown with ten thousand quotes inside each other', async () => {
    const text = `${'> '.repeat(10_000)}Words of the harbour.\n\n${'- '.repeat(10_000)}And more.`;
    const { blocks } = await readArticle(new TextEncoder().encode(text), 'deep.md');
    expect(blocks.map((block) => block.text).join(' ')).toContain('Words of the harbour.');
  });
});

describe('a wrong name', () => {
  it.each([
    ['bar-survey.docx', 'notes.txt', 'Word'],
    ['bar-survey.pdf', 'page.html', 'PDF'],
    ['bar-survey.odt', 'report.docx', 'OpenDocument'],
    ['salt-road.epub', 'book.zip', 'EPUB'],
    ['buoy.png', 'buoy.jpg', 'PNG image'],
    ['ferry-notes.md', 'ferry-notes.MD', 'Markdown'],
  ])('%s, called %s, is still %s', (name, called, format) => {
    expect(detectFormat(fixture(name).subarray(0, 65_536), called).name).toBe(format);
  });

  it('does not make a presentation a Word document', () => {
    const head = writeZip([types, { name: 'ppt/presentation.xml', content: '<p/>' }]);
    expect(() => detectFormat(head, 'talk.docx')).toThrow('"talk.docx" seems to be a PowerPoint presentation.');
  });
});
