import { drawVocabulary, drawWord } from './madeWords.mjs';

/** What people type, by how often: the share of each form adds up to one. */
const forms = [
  [0.25, (word) => word()],
  [0.2, (word) => `${word()} ${word()}`],
  [0.06, (word) => `${word()} ${word()} ${word()}`],
  [0.1, (word, place) => `"${place()}"`],
  [0.08, (word) => `${word().slice(0, 2)}*`],
  [0.08, (word) => `${word().slice(0, 3)}*`],
  [0.06, (word) => `${word().slice(0, 5)}*`],
  [0.05, (word) => `${word()} OR ${word()}`],
  [0.04, (word) => `${word()} -${word()}`],
  [0.03, (word, place, publisher) => `publisher:"${publisher()}" ${word()}`],
  [0.02, (word) => `date:2023-08/2024-01 ${word()}`],
  [0.03, (word) => `${word()}${word()}${word()}`],
];

/** Queries of all forms, in words of all scripts, common and rare. */
export function madeQueries(count, vocabularies, publishers, random) {
  return Array.from({ length: count }, () => {
    const vocabulary = drawVocabulary(vocabularies, random);
    const word = () => drawWord(vocabulary, random);
    const place = () => `${word()}${vocabulary.language === 'ja' ? '' : ' '}${word()}`;
    const publisher = () => publishers[Math.floor(random() * publishers.length)];
    let left = random();
    const [, form] = forms.find(([share]) => (left -= share) < 0) ?? forms[0];
    return form(word, place, publisher);
  });
}
