/** Words so common that a page of prose cannot do without them, in languages of one script. */
const commonWords: ReadonlyMap<string, string> = new Map([
  ['en', 'the of and to in that is was for on with as by from it at has have are be this said which were not'],
  ['de', 'der die und das den von zu mit ist des im nicht ein eine dem auf für sich auch als dass wird bei nach'],
  ['fr', 'le la les des et une est dans que pour qui sur pas au plus par du ce avec sont il elle été aux ont'],
  ['es', 'el los las que del una por con para es se su al como más fue pero sus ha este entre según han está'],
  ['pt', 'os que do da em um uma para com não por mais na no dos das ao são pelo foi ele também seu sua às é'],
  ['it', 'il di che per un una con non della del dei sono alla nel gli anche si più delle ha è dal le questo'],
  ['nl', 'de het een van en dat niet zijn op te voor met die aan er door ook als maar bij wordt naar uit'],
  ['pl', 'w i na z że do się nie jest o jak przez po za od oraz który która ale dla są ich tym było'],
  ['id', 'yang dan di dari untuk dengan ini itu dalam tidak pada akan juga oleh adalah ke sebagai telah karena'],
  ['tr', 've bir bu için ile da de olarak daha çok olan gibi ancak kadar sonra ise en olduğu göre'],
  ['ru', 'и в не на что с по как это из к но за от его для они был было также или после более'],
  ['uk', 'і в не на що з та як це до за від його для вони був було також або після ще під й'],
  ['bg', 'на и в за от се да не с че са по е до като при това през който след'],
]);
const wordLists = [...commonWords].map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

const sampleLength = 20_000;

/** BCP 47 language of prose, by its script and its commonest words; null where too little speaks for one. */
export function findLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [language, script] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.5)) return arabicOrPersian(language, sample);
  }
  return byCommonWords(sample);
}

function byCommonWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = wordLists
    .map(({ language, words: common }) => ({ language, count: words.filter((word) => common.has(word)).length }))
    .toSorted((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined) return null;
  const enough = first.count >= 5 && first.count >= words.length * 0.08;
  if (!enough) return null;
  if (first.count >= second.count * 1.15) return first.language;
  return byLetters(sample, first.language, second.language);
}

/** Russian and Ukrainian share small words; each has letters that the other lacks. */
function byLetters(sample: string, first: string, second: string): string | null {
  const pair = [first, second];
  if (!pair.includes('ru') && !pair.includes('uk')) return null;
  const ukrainian = sample.match(/[іїєґ]/giu)?.length ?? 0;
  const russian = sample.match(/[ыэёъ]/giu)?.length ?? 0;
  if (ukrainian === russian) return null;
  return ukrainian > russian ? 'uk' : 'ru';
}

function arabicOrPersian(language: string, sample: string): string {
  return language === 'ar' && (sample.match(/[پچژگ]/gu)?.length ?? 0) > 10 ? 'fa' : language;
}
