/** The part of the `edtf` package in use; it ships no types. Its answers are parsed with zod in period.ts. */
declare module 'edtf' {
  export function parse(text: string): unknown;
}
