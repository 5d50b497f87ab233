import type { PlumbError } from '#shared/values/PlumbError.ts';
import { cellOf, RowInMaking } from './jsonRow.ts';
import type { JsonSight } from './jsonTokens.ts';

/** One element of a list. */
export interface JsonRow {
  /** The names that lead to its list, from the outside in: `data.items`; empty for the outermost. */
  readonly list: string;
  /** An object's values by their dotted names, a list's by their numbers from 0, a single value by `value`. */
  readonly kind: 'object' | 'list' | 'value';
  /** Texts as they are, numbers as written, `true`, `false`, nothing for null, lists as JSON. In the order of the file. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Turns what is met in JSON into the rows of its lists. Lists inside of a row are cells of it. */
export class JsonWalk implements JsonSight {
  /** Lists that were met, with how many elements each has. */
  readonly lists = new Map<string, number>();
  private readonly take: (row: JsonRow) => void;
  private readonly refuse: (what: string) => PlumbError;
  /** Outside of rows: the names of objects, and whether the innermost is a list. */
  private readonly names: string[] = [];
  private isList: boolean;
  private row: RowInMaking | null = null;

  /** With `isSequence` the outermost values are the rows. */
  constructor(take: (row: JsonRow) => void, refuse: (what: string) => PlumbError, isSequence: boolean) {
    this.take = take;
    this.refuse = refuse;
    this.isList = isSequence;
  }

  open(bracket: '{' | '['): void {
    if (this.row !== null) {
      this.row.open(bracket);
    } else if (this.isList) {
      this.row = new RowInMaking(bracket, this.refuse);
    } else if (bracket === '[') {
      this.isList = true;
      if (this.lists.has(this.listName())) throw this.refuse(`"${this.listName()}" stands twice in one object`);
      this.lists.set(this.listName(), 0);
    } else this.names.push('');
  }

  close(bracket: '}' | ']'): void {
    if (this.row === null) {
      if (bracket === ']') this.isList = false;
      else this.names.pop();
    } else if (this.row.close()) {
      const { kind, cells } = this.row;
      this.row = null;
      this.give({ list: this.listName(), kind, cells });
    }
  }

  key(name: string): void {
    if (this.row !== null) this.row.key(name);
    else if (this.names.length > 0) this.names[this.names.length - 1] = name;
  }

  value(kind: 'string' | 'number' | 'word', text: string): void {
    if (this.row !== null) this.row.value(kind, text);
    else if (this.isList) {
      const cells = new Map([['value', cellOf(kind, text)]]);
      this.give({ list: this.listName(), kind: 'value', cells });
    }
  }

  private give(row: JsonRow): void {
    this.lists.set(row.list, (this.lists.get(row.list) ?? 0) + 1);
    this.take(row);
  }

  private listName(): string {
    return this.names.join('.');
  }
}
