/** The part of the driver that the store uses; the fork does not export its own types. */
declare module 'better-sqlite3' {
  namespace Database {
    type Parameter = string | number | bigint | null | Uint8Array;

    interface Statement {
      run(...parameters: readonly (Parameter | { readonly [name: string]: Parameter })[]): {
        readonly changes: number;
        readonly lastInsertRowid: number | bigint;
      };
      get(...parameters: readonly (Parameter | { readonly [name: string]: Parameter })[]): unknown;
      all(...parameters: readonly (Parameter | { readonly [name: string]: Parameter })[]): unknown[];
      iterate(
        ...parameters: readonly (Parameter | { readonly [name: string]: Parameter })[]
      ): IterableIterator<unknown>;
      pluck(): this;
      raw(): this;
    }

    interface Database {
      readonly inTransaction: boolean;
      readonly open: boolean;
      prepare(sql: string): Statement;
      exec(sql: string): this;
      pragma(text: string, options?: { readonly simple?: boolean }): unknown;
      key(key: Uint8Array): number;
      close(): this;
    }
  }

  const Database: {
    new (
      path: string,
      options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean; readonly timeout?: number },
    ): Database.Database;
  };
  export = Database;
}
