import { PlumbError } from '#shared/values/PlumbError.ts';
import { readXml, type XmlSight } from './sheetXml.ts';
import { type NumberKind, numberKind } from './sheetNumbers.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its entry in the archive. */
  readonly entry: string;
}

export interface Workbook {
  readonly fileName: string;
  /** In the order of their tabs; sheets of charts only are left out. */
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
  /** The XML of a sheet. Errors: as `ZipArchive.read`. */
  readSheet(sheet: Sheet): Promise<Uint8Array>;
}

/** Bytes of the table of strings, unpacked; in memory it takes several times as much. */
const largestStrings = 192 << 20;

/**
 * Opens a workbook (.xlsx, .xlsm) held in memory. Formulas, macros, links and pictures are never looked at.
 * @throws PlumbError `unreadable-file` naming the file and the entry: damage, bombs (see `openZip`), no workbook inside.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const zip = await openZip(bytes, fileName);
  const targets = await workbookEntries(zip, fileName);
  const { sheets, is1904 } = await readSheetList(zip, targets, fileName);
  return {
    fileName,
    sheets,
    is1904,
    strings: await readStrings(zip, targets.strings, fileName),
    kinds: await readKinds(zip, targets.styles, fileName),
    readSheet: ({ entry }) => zip.read(entry),
  };
}

interface Entries {
  readonly workbook: string;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly sheets: ReadonlyMap<string, string>;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly entry: string;
}

async function workbookEntries(zip: ZipArchive, fileName: string): Promise<Entries> {
  const root = await readRelations(zip, '', fileName);
  const workbook = root.find(({ type }) => type === 'officeDocument')?.entry ?? 'xl/workbook.xml';
  if (workbook.endsWith('.bin')) {
    const message = `"${fileName}" is a binary workbook (.xlsb). Save it as .xlsx and import it again.`;
    throw new PlumbError('unsupported-format', message, { fileName });
  }
  if (!zip.has(workbook)) throw broken(fileName, 'holds no workbook');
  const relations = await readRelations(zip, workbook, fileName);
  const entryOf = (wanted: string): string | undefined =>
    relations.find(({ type, entry }) => type === wanted && zip.has(entry))?.entry;
  const sheets = relations.filter(({ type }) => type === 'worksheet').map(({ id, entry }) => [id, entry] as const);
  return { workbook, strings: entryOf('sharedStrings'), styles: entryOf('styles'), sheets: new Map(sheets) };
}

async function readRelations(zip: ZipArchive, of: string, fileName: string): Promise<readonly Relation[]> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const entry = `${folder}_rels/${of.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!zip.has(entry)) return relations;
  await readEntry(zip, entry, fileName, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External' || Target === undefined) return;
      relations.push({ id: Id ?? '', type: (Type ?? '').replace(/^.*\//u, ''), entry: resolveEntry(folder, Target) });
    },
  });
  return relations;
}

/** An address only resolves `..`; nothing is fetched. What is no address leads to no entry. */
function resolveEntry(folder: string, target: string): string {
  try {
    return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
  } catch {
    return '';
  }
}

async function readSheetList(
  zip: ZipArchive,
  { workbook, sheets: entries }: Entries,
  fileName: string,
): Promise<{ readonly sheets: readonly Sheet[]; readonly is1904: boolean }> {
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readEntry(zip, workbook, fileName, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /^\w+:id$/u.test(key))?.[1] ?? '';
      const entry = entries.get(id);
      if (entry === undefined) return;
      const title = attributes['name'] ?? `Sheet${sheets.length + 1}`;
      if (!zip.has(entry)) throw broken(fileName, `lacks the sheet "${title}"`);
      sheets.push({ name: title, isHidden: /hidden/iu.test(attributes['state'] ?? ''), entry });
    },
  });
  if (sheets.length === 0) throw broken(fileName, 'holds no sheet of cells');
  return { sheets, is1904 };
}

async function readStrings(zip: ZipArchive, entry: string | undefined, fileName: string): Promise<readonly string[]> {
  if (entry === undefined) return [];
  const size = zip.entries.find(({ name }) => name === entry)?.size ?? 0;
  if (size > largestStrings) {
    const limit = `${largestStrings >> 20} MB`;
    throw broken(
      fileName,
      `holds ${Math.ceil(size / (1 << 20))} MB of cell texts; up to ${limit} are read. Save it as CSV`,
    );
  }
  const strings: string[] = [];
  let said = '';
  let isText = false;
  let isReading = false;
  await readEntry(zip, entry, fileName, {
    open(name) {
      if (name === 'si') said = '';
      // How a word is pronounced is noted beside it, in East Asian workbooks.
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    text(text) {
      if (isText) said += text;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(unescaped(said));
    },
  });
  return strings;
}

async function readKinds(zip: ZipArchive, entry: string | undefined, fileName: string): Promise<readonly NumberKind[]> {
  if (entry === undefined) return [];
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isCells = false;
  await readEntry(zip, entry, fileName, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCells = true;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'xf' && isCells) kinds.push(numberKind(format, codes.get(format)));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return kinds;
}

async function readEntry(zip: ZipArchive, entry: string, fileName: string, sight: XmlSight): Promise<void> {
  const reading = readXml(await zip.read(entry), `"${fileName}" (entry "${entry}")`, sight);
  while (reading.next().done !== true);
}

/** Control characters are written as `_x000D_` in sheets. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function broken(fileName: string, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what}.`, { fileName });
}
