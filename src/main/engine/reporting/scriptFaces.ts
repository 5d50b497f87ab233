import { createRequire } from 'node:module';
import { cjkLanguageOf, scriptsIn, type CjkLanguage, type ScriptName } from '#shared/scripts/scripts.ts';

/** A face beyond Latin, Greek and Cyrillic: loaded for pages that have such letters, and for no others. */
export interface ScriptFace {
  readonly family: string;
  /** Of static TrueType, each a single file, so that a packaged build takes these and leaves the rest of their packages. */
  readonly files: readonly string[];
}

const files = (folder: string, name: string, weights: readonly string[]) =>
  weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`);
const two = ['400Regular', '600SemiBold'];

/**
 * Amiri for Arabic, and not Noto Naskh: Noto builds letters of a skeleton and dots, which readers of the text layer find as
 * twice as many letters; Amiri has a sign for each.
 */
const lettered: Readonly<Record<Exclude<ScriptName, 'han' | 'kana' | 'hangul'>, ScriptFace>> = {
  arabic: {
    family: 'Amiri',
    files: files('amiri', 'Amiri', ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']),
  },
  hebrew: { family: 'Noto Serif Hebrew', files: files('noto-serif-hebrew', 'NotoSerifHebrew', two) },
  devanagari: { family: 'Noto Serif Devanagari', files: files('noto-serif-devanagari', 'NotoSerifDevanagari', two) },
  thai: { family: 'Noto Sans Thai', files: files('noto-sans-thai', 'NotoSansThai', two) },
  georgian: { family: 'Noto Sans Georgian', files: files('noto-sans-georgian', 'NotoSansGeorgian', two) },
  armenian: { family: 'Noto Sans Armenian', files: files('noto-sans-armenian', 'NotoSansArmenian', two) },
};
const cjk: Readonly<Record<CjkLanguage, ScriptFace>> = {
  'zh-Hans': { family: 'Noto Serif SC', files: files('noto-serif-sc', 'NotoSerifSC', two) },
  'zh-Hant': { family: 'Noto Serif TC', files: files('noto-serif-tc', 'NotoSerifTC', two) },
  ja: { family: 'Noto Serif JP', files: files('noto-serif-jp', 'NotoSerifJP', two) },
  ko: { family: 'Noto Serif KR', files: files('noto-serif-kr', 'NotoSerifKR', two) },
};

/** What pages can be written in, in words. */
export const coveredScripts =
  'Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Thai, Georgian, Armenian, Chinese, Japanese and Korean';

/** Paths of a face's files. `base` is a file or URL beside whose node_modules they lie. */
export function findFace({ files: named }: ScriptFace, base: string | URL = import.meta.url): string[] {
  const { resolve } = createRequire(base);
  return named.map((file) => resolve(file));
}

/** The writing of some pages beyond Latin, Greek and Cyrillic, with the faces that set it. */
export interface Speech {
  readonly faces: readonly ScriptFace[];
  readonly scripts: readonly ScriptName[];
  /** Scripts that are no Chinese, Japanese or Korean, with their faces. */
  readonly lettered: readonly { readonly script: ScriptName; readonly family: string }[];
  /** Languages among Chinese, Japanese, Korean, with their faces: the first is that of signs of which nothing tells. */
  readonly cjk: readonly { readonly language: CjkLanguage; readonly family: string }[];
}

/** Null where Latin, Greek and Cyrillic are enough. */
export function readSpeech(texts: readonly string[]): Speech | null {
  const scripts = scriptsIn(texts.join('\n'));
  if (scripts.length === 0) return null;
  const languages = cjkLanguages(texts, scripts);
  const letters = scripts.flatMap((name) => (name === 'han' || name === 'kana' || name === 'hangul' ? [] : [name]));
  return {
    scripts,
    lettered: letters.map((script) => ({ script, family: lettered[script].family })),
    faces: [...letters.map((name) => lettered[name]), ...languages.map((language) => cjk[language])],
    cjk: languages.map((language) => ({ language, family: cjk[language].family })),
  };
}

/** By how many texts are in each, the most first. */
function cjkLanguages(texts: readonly string[], scripts: readonly ScriptName[]): CjkLanguage[] {
  if (!scripts.some((name) => name === 'han' || name === 'kana' || name === 'hangul')) return [];
  const counts = new Map<CjkLanguage, number>();
  for (const language of texts.map(cjkLanguageOf))
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const found = [...counts].toSorted(([, one], [, other]) => other - one).map(([language]) => language);
  // A character that the Korean face lacks is most surely in the largest of the others.
  return found.length === 0 || (found.length === 1 && found[0] === 'ko' && scripts.includes('han'))
    ? [...found, 'zh-Hans']
    : found;
}
