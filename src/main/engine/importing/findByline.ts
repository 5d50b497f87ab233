import { findDates } from './findDates.ts';

const lead =
  /^(?:(?:written |posted |published |reported |reporting |story |article |text |words )?by|von|par|por|di|da|od|автор[иы]?|текст|author|autor|auteur)\s*:?\s+/iu;
/** What follows the names on the same line: times, reading time, rubric, dates' own labels. */
const tail =
  /\s*(?:[|•·‧●]|\s[–—-]\s|\b(?:published|updated|posted|last (?:updated|modified)|on (?=\w+ \d)|for (?=the )|in (?=\w+ \|))|\d+[- ]min(?:ute)?s?\b|\d{1,2}:\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\S+@\S+).*$/iu;
const role =
  /,\s*(?:(?:the )?(?:associated press|ap|afp|reuters|bbc|cnn|bloomberg)\b|[^,]*\b(?:staff|writer|reporter|correspondent|editor|columnist|contributor|journalist|news)\b).*$/iu;

/** The names a byline states, or null if the line is none; dates, times and roles cut off. */
export function readByline(line: string): string | null {
  if (line.length > 200 || !lead.test(line)) return null;
  let names = line.replace(lead, '');
  const date = findDates(names)[0];
  if (date !== undefined) names = names.slice(0, date.start);
  return tidyNames(names);
}

/** Names without what pages print behind them; null if nothing like a name is left. */
export function tidyNames(text: string): string | null {
  const names = text
    .replace(tail, '')
    .replace(role, '')
    .replace(/^\s*(?:analysis |opinion |words |text )?by\s+/iu, '')
    .replace(/\s+(?:on|at)\s*$/iu, '')
    .replace(/[\s,;:.|/／–—-]+$/u, '')
    .trim();
  const words = names.split(/\s+/u);
  const named = /^[\p{Lu}\p{Lo}]/u.test(names) || /^the \p{Lu}/u.test(names);
  return names.length >= 2 && named && words.length <= 16 ? names : null;
}

/** The outlet in a collective byline such as "The Example Post news desk", or null. */
export function outletOfByline(byline: string): string | null {
  const match =
    /^(.+?)[\s,]+(?:news ?desk|news ?room|staff|team|editorial(?: board| team)?|editors|reporters?|correspondents?|web desk|redaktion|редакц\S+)\b.*$/iu.exec(
      byline,
    );
  const outlet = match?.[1]?.trim() ?? null;
  return outlet === null || outlet.length < 3 ? null : outlet;
}
