/** Words that reports use for one another, and forms that no ending gives away: the first of a line stands for all. */
const sameWords = new Map(
  [
    'move moved moves moving shipped shipping shipment shipments sent send sends transported transport transports carried carries carry delivered delivery deliveries deliver transferred transfers dispatched hauled supplied',
    'killed kill kills killing died dead death deaths die dies fatalities fatality',
    'wounded wound wounds injured injury injuries injuring',
    'vessel vessels ship ships',
    'rail rails railway railways train trains railroad',
    'troops troop soldier soldiers servicemen',
    'person persons people',
    'man men',
    'woman women',
    'child children',
    'loss losses lost lose loses losing',
    'leave left leaves leaving',
    'hold held holds holding',
    'sale sales sold sell sells selling',
    'buy bought buys buying',
    'build built builds building',
    'centre center centres centers',
    'tonne tonnes ton tons',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word): [string, string] => [word, first]);
  }),
);

/** A light stemmer for a folded word: plural and verb endings, spellings of two sides of an ocean, and a short list of words alike. */
export function stemOf(word: string): string {
  const same = sameWords.get(word);
  if (same !== undefined) return same;
  if (!/^[a-z]{5,}$/.test(word)) return word.length > 3 && /^[a-z]+[^su]s$/.test(word) ? word.slice(0, -1) : word;
  const cut = word
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:ch|sh|ss|x)es$/, (end) => end.slice(0, -2))
    .replace(/([^su])s$/, '$1')
    .replace(/(?:ing|ed)$/, (end, at: number) => (/[aeiouy]/.test(word.slice(0, at)) && at >= 3 ? '' : end))
    .replace(/(?<=.{3})uction$/, 'uc')
    .replace(/(?<=.{3})our$/, 'or')
    .replace(/(?<=.{3})ence$/, 'ense')
    .replace(/(?<=.{2})tre$/, 'ter');
  return cut.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}
