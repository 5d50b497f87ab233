import type { Affix, Dictionary } from './readDictionary.ts';

/** Whether a word, or each part that hyphens hold together, stands in the dictionary; words with digits and signs of capitals alone always do. */
export function isSpelled(dictionary: Dictionary, typed: string): boolean {
  const word = dictionary.input.reduce((text, [from, to]) => text.replaceAll(from, to), typed.normalize('NFC'));
  if (/\p{N}/u.test(word) || /^\p{Lu}+$/u.test(word)) return true;
  if (inAnyCase(dictionary, word)) return true;
  const parts = word.split(/[-‑–]/);
  return parts.length > 1 && parts.every((part) => part === '' || inAnyCase(dictionary, part));
}

/** As it stands, and as it would stand within a sentence or in capitals. */
function inAnyCase(dictionary: Dictionary, word: string): boolean {
  if (isForm(dictionary, word)) return true;
  const lower = word.toLocaleLowerCase('und');
  if (lower === word) return false;
  if (isForm(dictionary, lower)) return true;
  const isCapitals = word === word.toLocaleUpperCase('und');
  return isCapitals && isForm(dictionary, lower.charAt(0).toLocaleUpperCase('und') + lower.slice(1));
}

function isForm(dictionary: Dictionary, word: string): boolean {
  const { stems, marks } = dictionary;
  const flags = stems.get(word);
  if (flags !== undefined && !has(dictionary, flags, marks.onlyWithAffix))
    return !has(dictionary, flags, marks.forbidden);
  return hasSuffix(dictionary, word, null, 2) || hasPrefix(dictionary, word);
}

function has({ flagLength }: Dictionary, flags: string, flag: string): boolean {
  if (flag === '' || flags === '') return false;
  if (flagLength === 1) return flags.includes(flag);
  for (let at = 0; at < flags.length; at += flagLength) if (flags.startsWith(flag, at)) return true;
  return false;
}

/** Whether it is a stem with a suffix on it, or with two; `prefix` is on it too, and must be allowed by the stem or the suffix. */
function hasSuffix(dictionary: Dictionary, word: string, prefix: Affix | null, levels: number, wanted = ''): boolean {
  for (let length = Math.min(dictionary.longestSuffix, word.length); length >= 0; length -= 1) {
    for (const rule of dictionary.suffixes.get(word.slice(word.length - length)) ?? []) {
      if (wanted !== '' && !has(dictionary, rule.flags, wanted)) continue;
      const stem = word.slice(0, word.length - length) + rule.strip;
      if (stem === '' || (prefix !== null && !rule.crosses) || rule.condition?.test(stem) === false) continue;
      const flags = dictionary.stems.get(stem);
      if (
        flags !== undefined &&
        has(dictionary, flags, rule.flag) &&
        !has(dictionary, flags, dictionary.marks.forbidden)
      ) {
        const allows = (given: string) => prefix === null || has(dictionary, given, prefix.flag);
        if (allows(flags) || allows(rule.flags)) return true;
      }
      if (levels > 1 && length > 0 && hasSuffix(dictionary, stem, prefix, levels - 1, rule.flag)) return true;
    }
  }
  return false;
}

function hasPrefix(dictionary: Dictionary, word: string): boolean {
  for (let length = 1; length <= Math.min(dictionary.longestPrefix, word.length); length += 1) {
    for (const rule of dictionary.prefixes.get(word.slice(0, length)) ?? []) {
      const root = rule.strip + word.slice(length);
      if (rule.condition?.test(root) === false) continue;
      const flags = dictionary.stems.get(root);
      if (flags !== undefined && has(dictionary, flags, rule.flag)) return true;
      if (rule.crosses && hasSuffix(dictionary, root, rule, 2)) return true;
    }
  }
  return false;
}
