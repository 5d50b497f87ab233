import { describe, expect, it } from 'vitest';
import { leftOutWords, sortFiles } from './sortFiles.ts';

function sorted(...paths: readonly string[]) {
  const { wanted, companions, junk } = sortFiles(paths.map((path) => ({ path })));
  const names = (files: readonly { path: string }[]) => files.map(({ path }) => path);
  return { wanted: names(wanted), companions: names(companions), junk: names(junk) };
}

describe('sortFiles', () => {
  // Bug: a saved page's pictures, scripts and frames come in as hundreds of sources.
  it.each(['_files', '.files', '-Dateien', '_fichiers', '_bestanden', '_soubory'])(
    'leaves what lies in NAME%s beside NAME.html to the page',
    (ending) => {
      const page = 'saved/Ports at night.html';
      const inside = [`saved/Ports at night${ending}/photo.jpg`, `saved/Ports at night${ending}/frame/ad.html`];
      expect(sorted(...inside, page)).toEqual({ wanted: [page], companions: inside, junk: [] });
    },
  );

  // Bug: a folder that only looks like a companion loses its documents without a word.
  it('imports such a folder where its page is not beside it', () => {
    const paths = ['case_files/letter.pdf', 'other/case.html', 'Story_files.txt'];
    expect(sorted(...paths).wanted).toEqual(paths);
  });

  // Bug: macOS names files decomposed, browsers' folders composed, and the two are not told to be one name.
  it('compares names however their accents are written', () => {
    expect(sorted('Ко\u0438\u0306но.htm', 'Ко\u0439но_files/a.css').companions).toEqual(['Ко\u0439но_files/a.css']);
  });

  it('knows paths of Windows', () => {
    expect(sorted('in\\Story.HTM', 'in\\Story-Dateien\\a.css').companions).toEqual(['in\\Story-Dateien\\a.css']);
  });

  // Bug: what systems leave behind is reported as files that failed.
  it('leaves out what nobody wrote, and nothing else', () => {
    const junk = [
      'a/.DS_Store',
      'Thumbs.db',
      'a/desktop.ini',
      '~$letter.docx',
      '.~lock.table.ods#',
      '__MACOSX/a/letter.pdf',
      'a/._letter.pdf',
    ];
    const wanted = ['a/thumbs.db.txt', '$letter.docx', 'a/.hidden.txt', 'empty.txt'];
    expect(sorted(...junk, ...wanted)).toEqual({ wanted, companions: [], junk });
  });

  it('keeps the order in which files came', () => {
    expect(sorted('b.txt', 'a.txt', 'c/a.txt').wanted).toEqual(['b.txt', 'a.txt', 'c/a.txt']);
  });
});

describe('leftOutWords', () => {
  it('counts in words, and says nothing of nothing', () => {
    expect(leftOutWords(14, 1)).toBe('14 files belong to saved pages. 1 system file was left out.');
    expect(leftOutWords(1, 0)).toBe('1 file belongs to a saved page.');
    expect(leftOutWords(0, 0)).toBe('');
  });
});
