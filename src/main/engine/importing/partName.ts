/** Longest name that is kept whole, in UTF-16 units; what stands behind the last point is always kept. */
const longestName = 120;
const longestStated = 1_000;
const longestEnding = 11;

/**
 * A file name as a container states it, made harmless: no folders, nothing that prints nothing or turns the writing's
 * direction, no leading or trailing points, never empty.
 */
export function partName(stated: string, otherwise: string): string {
  const last = stated.split(/[/\\]/u).at(-1) ?? '';
  const name = (last.length > longestStated ? last.slice(0, longestName) + last.slice(-longestEnding) : last)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return name === '' ? otherwise : shortened(name);
}

/** The name with an ending that says its type, where it has none of those that do. */
export function withEnding(name: string, ending: string, accepted: RegExp): string {
  return accepted.test(name) ? name : `${name}${ending}`;
}

function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  const kept = name.slice(0, longestName - ending.length).replace(/\p{Cs}/gu, '');
  return `${kept.trimEnd()}${ending}`;
}
