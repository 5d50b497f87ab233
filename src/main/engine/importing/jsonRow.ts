import type { PlumbError } from '#shared/values/PlumbError.ts';

/** Characters of one row, names not counted. */
const longestRow = 4_000_000;

/** The cells of one record, as they are met; objects inside it become dotted names, lists inside it JSON. */
export class RowInMaking {
  readonly kind: 'object' | 'list';
  readonly cells = new Map<string, string>();
  private readonly refuse: (what: string) => PlumbError;
  /** What stands before the names in each object that is open: nothing, `port.`, `port.place.` */
  private readonly prefixes: string[] = [''];
  private name = '';
  private writing: JsonWriting | null = null;
  private length = 0;

  constructor(bracket: '{' | '[', refuse: (what: string) => PlumbError) {
    this.kind = bracket === '{' ? 'object' : 'list';
    this.refuse = refuse;
  }

  open(bracket: '{' | '['): void {
    if (this.writing === null && bracket === '{' && this.kind === 'object') {
      this.prefixes.push(`${this.name}.`);
      return;
    }
    this.writing ??= new JsonWriting();
    this.writing.open(bracket);
  }

  /** Whether the row ends here. */
  close(): boolean {
    if (this.writing === null) {
      this.prefixes.pop();
      return this.prefixes.length === 0;
    }
    if (this.writing.close()) {
      const { text } = this.writing;
      this.writing = null;
      this.put(text);
    }
    return false;
  }

  key(name: string): void {
    if (this.writing === null) this.name = `${this.prefixes.at(-1) ?? ''}${name}`;
    else this.writing.key(name);
  }

  value(kind: 'string' | 'number' | 'word', text: string): void {
    if (this.writing === null) this.put(cellOf(kind, text));
    else this.writing.value(kind === 'string' ? JSON.stringify(text) : text);
    this.weigh(text);
  }

  private put(cell: string): void {
    const name = this.kind === 'list' ? String(this.cells.size) : this.name;
    if (this.cells.has(name)) throw this.refuse(`"${name}" stands twice in one record`);
    this.cells.set(name, cell);
  }

  private weigh(text: string): void {
    this.length += text.length + 1;
    if (this.length > longestRow) {
      throw this.refuse(`a record is longer than ${longestRow.toLocaleString('en')} characters, the most that is read`);
    }
  }
}

/** A list inside of a record, written as JSON again; numbers keep their digits. */
class JsonWriting {
  text = '';
  private readonly closing: string[] = [];
  private isNext = false;

  open(bracket: '{' | '['): void {
    this.add(bracket);
    this.closing.push(bracket === '{' ? '}' : ']');
    this.isNext = false;
  }

  /** Whether it is whole. */
  close(): boolean {
    this.text += this.closing.pop() ?? '';
    this.isNext = true;
    return this.closing.length === 0;
  }

  key(name: string): void {
    this.add(`${JSON.stringify(name)}:`);
    this.isNext = false;
  }

  value(text: string): void {
    this.add(text);
  }

  private add(text: string): void {
    this.text += this.isNext ? `,${text}` : text;
    this.isNext = true;
  }
}

export function cellOf(kind: 'string' | 'number' | 'word', text: string): string {
  return kind === 'word' && text === 'null' ? '' : text;
}
