import { PlumbError } from '#shared/values/PlumbError.ts';

/** What is met in JSON, in its order. */
export interface JsonSight {
  open(bracket: '{' | '['): void;
  close(bracket: '}' | ']'): void;
  key(name: string): void;
  /** A number comes as it is written, so that no digit is lost. */
  value(kind: 'string' | 'number' | 'word', text: string): void;
}

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const deepest = 200;
/** Characters of one string or number. */
const longestToken = 4_000_000;
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordShape = /[A-Za-z_\d.+-]*/y;

/** Reads JSON (RFC 8259) piece by piece, in bounded memory and without recursion. Errors: PlumbError `unreadable-file` naming the line. */
export class JsonTokens {
  /** From 1. */
  line = 1;
  private readonly fileName: string;
  private readonly sight: JsonSight;
  private readonly isSequence: boolean;
  private readonly inside: ('{' | '[')[] = [];
  private expected: Expected = 'value';
  private rest = '';

  /** With `isSequence`, any number of values may follow each other, as in JSON lines. */
  constructor(fileName: string, sight: JsonSight, isSequence: boolean) {
    this.fileName = fileName;
    this.sight = sight;
    this.isSequence = isSequence;
  }

  feed(piece: string): void {
    const text = this.rest + piece;
    const end = this.read(text, false);
    this.rest = text.slice(end);
    if (this.rest.length > longestToken) {
      throw this.refuse(`a text is longer than ${longestToken.toLocaleString('en')} characters, the most that is read`);
    }
  }

  end(): void {
    const text = this.rest;
    if (this.read(text, true) < text.length) throw this.refuse('a text opens here and is never closed');
    if (this.inside.length > 0)
      throw this.refuse(`the file ends inside of ${this.inside.at(-1) === '{' ? 'an object' : 'a list'}`);
  }

  refuse(what: string): PlumbError {
    const { fileName, line } = this;
    return new PlumbError('unreadable-file', `"${fileName}" line ${line}: ${what}.`, { fileName, line });
  }

  /** How far whole tokens reach. */
  private read(text: string, isEnd: boolean): number {
    let at = 0;
    while (at < text.length) {
      const sign = text.charAt(at);
      if (sign === '\n') this.line += 1;
      const next = isSpace(sign) ? at + 1 : this.token(text, at, sign, isEnd);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  /** Where the token ends; -1 where its end is not there yet. */
  private token(text: string, at: number, sign: string, isEnd: boolean): number {
    if (sign === '"') return this.string(text, at);
    if (sign === '{' || sign === '[') return this.open(sign, at);
    if (sign === '}' || sign === ']') return this.close(sign, at);
    if (sign === ',' || sign === ':') return this.separate(sign, at);
    return this.bare(text, at, isEnd);
  }

  private string(text: string, at: number): number {
    let end = text.indexOf('"', at + 1);
    while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) return -1;
    const words = this.decoded(text.slice(at, end + 1));
    if (this.expected === 'key' || this.expected === 'first key') {
      this.sight.key(words);
      this.expected = 'colon';
    } else {
      this.beforeValue();
      this.sight.value('string', words);
      this.afterValue();
    }
    return end + 1;
  }

  private decoded(quoted: string): string {
    try {
      return quoted.includes('\\') || hasControl(quoted)
        ? String(JSON.parse(quoted)).replace(/\p{Surrogate}/gu, '\ufffd')
        : quoted.slice(1, -1);
    } catch {
      throw this.refuse('a text holds a line break, a control character or an escape that JSON does not have');
    }
  }

  private open(bracket: '{' | '[', at: number): number {
    this.beforeValue();
    if (this.inside.length >= deepest)
      throw this.refuse(`lists and objects lie more than ${deepest} deep, the most that is read`);
    this.inside.push(bracket);
    this.sight.open(bracket);
    this.expected = bracket === '{' ? 'first key' : 'first value';
    return at + 1;
  }

  private close(bracket: '}' | ']', at: number): number {
    const { expected } = this;
    const isRight = this.inside.at(-1) === (bracket === '}' ? '{' : '[');
    if (!isRight || !(expected === 'comma' || expected === 'first key' || expected === 'first value'))
      throw this.unexpected(bracket);
    this.inside.pop();
    this.sight.close(bracket);
    this.afterValue();
    return at + 1;
  }

  private separate(sign: ',' | ':', at: number): number {
    if (sign === ':' && this.expected === 'colon') this.expected = 'value';
    else if (sign === ',' && this.expected === 'comma') this.expected = this.inside.at(-1) === '{' ? 'key' : 'value';
    else throw this.unexpected(sign);
    return at + 1;
  }

  private bare(text: string, at: number, isEnd: boolean): number {
    wordShape.lastIndex = at;
    const word = wordShape.exec(text)?.[0] ?? '';
    if (at + word.length === text.length && !isEnd && word.length < 400) return -1;
    if (/^(?:true|false|null)$/u.test(word)) {
      this.beforeValue();
      this.sight.value('word', word);
    } else {
      numberShape.lastIndex = at;
      if (word === '' || numberShape.exec(text)?.[0] !== word)
        throw this.unexpected(word === '' ? text.charAt(at) : word.slice(0, 40));
      this.beforeValue();
      this.sight.value('number', word);
    }
    this.afterValue();
    return at + word.length;
  }

  private beforeValue(): void {
    if (this.expected === 'end' && this.isSequence) return;
    if (this.expected !== 'value' && this.expected !== 'first value') throw this.unexpected('a value');
  }

  private afterValue(): void {
    this.expected = this.inside.length === 0 ? 'end' : 'comma';
  }

  private unexpected(what: string): PlumbError {
    const wanted: Record<Expected, string> = {
      ...{ value: 'a value', 'first value': 'a value', key: 'a name in quotes', 'first key': 'a name in quotes' },
      ...{ colon: 'a colon', comma: 'a comma or a closing bracket', end: 'the end of the file' },
    };
    return this.refuse(
      `this is not valid JSON: ${what === 'a value' ? what : `"${what}"`} stands where ${wanted[this.expected]} is expected`,
    );
  }
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charAt(quote - 1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 32) return true;
  return false;
}
