/** What one line of a page says about itself, without its neighbours. */
export interface LineSigns {
  /** Words; in scripts without spaces, two characters count as one. */
  readonly words: number;
  /** Ends as a sentence does. */
  readonly closed: boolean;
  /** Ends cut off, with an ellipsis. */
  readonly truncated: boolean;
  /** Speaks of membership, newsletters, sharing, cookies, credits, related stories. */
  readonly furniture: boolean;
  /** Opens what comes after an article: comments, most popular, related. */
  readonly ending: boolean;
  readonly caption: boolean;
  /** Menus and labels: short, without the marks or the small words of a sentence. */
  readonly label: boolean;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-.]*/gu;
const closing = /[.!?。！？।؟:;][\s"'”’»«)\]*]*$/u;
const cutOff = /(?:…|\.\.\.)[\s"'”’»)\]]*(?:read more|more|continue reading)?$/iu;

const credit =
  '(?:AP|AFP|EPA|Getty|Reuters|Shutterstock|Bloomberg|Unsplash|Flickr|Anadolu|PA Wire|Ukrinform|TASS|Xinhua|Yonhap|Alamy|iStock|NurPhoto|Zuma|Courtesy|Photo|Foto|Image)';
const captions = [
  new RegExp(String.raw`\((?:[^()]*\b)?${credit}\b[^()]*\)\.?$`, 'u'),
  new RegExp(String.raw`\b(?:via|/)\s*(?:Getty Images|AFP|AP|Reuters|EPA|Shutterstock)\s*\)?\.?$`, 'iu'),
  /^(?:(?:main |featured? |cover )?(?:photo|image|picture|foto|photograph)s?(?: (?:credit|copyright|by|courtesy|source|caption))?\s*[:©]|image (?:copyright|caption)\b|фото\s*:|credit\s*:)/iu,
  /(?:\b(?:photo|image|picture|foto)s?(?: credit)?|\bcredit)\s*:\s*[^.]{2,60}$/iu,
  /^(?:©|\(c\)) ?[^.]{2,60}$/iu,
];

/** Words that end an article when a short line holds nothing else of weight. */
const endings = new RegExp(
  String.raw`^(?:\d+ )?(?:view |show |read |see |leave a |post a |add a |write a |join the )?(?:all |\d+ )?(?:comments?|conversation|reply|kommentare?|commentaires?|comentarios?|comentários|коментарі|комментарии)(?: ?\(?\d*\)?)?:?$|` +
    String.raw`^(?:most (?:popular|read|viewed|shared|recent|commented)|trending(?: now| stories)?|popular(?: posts| stories| now)?|related(?: articles?| stories| posts?| content| news| topics| links| coverage)?|` +
    String.raw`more (?:news|stories|from|on this|in|like this|about|top stories|coverage)\b.{0,40}|editors?['’]?s? picks?|recommended(?: for you| stories)?|you (?:may|might) (?:also )?(?:like|be interested).*|` +
    String.raw`read (?:next|this next|more)|up next|next (?:article|story|post|up)|previous (?:article|story|post)|around the web|from the web|promoted stories|sponsored(?: content| stories| links)?|latest(?: news| stories| posts| articles)?|recent (?:posts|news|stories|articles)|` +
    String.raw`don['’]t miss|what to read next|top stories|about the author|story tags|post navigation|share this:?|like this:?|filed under:?.*|tags?:.*|topics?:.*|author:.*|leave a (?:comment|reply)|news feed|` +
    String.raw`(?:lire|à lire) aussi.*|mehr zum thema|das könnte (?:sie|dich).*|meistgelesen|te puede interesar.*|leia (?:também|mais).*|más (?:noticias|leídas)|читайте (?:также|ще|також|еще).*|популярн\S*|новости по теме|схожі новини)$`,
  'iu',
);

/** Phrases that only a page's own furniture uses, at any length of line. */
const phrases = new RegExp(
  [
    String.raw`\b(?:sign|signing) ?up (?:for|to|here|now|today)\b.{0,60}\b(?:newsletters?|emails?|alerts?|updates|inbox|daily|weekly)`,
    String.raw`\b(?:subscribe|subscribing|unsubscribe) (?:to|now|today|here|for|at any)\b`,
    String.raw`\b(?:our|free|daily|weekly|morning|this) (?:\w+ )?newsletters?\b`,
    String.raw`\b(?:in|to) your inbox\b`,
    String.raw`\bbecome a (?:member|subscriber|supporter|patron)\b`,
    String.raw`\b(?:support|donate|contribute)\b.{0,40}\b(?:independent|our (?:work|journalism|newsroom|reporting)|this (?:site|blog)|us)\b(?=.{0,120}(?:join|today|now|just once|journalism|contribution|free|\.$))`,
    String.raw`\bour (?:readers?['’]? (?:contributions|support)|revenue|independent (?:model|journalism)|paywall|members)\b`,
    String.raw`\byour (?:contributions?|donations?|support|membership) (?:allows?|helps?|keeps?|makes?|enables?)\b`,
    String.raw`\breader contributions\b`,
    String.raw`\b(?:already )?have an account\b`,
    String.raw`\b(?:log|sign) ?in (?:to|or|with|here)\b.{0,40}(?:account|comment|continue|read|facebook|google|register|subscribe|sign up)`,
    String.raw`\b(?:uses?|using|accept|our|these|all) cookies\b|\bcookie (?:policy|settings|preferences)\b`,
    String.raw`\bprivacy (?:policy|notice|statement)\b|\bterms (?:of|and|&) (?:use|service|conditions)\b`,
    String.raw`\ball rights reserved\b|^copyright\b|\bmay not be (?:published|reproduced|copied)\b`,
    String.raw`\b(?:this|the) (?:audio|article|text|story|page) (?:is|was|has been) (?:created|generated|translated|narrated|read|recorded|produced)\b.{0,30}\b(?:AI|artificial|automat|voice|machine)`,
    String.raw`\blisten to (?:this|the) (?:article|story)\b`,
    String.raw`\b(?:share|follow|like|find|join) (?:this|us|on|via|with|me)\b.{0,25}\b(?:facebook|twitter|whatsapp|linkedin|telegram|instagram|email|e-mail|reddit|pinterest|youtube|messenger|social)`,
    String.raw`^(?:share|tweet|follow) (?:this|on|us|via)\b.{0,40}$`,
    String.raw`^(?:click|tap) (?:here|to|on)\b|\bclick here\b`,
    String.raw`\b(?:enter|provide|confirm|correct|valid|required|your) e-?mail(?: address)?\b`,
    String.raw`\bthank(?:s| you) for (?:signing|subscribing|reading|visiting|registering)\b`,
    String.raw`\bconfirmation e-?mail\b|\bindicates required\b|\bskip (?:to|this)\b|\bskip (?:\w+ )?(?:ad|content|banner)\b`,
    String.raw`\b(?:enable|disable) (?:javascript|your ad ?blocker)\b|\bjavascript (?:is|must)\b|\bad ?blocker\b|\byour browser\b`,
    String.raw`^(?:read more|read also|read:|see also|also read|related|more on this|watch|watch:|listen|download|get the)\b:?`,
    String.raw`^(?:read|see|watch|learn) (?:more|also|next|the full)\b`,
    String.raw`\b(?:article|story) continues below\b|^advertisement\b|\bcontinue reading\b|\bscroll down\b`,
    String.raw`\bthis (?:article|post|page|site|story) (?:contains|may contain|includes) (?:affiliate|paid)\b|\baffiliate (?:links?|commission)\b`,
    String.raw`^(?:mehr|lesen sie|lire|leia|lea|читайте|читати|підпис|подпис|подел|поділ|abonn|suscr|assine|inscr)\S*`,
    String.raw`\b(?:newsletter abonn|abonnez-vous|suscríbete|inscreva-se|підпишіться|подпишитесь|подписывайтесь|стати? учасник)`,
    String.raw`\bcontributed (?:reporting|to this (?:report|story|article))\b|^\(?additional reporting by\b`,
    String.raw`^(?:write to|reach|contact|follow|email) .{1,60}\b(?:at|on) (?:\S+@\S+|(?:https?:\/\/)?(?:www\.)?twitter\.com\S*)`,
    String.raw`^(?:advert|ad|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|iklan|реклама)$`,
    String.raw`^(?:report|flag) (?:a|an|this)\b|^(?:print|email|e-mail) (?:this|article)\b`,
  ].join('|'),
  'iu',
);

/** In UTF-16 units; a longer line is prose or no text at all, whatever it says. */
const longestLine = 20_000;

export function signsOf(line: string): LineSigns {
  if (line.length > longestLine) return signsOfLong(line);
  const words = countWords(line);
  const truncated = cutOff.test(line);
  const caption = words <= 90 && captions.some((pattern) => pattern.test(line));
  const ending = words <= 12 && endings.test(line);
  const closed = closing.test(line) && !truncated;
  return {
    words,
    closed,
    truncated,
    caption,
    ending,
    furniture: ending || (words <= 80 && phrases.test(line)),
    label: !closed && words <= 12,
  };
}

/** Told from its beginning and end, so that a line of megabytes costs no more than others. */
function signsOfLong(line: string): LineSigns {
  const words = countWords(line);
  const closed = closing.test(line.slice(-100));
  return { words, closed, truncated: false, furniture: false, ending: false, caption: false, label: false };
}

/** Exact up to 20,000 characters; of a longer text an estimate by its beginning. */
export function countWords(text: string): number {
  if (text.length > longestLine)
    return Math.round((countWords(text.slice(0, longestLine)) / longestLine) * text.length);
  const characters = text.match(unspaced)?.length ?? 0;
  const rest = characters > 0 ? text.replace(unspaced, ' ') : text;
  return (rest.match(word)?.length ?? 0) + Math.round(characters / 2);
}
