import { onlySimplified, onlyTraditional, rightToLeft, signsOf, type ScriptName } from '#shared/scripts/scripts.ts';
import type { Speech } from '../scriptFaces.ts';

/** Languages of which text is marked by its script alone, as Typst takes them. */
const languages: Readonly<Partial<Record<ScriptName, string>>> = {
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
  georgian: 'ka',
  armenian: 'hy',
};
/** Beside Latin letters of its size, Amiri looks small. */
const arabicSize = '1.12em';

/** A regular expression as a string of Typst. */
function pattern(expression: string): string {
  return `regex("${expression.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}")`;
}

/** Stretches of one script, with the spaces and signs between its words. */
function stretches(names: readonly ScriptName[], between: string): string {
  const word = `[${names.map((name) => signsOf[name]).join('')}\\u{200C}\\u{200D}]+`;
  return pattern(between === '' ? word : `${word}(?:[${between}]+${word})*`);
}

/**
 * Typst 0.14 rules for pages with writing beyond Latin, Greek and Cyrillic: each paragraph, heading, item, cell, caption and note in the
 * direction of its first letter, its words marked by their language, Chinese, Japanese and Korean each in their own face.
 */
export function scriptRules({ scripts, cjk }: Speech): string {
  const marked = scripts.flatMap((name) => {
    const language = languages[name];
    return language === undefined
      ? []
      : [`#show ${stretches([name], ' \u00A0')}: set text(lang: "${language}", region: none, hyphenate: false)`];
  });
  return [
    directionRules,
    ...(scripts.includes('arabic') ? [arabicRules] : []),
    ...marked,
    ...(cjk.length === 0 ? [] : [cjkRules(cjk)]),
  ].join('\n');
}

/** Which way a paragraph runs: UAX #9, rules P2 and P3, over the words that stand in it. */
const directionRules = String.raw`
#let words-of(it) = {
  if type(it) == str { it }
  else if type(it) != content or it.func() == footnote { "" }
  else if it.has("text") { words-of(it.text) }
  else if it.has("children") { it.children.map(words-of).join("") }
  else if it.has("body") { words-of(it.body) }
  else if it.has("child") { words-of(it.child) }
  else { "" }
}
#let first-letter = ${pattern(String.raw`[\p{L}${rightToLeft}]`)}
#let right-letter = ${pattern(`[${rightToLeft}]`)}
#let runs-from-right(words) = {
  let found = if words == none { none } else { words.match(first-letter) }
  found != none and found.text.match(right-letter) != none
}
#let directed(it, words: none) = {
  set text(dir: if runs-from-right(if words == none { words-of(it) } else { words }) { rtl } else { ltr })
  it
}
// Beside a number, a note's own number would be taken for its last digit.
#let note-guard = context if text.dir == rtl { "\u{200F}" }
#show par: it => directed(it)
#show heading: it => directed(it)
#show title: it => directed(it, words: data.title)
#show table.cell: it => directed(it)
#show list.item: it => directed(it)
#show enum.item: it => directed(it)
#show list: it => directed(it)
#show enum: it => directed(it)
#show table: it => directed(it)
#show footnote.entry: it => directed(it, words: words-of(it.note.body))
#show quote.where(block: true): it => directed(it)
`;

const persian = '[\\u{067E}\\u{0686}\\u{0698}\\u{06AF}\\u{06A9}]';
const urdu = '[\\u{0679}\\u{0688}\\u{0691}\\u{06BE}\\u{06C1}\\u{06D2}]';
const arabicRules = String.raw`
#show ${stretches(['arabic'], ' \u00A0.,:;!?()«»\\-–')}: it => {
  let lang = if it.text.match(${pattern(urdu)}) != none { "ur" } else if it.text.match(${pattern(persian)}) != none { "fa" } else { "ar" }
  text(lang: lang, region: none, size: ${arabicSize}, hyphenate: false, it)
}
`;

/** By kana, by hangul, by characters of one form of Chinese alone; else as the paragraph, or as most of the pages. */
function cjkRules(cjk: Speech['cjk']): string {
  const families = cjk.map(({ language, family }) => `"${language}": "${family}"`).join(', ');
  // Korean of today is seldom written in characters.
  const first = (cjk.find(({ language }) => language !== 'ko') ?? cjk[0])?.language ?? 'zh-Hans';
  const signs: readonly ScriptName[] = ['han', 'kana', 'hangul'];
  return String.raw`
#let cjk-families = (${families})
#let cjk-tags = ("zh-Hans": ("zh", "cn"), "zh-Hant": ("zh", "tw"), "ja": ("ja", "jp"), "ko": ("ko", "kr"))
#let cjk-language(words, otherwise) = {
  let count(expression) = words.matches(expression).len()
  let found = if count(${pattern(`[${signsOf.kana}]`)}) > 0 { "ja" }
    else if count(${pattern(`[${signsOf.hangul}]`)}) > 0 { "ko" }
    else {
      let more = count(${pattern(`[${onlySimplified}]`)}) - count(${pattern(`[${onlyTraditional}]`)})
      if more > 0 { "zh-Hans" } else if more < 0 { "zh-Hant" } else { otherwise }
    }
  if found in cjk-families { found } else { "${first}" }
}
#let cjk-of-text() = {
  let found = cjk-tags.pairs().find(((name, tag)) => tag.at(0) == text.lang and tag.at(1) == text.region)
  if found == none { "${first}" } else { found.at(0) }
}
#let cjk-text(words, otherwise, body) = {
  let language = cjk-language(words, otherwise)
  let (lang, region) = cjk-tags.at(language)
  let latin = ("Source Serif 4", "Inter")
  set text(lang: lang, region: region, hyphenate: false, font: (
    (name: latin.at(0), covers: "latin-in-cjk"), cjk-families.at(language), ..cjk-families.values(), latin.at(1),
  ))
  body
}
#let begins-cjk(words) = {
  let found = if words == none { none } else { words.match(first-letter) }
  found != none and found.text.match(${pattern(`[${signs.map((name) => signsOf[name]).join('')}]`)}) != none
}
#let spoken(it) = {
  let words = words-of(it)
  if begins-cjk(words) { cjk-text(words, "${first}", it) } else { it }
}
#show par: spoken
#show heading: spoken
#show title: it => if begins-cjk(data.title) { cjk-text(data.title, "${first}", it) } else { it }
#show table.cell: spoken
#show list.item: spoken
#show enum.item: spoken
#show figure.caption: spoken
#show ${stretches(signs, '')}: it => context cjk-text(it.text, cjk-of-text(), it)
`;
}
