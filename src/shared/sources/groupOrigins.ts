import type { FoundDerivation } from './findDerivations.ts';
import { keyOfOrigin } from './knownOutlets.ts';

/** One origin with every place that names it, in reading order. */
export interface NamedOrigin {
  readonly name: string;
  readonly kind: FoundDerivation['kind'];
  readonly places: readonly FoundDerivation[];
}

/** Puts together what has one name, also where a later place uses the short form: `Centre for X (CX)` and `CX`. */
export function groupOrigins(found: readonly FoundDerivation[]): NamedOrigin[] {
  const longOf = new Map<string, string>();
  for (const { name } of found) {
    const short = /\(([^()]+)\)$/u.exec(name)?.[1];
    if (short !== undefined) longOf.set(keyOfOrigin(short), keyOfOrigin(name));
  }
  const groups = new Map<string, { name: string; kind: FoundDerivation['kind']; places: FoundDerivation[] }>();
  for (const one of found) {
    const key = longOf.get(keyOfOrigin(one.name)) ?? keyOfOrigin(one.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name: one.name, kind: one.kind, places: [one] });
    else {
      group.places.push(one);
      if (one.name.length > group.name.length) group.name = one.name;
    }
  }
  return [...groups.values()];
}

/** Whether two names mean one origin: as `keyOfOrigin`, and `washingtonpost.com` for The Washington Post. */
export function sameOrigin(one: string, other: string): boolean {
  const [first, second] = [squeezed(one), squeezed(other)];
  return first !== '' && first === second;
}

function squeezed(name: string): string {
  return keyOfOrigin(name)
    .replace(/^www\./u, '')
    .replace(/\.(?:com|org|net|co\.uk|info|ua|de|fr|es)$/u, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
