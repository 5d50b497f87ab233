import type { NameFinder } from './findNames.ts';

const word = /[A-Za-z]\w*/gu;

/** New names for those lines of a sheet that have a withheld name in theirs, such as "kovalenko_tons": a formula must go on to read. */
export function renameLines(names: readonly string[], finder: NameFinder<unknown>): ReadonlyMap<string, string> {
  const taken = new Set(names);
  const renamed = new Map<string, string>();
  let number = 1;
  for (const name of names) {
    if (finder.find(name).length === 0) continue;
    while (taken.has(`withheld_${number}`)) number += 1;
    taken.add(`withheld_${number}`);
    renamed.set(name, `withheld_${number}`);
  }
  return renamed;
}

/** A formula by the new names. */
export function renamedIn(formula: string, renamed: ReadonlyMap<string, string>): string {
  return renamed.size === 0 ? formula : formula.replaceAll(word, (name) => renamed.get(name) ?? name);
}
