// Made words in several scripts, drawn as often as words are in texts (Zipf): no text of anyone's.

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

const scripts = [
  { language: 'en', letters: 'etaoinshrdlcumwfgypbvkjxqz', longest: 12, share: 0.4 },
  { language: 'uk', letters: 'оанитвресіклудмпзьябгчйхжцюшїщєфґ', longest: 13, share: 0.3 },
  { language: 'fr', letters: 'esaitnrulodcpmévqfbghjàxèêyzâç', longest: 12, share: 0.1 },
  { language: 'ar', letters: 'اليمونترببةعدسفهكقجحأشطص', longest: 8, share: 0.08 },
  { language: 'ko', letters: range(0xac00, 0xac00 + 400), longest: 4, share: 0.07 },
  { language: 'ja', letters: range(0x4e00, 0x4e00 + 900), longest: 3, share: 0.05 },
];
const vocabularySize = 30_000;

/** One vocabulary for each script, the commonest words first and mostly short. */
export function madeVocabularies(random) {
  return scripts.map((script) => {
    const letters = Array.from(script.letters);
    const words = new Set();
    while (words.size < vocabularySize) {
      const commonness = Math.min(1, 0.25 + words.size / vocabularySize);
      const length = Math.max(1, Math.round((0.3 + 0.7 * random()) * commonness * script.longest));
      let word = '';
      for (let at = 0; at < length; at += 1) word += letters[Math.floor(random() ** 1.6 * letters.length)];
      if (!words.has(word)) words.add(word);
      else words.add(word + letters[Math.floor(random() * letters.length)]);
    }
    return { ...script, words: [...words] };
  });
}

export function drawVocabulary(vocabularies, random) {
  let left = random();
  return vocabularies.find(({ share }) => (left -= share) < 0) ?? vocabularies[0];
}

/** The word of rank r comes up in proportion to 1 / r. */
export function drawWord({ words }, random) {
  return words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length + 1))) - 1)];
}
