/** Numbered from 1 without gaps; never edited once it has landed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
