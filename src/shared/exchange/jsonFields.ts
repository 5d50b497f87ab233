import type { JsonValue } from '../values/json.ts';

export type JsonObject = Readonly<Record<string, JsonValue>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function stringOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** As text for comparing; what is no text or number is none. */
export function wordOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The object without these fields; null where none is left. A field that would change the object's nature is none. */
export function without(object: JsonObject, names: readonly string[]): JsonObject | null {
  const left = Object.entries(object).filter(([name]) => name !== '__proto__' && !names.includes(name));
  return left.length === 0 ? null : Object.fromEntries(left);
}
