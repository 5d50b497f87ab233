/** Words and signs that multiply the number before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ...scale(1e2, 'hundred'),
  ...scale(1e3, 'thousand tausend mille mila'),
  ...scale(1e5, 'lakh lakhs lac lacs'),
  ...scale(1e6, 'million millions mn mln mio millionen millionen millones milioni milhões'),
  ...scale(1e7, 'crore crores'),
  ...scale(1e9, 'billion billions bn bln mrd milliard milliards milliarde milliarden miliardi'),
  ...scale(1e12, 'trillion trillions tn trn'),
  ...scale(1e15, 'quadrillion'),
]);

/** Letters set right behind digits: `£2.5m`, `4.3M`, `40k`; `m` and `t` can be units as well, so that money or nouns decide. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ...scale(1e3, 'k K'),
  ...scale(1e6, 'm M mm MM mil'),
  ...scale(1e9, 'b B'),
  ...scale(1e12, 't T'),
]);

function scale(factor: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, factor]);
}
