import { canonicalJson, type JsonValue } from '#shared/values/json.ts';

/** Two values of plain data, compared as JSON: what JSON can not tell apart is the same. */
export function sameJson(one: unknown, other: unknown): boolean {
  // Both were parsed by a schema, or built of numbers, strings, lists and records alone.
  return canonicalJson(one as JsonValue) === canonicalJson(other as JsonValue);
}
