import type { JsonValue } from '../values/json.ts';
import { type Manifest, manifestFormat, manifestSchema, manifestVersion } from './manifest.ts';

export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest; readonly content: Readonly<Record<string, JsonValue>> }
  /** `reason` is a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A manifest out of a file of unknown origin. Never throws; nothing in it is followed or fetched. */
export function readManifest(text: string): ReadManifest {
  const content = parse(text);
  if (content === null) return { kind: 'unreadable', reason: 'It is not JSON: it was damaged, or altered by hand.' };
  if (content['format'] !== manifestFormat)
    return { kind: 'unreadable', reason: 'It is no evidence manifest of a Plumbline report.' };
  const version = content['formatVersion'];
  if (typeof version === 'number' && version > manifestVersion)
    return {
      kind: 'unreadable',
      reason: `It is of format ${version}; this version of Plumbline reads format ${manifestVersion}.`,
    };
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return { kind: 'manifest', manifest: parsed.data, content };
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  const reason = `It does not have the shape of an evidence manifest${place === '' ? '' : `, at "${place.slice(0, 200)}"`}: it was altered.`;
  return { kind: 'unreadable', reason };
}

function parse(text: string): Readonly<Record<string, JsonValue>> | null {
  try {
    const value: unknown = JSON.parse(text);
    // What JSON.parse returns is JSON.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, JsonValue>>)
      : null;
  } catch {
    return null;
  }
}
