import { PlumbError } from '#shared/values/PlumbError.ts';
import type { JsonValue } from '#shared/values/json.ts';

export interface FieldErrors {
  /** By the field's last path part, such as `path` or `low`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What belongs to no field; null where every part found its own. */
  readonly form: string | null;
}

export const noErrors: FieldErrors = { fields: {}, form: null };

/** Puts a failure's words where they belong: at the fields that its details name, else at the form. */
export function fieldErrors(error: unknown, fieldOf: Readonly<Partial<Record<string, string>>> = {}): FieldErrors {
  if (!(error instanceof PlumbError))
    return { fields: {}, form: error instanceof Error ? error.message : String(error) };
  const fields = issueFields(error.details);
  if (Object.keys(fields).length > 0) return { fields, form: null };
  const field = namedField(error.details) ?? fieldOf[error.code];
  return field === undefined ? { fields: {}, form: error.message } : { fields: { [field]: error.message }, form: null };
}

/** The engine states `{ problems: [{ field, message }] }`, a field's path joined by dots. */
function issueFields(details: JsonValue): Record<string, string> {
  const problems = property(details, 'problems');
  const fields: Record<string, string> = {};
  if (!Array.isArray(problems)) return fields;
  for (const problem of problems) {
    const path = property(problem, 'field');
    const message = property(problem, 'message');
    const last = typeof path === 'string' ? path.split('.').at(-1) : undefined;
    if (last !== undefined && last !== '' && typeof message === 'string') fields[last] ??= message;
  }
  return fields;
}

function namedField(details: JsonValue): string | undefined {
  const field = property(details, 'field');
  return typeof field === 'string' ? field : undefined;
}

function property(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
