import { describe, expect, test } from 'vitest';
import { cjkLanguageOf, directionOf, onlySimplified, onlyTraditional, scriptsIn } from './scripts.ts';

describe('the direction of a paragraph', () => {
  // Bug: a sentence that begins with a number or a quotation mark runs from left to right in Hebrew.
  test.each([
    ['«نقلت السفن» 74,000', 'rtl'],
    ['12/3: שלום Reuters', 'rtl'],
    ['Reuters: שלום', 'ltr'],
    ['74,000 (2023)', 'ltr'],
    ['', 'ltr'],
    ['港口 שלום', 'ltr'],
  ])('of “%s” is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

describe('the language of signs that Chinese, Japanese and Korean share', () => {
  test.each([
    ['二つの港', 'ja'],
    ['두 항구 港', 'ko'],
    ['两个港口之间的运输', 'zh-Hans'],
    ['兩個港口之間的運輸', 'zh-Hant'],
    ['北京', null],
    ['Port', null],
  ])('of “%s” is %s', (text, language) => {
    expect(cjkLanguageOf(text)).toBe(language);
  });

  test('is told by characters that stand in one list alone', () => {
    expect(Array.from(onlySimplified).filter((character) => onlyTraditional.includes(character))).toEqual([]);
  });
});

test('plain pages have none of the scripts for which more fonts are loaded', () => {
  expect(scriptsIn('Zürich, Łódź, Αθήνα, Київ: „74.000 t“ « à » … — −5 °C №')).toEqual([]);
  expect(scriptsIn('Port of 나진, مرفأ')).toEqual(['arabic', 'hangul']);
});
