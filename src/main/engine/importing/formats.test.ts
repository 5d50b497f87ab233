import { describe, expect, it } from 'vitest';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { writeZip } from '../testing/writeZip.ts';
import { detectFormat } from './formats.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(head: Uint8Array, fileName: string): PlumbError {
  try {
    detectFormat(head, fileName);
  } catch (error) {
    if (error instanceof PlumbError) return error;
  }
  throw new Error(`${fileName} was accepted`);
}

describe('detectFormat', () => {
  it.each([
    ['report.tif', new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0]), 'a TIFF image'],
    ['papers.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a ZIP archive'],
    ['talk.docx', writeZip([{ name: 'ppt/slides/slide1.xml', content: '' }]), 'a PowerPoint presentation'],
    [
      'memo.docx',
      Buffer.from(
        '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
        'latin1',
      ),
      'a Microsoft Office document under a password',
    ],
    ['tool', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1]), 'a Linux program'],
    ['tool.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0]), 'a Windows program'],
    ['notes.txt', new Uint8Array([0x61, 0x62, 0, 0x63]), 'a NUL byte at byte 2'],
  ])('refuses %s and says what it seems to be', (fileName, head, seems) => {
    const error = refusal(head, fileName);
    expect(error.code).toBe('unsupported-format');
    expect(error.message).toContain(`"${fileName}" seems to be `);
    expect(error.message).toContain(seems);
    expect(error.message).toMatch(/Accepted are .*PDF, .*HTML, .*plain text\.$/u);
  });

  it('says of an empty file that it is empty', () => {
    const error = refusal(new Uint8Array(), 'x.txt');
    expect(error.code).toBe('unreadable-file');
    expect(error.message).toContain('"x.txt" is empty');
  });

  it.each([
    ['page.txt', '<!DOCTYPE html><html><body><p>Words</p></body></html>', 'HTML'],
    ['rows.csv', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'HTML'],
    ['notes.html', 'Plain words without any markup at all.', 'plain text'],
    ['notes.txt', 'A sentence that mentions <p> once is still a sentence.\nAnd another, too.', 'plain text'],
    ['rows.csv', 'port,tons\nNorthhaven,12\n', 'CSV'],
    ['rows.txt', 'port\ttons\tday\nA\t1\t2\nB\t3\t4\nC\t5\t6\n', 'CSV'],
    [
      'notes',
      'Words, and more words.\nThen, as ever, a line with commas, three of them.\nNone here.\nEnd, now.',
      'plain text',
    ],
  ])('takes %s for what its content is', (fileName, content, name) => {
    expect(detectFormat(bytesOf(content), fileName).name).toBe(name);
  });
});
