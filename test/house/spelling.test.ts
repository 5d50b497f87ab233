import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isSpelled } from '#shared/spelling/checkWord.ts';
import { readDictionary } from '#shared/spelling/readDictionary.ts';
import type { CheckedLanguage } from '#shared/spelling/spellingLanguages.ts';
import { suggestWords } from '#shared/spelling/suggestWords.ts';
import { wordsToCheck } from '#shared/spelling/wordsToCheck.ts';

function open(language: CheckedLanguage) {
  const folder = dirname(createRequire(import.meta.url).resolve(`dictionary-${language}`));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return readDictionary(read('index.aff'), read('index.dic'));
}

function misspelt(language: CheckedLanguage, words: string): string[] {
  const dictionary = open(language);
  return words.split(' ').filter((word) => !isSpelled(dictionary, word));
}

test('forms with prefixes, suffixes, both, capitals and apostrophes are known; slips are not', () => {
  const right = 'walked houses unhappiness reweighed journalist’s isn’t London LONDON Walked state-of-the-art 74t';
  expect(misspelt('en', `${right} recieve teh london housses state-of-teh-art`)).toEqual([
    ...['recieve', 'teh', 'london', 'housses', 'state-of-teh-art'],
  ]);
});

test('French elisions and second suffixes are known, as are plurals that are not built by rule', () => {
  expect(misspelt('fr', 'l’homme qu’elle aujourd’hui mangeaient chevaux L’État rendez-vous acceuil chevals')).toEqual([
    ...['acceuil', 'chevals'],
  ]);
});

test('Spanish forms and accents are known', () => {
  expect(misspelt('es', 'comieron casas rápidamente dárselo recivir periodystas')).toEqual(['recivir', 'periodystas']);
});

test('the likeliest word comes first, never with a capital in its midst', () => {
  const english = open('en');
  expect(suggestWords(english, 'recieve')[0]).toBe('receive');
  expect(suggestWords(english, 'london')[0]).toBe('London');
  expect(suggestWords(open('fr'), 'acceuil')[0]).toBe('accueil');
  expect(suggestWords(english, 'organised').filter((word) => /.\p{Lu}/u.test(word))).toEqual([]);
});

test('numbers, codes, addresses and single letters are no words to check', () => {
  const words = (text: string) => wordsToCheck(text).map(({ word }) => word);
  expect(words('See desk@paper.example, file_7.csv and A4: isn’t far-east 1,5t.')).toEqual([
    ...['See', 'desk', 'and', 'isn’t', 'far-east'],
  ]);
});
