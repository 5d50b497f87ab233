import { expect, test } from 'vitest';
import { findText, textPattern, type TextQuery } from './findText.ts';

const find = (text: string, words: string, more: Partial<TextQuery> = {}) => {
  const pattern = textPattern({ words, matchCase: false, wholeWord: false, ...more });
  return pattern === null ? [] : findText(text, pattern).map(({ start, end }) => text.slice(start, end));
};

test('signs of patterns are letters like any other', () => {
  expect(find('cost (a+b)? $5.00 [x] a-b / c', '(a+b)?')).toEqual(['(a+b)?']);
  expect(find('cost $5.00, not $5x00', '$5.00')).toEqual(['$5.00']);
  expect(find('a-b / c', 'a-b / c')).toEqual(['a-b / c']);
  expect(find('anything', '.*')).toEqual([]);
});

test('upper and lower case are one unless they are asked for, in any script', () => {
  expect(find('Port, PORT, port', 'port')).toHaveLength(3);
  expect(find('Port, PORT, port', 'port', { matchCase: true })).toEqual(['port']);
  expect(find('ПОРТ і порт', 'Порт')).toHaveLength(2);
});

test('a whole word has no letter or digit beside it, accents and other scripts included', () => {
  expect(find('port, ports, airport, port.', 'port', { wholeWord: true })).toHaveLength(2);
  expect(find('порти порт', 'порт', { wholeWord: true })).toEqual(['порт']);
  expect(find('74 and 740', '74', { wholeWord: true })).toEqual(['74']);
});

test('a space finds the space that does not break, a straight apostrophe the curved one', () => {
  expect(find('74,000\u00a0t of it', '74,000 t')).toEqual(['74,000\u00a0t']);
  expect(find("Russia’s and Russia's", "Russia's")).toHaveLength(2);
});

test('nothing, and white space alone, finds nothing rather than everything', () => {
  expect(textPattern({ words: '  ', matchCase: false, wholeWord: false })).toBeNull();
});
