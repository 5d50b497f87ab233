/** Writing beyond Latin, Greek and Cyrillic that pages can set. */
export const scriptNames = [
  ...(['arabic', 'hebrew', 'devanagari', 'thai', 'georgian', 'armenian'] as const),
  ...(['han', 'kana', 'hangul'] as const),
] as const;
export type ScriptName = (typeof scriptNames)[number];

/** Chinese in its two forms, Japanese, Korean: they share signs and draw them differently. */
export const cjkLanguages = ['zh-Hans', 'zh-Hant', 'ja', 'ko'] as const;
export type CjkLanguage = (typeof cjkLanguages)[number];

/** The signs of each script, inside the brackets of a regular expression of JavaScript or of Typst. */
export const signsOf: Readonly<Record<ScriptName, string>> = {
  arabic: String.raw`\u{0600}-\u{06FF}\u{0750}-\u{077F}\u{0870}-\u{08FF}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFC}`,
  hebrew: String.raw`\u{0590}-\u{05FF}\u{FB1D}-\u{FB4F}`,
  devanagari: String.raw`\u{0900}-\u{097F}\u{A8E0}-\u{A8FF}`,
  thai: String.raw`\u{0E01}-\u{0E5B}`,
  georgian: String.raw`\u{10A0}-\u{10FF}\u{1C90}-\u{1CBF}\u{2D00}-\u{2D2F}`,
  armenian: String.raw`\u{0531}-\u{058F}\u{FB13}-\u{FB17}`,
  han: String.raw`\u{2E80}-\u{2FDF}\u{3000}-\u{303F}\u{3105}-\u{312F}\u{3190}-\u{31E3}\u{3220}-\u{33FF}\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{FE30}-\u{FE4F}\u{FF01}-\u{FF65}\u{20000}-\u{3134F}`,
  kana: String.raw`\u{3041}-\u{30FF}\u{31F0}-\u{31FF}\u{FF66}-\u{FF9F}`,
  hangul: String.raw`\u{1100}-\u{11FF}\u{3131}-\u{318E}\u{A960}-\u{A97C}\u{AC00}-\u{D7FB}`,
};

/** Letters of scripts that run from right to left, those too that no page can set. */
export const rightToLeft = String.raw`\u{0590}-\u{08FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

/** Characters of everyday that only one of the Chinese forms has, and Japanese neither. */
export const onlySimplified =
  '这们为时说话发经过现实应对关问题专业电车开门间闻书报导总统军队据亿弹药运输观权员无从将动长东见进还种机场头两让变样给难语议论证认调谈请记设计诉译护货贸费资质购卖买贵财责达连选远边邮铁钱银镇险阳陆际虽杂离页项顺预领类显风飞饭马验鱼鸟丽齐齿龙龟';
export const onlyTraditional =
  '國會個們為來說學體發經實應當與對於關專總數據萬億彈藥區觀點權黨從將兩條讓變樣證譯賣邊鐵錢險雙雜顯驗黃齊齒龜';

const matchers = new Map(scriptNames.map((name) => [name, new RegExp(`[${signsOf[name]}]`, 'u')]));

const anyScript = new RegExp(`[${Object.values(signsOf).join('')}]`, 'u');

/** Which of these scripts a text has. */
export function scriptsIn(text: string): ScriptName[] {
  // Most reports have none, and need to be looked through once alone.
  if (!anyScript.test(text)) return [];
  return scriptNames.filter((name) => matchers.get(name)?.test(text) === true);
}

const beginning = new RegExp(`[\\p{L}${rightToLeft}]`, 'u');
const fromRight = new RegExp(`^[${rightToLeft}]`, 'u');

/** The direction of a paragraph by its first strong character (UAX #9, rules P2 and P3; there are no isolates in it). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = beginning.exec(text) ?? [];
  return fromRight.test(first) ? 'rtl' : 'ltr';
}

/**
 * The language of a text with signs that Chinese, Japanese and Korean share: by kana or hangul, else by characters that one form of
 * Chinese has alone. Null where nothing tells, or where it has none of these signs.
 */
export function cjkLanguageOf(text: string): CjkLanguage | null {
  const found = new Set(scriptsIn(text));
  if (found.has('kana')) return 'ja';
  if (found.has('hangul')) return 'ko';
  if (!found.has('han')) return null;
  const count = (among: string) => Array.from(text).filter((character) => among.includes(character)).length;
  const [simplified, traditional] = [count(onlySimplified), count(onlyTraditional)];
  if (simplified === traditional) return null;
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}
