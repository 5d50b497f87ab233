/** What of many files is to be imported, and what is left out with them. Each list keeps the order in which the files came. */
export interface SortedFiles<File> {
  readonly wanted: readonly File[];
  /** Files in the folder beside a saved page (`Story_files` beside `Story.html`): pictures, scripts, style sheets of that page. */
  readonly companions: readonly File[];
  /** What systems and programs leave in folders; nobody wrote it. */
  readonly junk: readonly File[];
}

/** How browsers end the name of a saved page's folder: Windows calls them connected files, in each of its languages. */
const folderEndings = [
  '_files',
  '.files',
  '-Dateien',
  '_fichiers',
  '_bestanden',
  '_file',
  '_archivos',
  '-filer',
  '_tiedostot',
  '_pliki',
  '_soubory',
  '_elemei',
  '_ficheiros',
  '_arquivos',
  '_dosyalar',
  '_datoteke',
  '_fitxers',
  '_failid',
  '_fails',
  '_bylos',
  '_fajlovi',
  '_fitxategiak',
] as const;

const pageName = /\.(?:x?html?|shtml)$/iu;

const junkNames = new Set(['.ds_store', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '.localized']);
const junkFolders = new Set(['__macosx', '$recycle.bin', '.spotlight-v100', '.trashes', '.fseventsd', '.thumbnails']);
/** Resource forks of macOS, and lock files of office programs. */
const junkPatterns = [/^\._/u, /^~\$/u, /^\.~lock\..*#$/u];

/**
 * Sorts files by their paths alone, with `/` or `\` between folders. A folder belongs to a page only where both lie side by side, so
 * a folder of that name on its own is imported as any other.
 */
export function sortFiles<File extends { readonly path: string }>(files: readonly File[]): SortedFiles<File> {
  const placed = files.map((file) => ({ file, path: file.path.replaceAll('\\', '/').normalize('NFC') }));
  const folders = foldersOfPages(placed.map(({ path }) => path));
  const sorted = { wanted: [] as File[], companions: [] as File[], junk: [] as File[] };
  for (const { file, path } of placed) {
    if (isJunk(path)) sorted.junk.push(file);
    else if (parentsOf(path).some((folder) => folders.has(folder))) sorted.companions.push(file);
    else sorted.wanted.push(file);
  }
  return sorted;
}

/** Every folder that would belong to one of these pages. */
function foldersOfPages(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    if (!pageName.test(path)) continue;
    const stem = path.replace(pageName, '');
    for (const ending of folderEndings) folders.add(stem + ending);
  }
  return folders;
}

function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

function isJunk(path: string): boolean {
  const names = path.toLowerCase().split('/');
  const name = names.pop() ?? '';
  if (names.some((folder) => junkFolders.has(folder))) return true;
  return junkNames.has(name) || junkPatterns.some((pattern) => pattern.test(name));
}

/** What was left out, in a sentence or two; empty where nothing was. */
export function leftOutWords(companions: number, junk: number): string {
  const words: string[] = [];
  if (companions > 0)
    words.push(
      companions === 1 ? '1 file belongs to a saved page.' : `${count(companions)} files belong to saved pages.`,
    );
  if (junk > 0) words.push(junk === 1 ? '1 system file was left out.' : `${count(junk)} system files were left out.`);
  return words.join(' ');
}

function count(value: number): string {
  return value.toLocaleString('en');
}
