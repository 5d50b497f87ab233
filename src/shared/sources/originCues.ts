/** Where texts say whose claim they pass on. Each pattern reads in one pass; what it leads to is read word by word, not by the pattern. */
export interface Cue {
  readonly pattern: RegExp;
  /** `after`: the name follows. `before`: it stands right before. `through`: `provided to … by` the name. */
  readonly side: 'after' | 'before' | 'through';
  /** What a name must have to count here: a capital is much after `according to` and little after `told`. */
  readonly needs: 'outlet' | 'worded' | 'plain';
  /** Only where the sentence speaks of a report, data, documents before it: not of weapons that were provided. */
  readonly ofSource?: true;
  readonly refuses?: 'person';
  /** One capitalised word that begins a sentence is no name here. */
  readonly notFirst?: true;
}

const adverbs = String.raw`(?:(?:has|had|have|also|first|earlier|previously|later|exclusively|originally|separately)\s+){0,3}`;
const when = String.raw`(?=\s+(?:that|citing|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last|earlier|this)\b|,\s+citing\b)`;
const passives =
  'obtained|seen|reviewed|viewed|verified|analy[sz]ed|compiled|collected|gathered|provided|released|issued|published|conducted|commissioned|prepared|produced|shared|leaked|posted|carried\\s+out|written|authored|supplied';
const holders =
  'report|analysis|study|survey|poll|investigation|data|figures|statistics|estimates|research|documents|records|review|assessment|article|story|reporting|forecasts?|projections?|calculations?|spokes(?:man|woman|person)';
const shows =
  'found|finds|shows?|showed|said|says|reveal(?:s|ed)?|suggest(?:s|ed)?|conclude[sd]?|estimate[sd]?|indicate[sd]?|stated?|revealed|put|puts|documented|reported|identified|alleged|claimed|confirmed';
const texts =
  'statement|report|study|paper|article|letter|memo|post|analysis|assessment|briefing|release|press\\s+release|filing|survey|update|tweet|note|bulletin|blog\\s+post|research\\s+note|document|announcement|communiqu[eé]';

const english: readonly Cue[] = [
  { pattern: /,\s(?:citing|quoting)\b/g, side: 'before', needs: 'outlet' },
  {
    pattern: /\b(?:study|paper|article|report|op-ed|essay|column|piece|letter)\s+(?:in|for)\s+/gi,
    side: 'after',
    needs: 'outlet',
  },
  { pattern: /\baccording\s+(?:to\s+|(?=an?\s|the\s))/gi, side: 'after', needs: 'plain' },
  {
    pattern:
      /\b(?:as\s+)?(?:first\s+|originally\s+|previously\s+|earlier\s+)?(?:was\s+|were\s+)?(?:reported|cited|quoted)\s+by\s+/gi,
    side: 'after',
    needs: 'plain',
    refuses: 'person',
  },
  {
    pattern: /\b(?:first\s+|originally\s+)?(?:revealed|broken|detailed|documented)\s+by\s+/gi,
    side: 'after',
    needs: 'worded',
    refuses: 'person',
  },
  { pattern: /\b(?:citing|cites|cited)\s+/gi, side: 'after', needs: 'plain' },
  { pattern: /\battributed\s+to\s+/gi, side: 'after', needs: 'worded' },
  { pattern: /\bquot(?:ing|es)\s+/gi, side: 'after', needs: 'worded' },
  { pattern: new RegExp(String.raw`\b(?:${passives})\s+by\s+`, 'gi'), side: 'after', needs: 'plain', ofSource: true },
  {
    pattern: new RegExp(String.raw`\b(?:${holders})\s+(?:by|from)\s+`, 'gi'),
    side: 'after',
    needs: 'plain',
    refuses: 'person',
  },
  {
    pattern:
      /\b(?:study|report|analysis|paper|research|investigation|book|essay|survey)\s+(?:co-)?(?:by|authored\s+by|led\s+by|written\s+by)\s+/gi,
    side: 'after',
    needs: 'plain',
  },
  { pattern: /\b(?:based|relying|drawing|relies|draws)\s+on\s+/gi, side: 'after', needs: 'worded' },
  {
    pattern: /\b(?:provided|given|sent|handed|leaked|shared|passed)\s+(?:over\s+)?(?:to|with)\s+/gi,
    side: 'through',
    needs: 'plain',
    ofSource: true,
  },
  { pattern: /\b(?:told|tells|informed)\s+/gi, side: 'after', needs: 'outlet' },
  {
    pattern: /\b(?:interview|interviews|comments|remarks|statement|email|conversation)\s+(?:with|to|for|on)\s+/gi,
    side: 'after',
    needs: 'outlet',
  },
  {
    pattern: /\b(?:speaking|spoke|talking|writing|confirmed|confided|speaks)\s+(?:to|with|in|on|for)\s+/gi,
    side: 'after',
    needs: 'outlet',
  },
  {
    pattern: /\b(?:wrote|writes|written|appeared|published|printed|aired|broadcast)\s+(?:first\s+)?(?:in|on)\s+/gi,
    side: 'after',
    needs: 'outlet',
  },
  { pattern: /[,"”]\s+(?:reports|writes|reported|says)\s+/gi, side: 'after', needs: 'outlet' },
  {
    pattern: new RegExp(String.raw`\s${adverbs}reported${when}`, 'g'),
    side: 'before',
    needs: 'plain',
    refuses: 'person',
  },
  {
    pattern: new RegExp(String.raw`\s${adverbs}(?:reported|reports|revealed|reporting)\b`, 'g'),
    side: 'before',
    needs: 'worded',
    refuses: 'person',
  },
  {
    pattern: new RegExp(String.raw`\s${adverbs}(?:wrote|writes|published|obtained|cited|says|said)\b`, 'g'),
    side: 'before',
    needs: 'outlet',
  },
  {
    pattern:
      /,?\s(?:which|who)\s+(?:first\s+|originally\s+)?(?:reported|obtained|reviewed|published|broke|revealed)\b/g,
    side: 'before',
    needs: 'worded',
  },
  {
    pattern: new RegExp(
      String.raw`\s(?:said|says|wrote|writes|stated|announced|concluded|warned|estimated|noted|argued|added|claimed)\s+(?:\w+\s+)?in\s+(?:an?|its|his|her|their|the)\s+(?:\w+\s+){0,2}(?:${texts})\b`,
      'g',
    ),
    side: 'before',
    needs: 'plain',
  },
  {
    pattern: new RegExp(
      String.raw`(?:['’]s?)?\s(?:${holders})\s+(?:published\s+|released\s+)?(?:also\s+)?(?:${shows})\b`,
      'g',
    ),
    side: 'before',
    needs: 'plain',
    refuses: 'person',
    notFirst: true,
  },
  {
    pattern: /(?:^|\n)[ \t]{0,4}(?:sources?|data|credit|quelle|fuente|джерело|источник)\s?:\s*/gi,
    side: 'after',
    needs: 'plain',
  },
];

const german: readonly Cue[] = [
  { pattern: /\b(?:laut|gemäß|zufolge)\s+/gi, side: 'after', needs: 'worded' },
  {
    pattern:
      /\bnach\s+(?:\S+\s+)?(?:Angaben|Informationen|Berechnungen|Recherchen|Daten|Zahlen|Darstellung|Berichten)\s+(?:der|des|von|vom|aus)?\s*/gi,
    side: 'after',
    needs: 'worded',
  },
  {
    pattern: /\b(?:unter\s+Berufung|mit\s+Verweis|beruft\s+sich|berief\s+sich)\s+auf\s+/gi,
    side: 'after',
    needs: 'worded',
  },
  { pattern: /\b(?:berichtete?n?|meldete?n?|schreibt|schrieb|zitiert)\s+/gi, side: 'after', needs: 'outlet' },
  { pattern: /\bwie\s+(?=(?:der|die|das|dem)?\s*["„“»]?[A-ZÄÖÜ])/gi, side: 'after', needs: 'outlet' },
  { pattern: /["“«]?\s(?:zufolge|berichtete?|meldete?)\b/g, side: 'before', needs: 'worded', refuses: 'person' },
  { pattern: /\b(?:sagte|erklärte)\s+(?:er\s+|sie\s+)?(?:der|dem|den)\s+/g, side: 'after', needs: 'outlet' },
];

const french: readonly Cue[] = [
  { pattern: /(?:\bselon|\bd['’]après)\s+/gi, side: 'after', needs: 'plain' },
  {
    pattern:
      /\b(?:cité(?:e|s|es)?|rapporté(?:e|s|es)?|révélé(?:e|s|es)?|publié(?:e|s|es)?|relayé(?:e|s|es)?|consulté(?:e|s|es)?|obtenu(?:e|s|es)?)\s+par\s+/gi,
    side: 'after',
    needs: 'worded',
  },
  { pattern: /\b(?:rapporte|révèle|indique|affirme|écrit|annonce)\s+/gi, side: 'after', needs: 'outlet' },
  {
    pattern: /\s(?:a\s+(?:rapporté|révélé|indiqué|annoncé)|rapporte|révèle)(?![\p{L}])/gu,
    side: 'before',
    needs: 'outlet',
  },
  { pattern: /\b(?:a\s+(?:déclaré|dit|confié)|déclaré|confié)\s+(?:à|au)\s+/gi, side: 'after', needs: 'outlet' },
  { pattern: /\bcitant\s+/gi, side: 'after', needs: 'worded' },
];

const spanish: readonly Cue[] = [
  { pattern: /(?<![\p{L}])seg[uú]n\s+/giu, side: 'after', needs: 'plain' },
  { pattern: /\bde\s+acuerdo\s+(?:con|a)\s+/gi, side: 'after', needs: 'plain' },
  {
    pattern:
      /\b(?:citando\s+a|citad[oa]s?\s+por|publicad[oa]s?\s+por|revelad[oa]s?\s+por|obtenid[oa]s?\s+por|datos\s+de|dijo\s+a|declaró\s+a)\s+/gi,
    side: 'after',
    needs: 'worded',
  },
  { pattern: /(?<![\p{L}])(?:informó|reportó|publicó|informa|reveló)\s+/giu, side: 'after', needs: 'outlet' },
  { pattern: /\s(?:informó|reportó|publicó|reveló)(?![\p{L}])/gu, side: 'before', needs: 'outlet' },
];

const ukrainian: readonly Cue[] = [
  {
    pattern: /(?<!\p{L})за\s+(?:\p{L}+\s+)?(?:даними|інформацією|підрахунками|оцінками|повідомленням)\s+/giu,
    side: 'after',
    needs: 'worded',
  },
  { pattern: /(?<!\p{L})(?:за\s+словами|згідно\s+з)\s+/giu, side: 'after', needs: 'plain' },
  {
    pattern:
      /(?<!\p{L})(?:повідомля(?:є|ють)|повідоми(?:в|ла|ло|ли)|пиш(?:е|уть)|передає|розповіли|з\s+посиланням\s+на|посилаючись\s+на)\s+(?:[ув]\s+)?/giu,
    side: 'after',
    needs: 'worded',
  },
  {
    pattern: /["»”]?\s(?:повідомля(?:є|ють)|повідоми(?:в|ла|ло|ли)|пиш(?:е|уть)|написа(?:в|ла|ли))(?!\p{L})/gu,
    side: 'before',
    needs: 'outlet',
  },
];

const russian: readonly Cue[] = [
  {
    pattern: /(?<!\p{L})по\s+(?:данным|информации|подсчетам|подсчётам|оценкам|сообщению)\s+/giu,
    side: 'after',
    needs: 'worded',
  },
  { pattern: /(?<!\p{L})(?:по\s+словам|согласно)\s+/giu, side: 'after', needs: 'plain' },
  {
    pattern:
      /(?<!\p{L})(?:сообща(?:ет|ют)|сообщил(?:а|о|и)?|пиш(?:ет|ут)|передаёт|передает|рассказали|со\s+ссылкой\s+на|ссылаясь\s+на)\s+(?:в\s+)?/giu,
    side: 'after',
    needs: 'worded',
  },
  {
    pattern: /["»”]?\s(?:сообща(?:ет|ют)|сообщил(?:а|о|и)?|пиш(?:ет|ут)|написал(?:а|и)?)(?!\p{L})/gu,
    side: 'before',
    needs: 'outlet',
  },
];

const byLanguage: Readonly<Record<string, readonly Cue[]>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  uk: ukrainian,
  ru: russian,
};

/** The cues of a language (BCP 47); all of them where the language is not known, those of English where none are held. */
export function cuesFor(language: string | null): readonly Cue[] {
  if (language === null) return Object.values(byLanguage).flat();
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
