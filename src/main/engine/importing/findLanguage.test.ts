import { expect, it } from 'vitest';
import { findLanguage } from './findLanguage.ts';

it.each([
  ['en', 'The ship was seen in the harbour by the crew of a tug that had come from the other side of the bay.'],
  ['uk', 'Корабель стояв у порту до вечора, і його бачили всі, хто був на березі, але ніхто не знав, що це за вантаж.'],
  ['ru', 'Корабль стоял в порту до вечера, и его видели все, кто был на берегу, но никто не знал, что это за груз.'],
  [
    'de',
    'Das Schiff lag bis zum Abend im Hafen und wurde von allen gesehen, die auf der Mole standen, aber nicht von der Wache.',
  ],
  [
    'fr',
    'Le navire est resté dans le port et les marins qui étaient sur le quai ont vu que la cargaison était pour une autre ville.',
  ],
  [
    'es',
    'El barco estuvo en el puerto y los marineros que estaban en la orilla dijeron que la carga era para otra ciudad del norte.',
  ],
  ['ko', '배는 저녁까지 항구에 있었고 부두에 있던 모든 사람들이 그것을 보았다.'],
  [null, 'Home Sport Weather Maps Video Travel Culture Shop'],
])('finds %s', (language, text) => {
  expect(findLanguage(text)).toBe(language);
});
