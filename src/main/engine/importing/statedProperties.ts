import type { Block, FoundFact, FoundFacts, ReadText } from '#shared/sources/readText.ts';
import { isoDate } from './findDates.ts';
import { findLanguage } from './findLanguage.ts';

/** What a document's own properties say of it, as they say it. */
export interface StatedProperties {
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  /** Dates begin with `2024-06-23` or, in a PDF, with `D:20240623`. */
  readonly created?: string | null | undefined;
  readonly modified?: string | null | undefined;
  readonly language?: string | null | undefined;
}

/** The facts of a document: its properties where they say something, else what stands in its text. */
export function documentFacts(stated: StatedProperties, blocks: readonly Block[], fileName: string): FoundFacts {
  const publishedOn = dayOf(stated.created);
  const updatedOn = dayOf(stated.modified);
  return stripNulls({
    title: byProperties(properTitle(stated.title, fileName)) ?? visibleTitle(blocks),
    byline: byProperties(properName(stated.author)),
    publisher: byProperties(tidy(stated.publisher)),
    publishedOn: byProperties(publishedOn),
    updatedOn: byProperties(updatedOn === publishedOn ? null : updatedOn),
    language: languageFact(stated.language, blocks),
  });
}

/** The fields of a text that repeat its facts. */
export function factsOfText(
  found: FoundFacts,
): Pick<ReadText, 'title' | 'byline' | 'publisher' | 'publishedOn' | 'language' | 'found'> {
  return {
    title: found.title?.value ?? null,
    byline: found.byline?.value ?? null,
    publisher: found.publisher?.value ?? null,
    publishedOn: found.publishedOn?.value ?? null,
    language: found.language?.value ?? null,
    found,
  };
}

type MaybeFacts = { readonly [Name in keyof FoundFacts]: FoundFact | null };

function stripNulls(facts: MaybeFacts): FoundFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
}

function byProperties(value: string | null): FoundFact | null {
  return value === null ? null : { value, from: 'document properties' };
}

function tidy(text: string | null | undefined): string | null {
  const clean = (text ?? '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' || clean.length > 500 ? null : clean;
}

/** Programs fill the title with the file's name, or with their own. */
export function properTitle(stated: string | null | undefined, fileName: string): string | null {
  const title = tidy(stated);
  if (title === null || !/\p{L}{2}/u.test(title)) return null;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\.\w{2,5}$/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const isOwnName = plain(title) === plain(fileName) && !title.includes(' ');
  const isByProgram =
    /^(?:microsoft (?:office )?(?:word|powerpoint|excel)|powerpoint presentation|untitled|unbenannt|sans titre|без имени|документ ?\d*$|document ?\d*$|dokument ?\d*$|slide \d|presentation ?\d*$|print|layout ?\d*$|full page|template)\b/iu.test(
      title,
    );
  const isFileName = /\.(?:docx?|odt|rtf|pdf|indd|qxd|xlsx?|pptx?|tex|dvi|ps|html?|p65|pub|wpd|txt|md)$/iu.test(title);
  return isOwnName || isByProgram || isFileName ? null : title;
}

/** Accounts are not persons. */
function properName(stated: string | null | undefined): string | null {
  const name = tidy(stated);
  if (name === null || !/\p{L}{2}/u.test(name)) return null;
  const isAccount =
    /^(?:(?:microsoft|windows|ms) (?:office )?(?:user|word)|user\d*|usuario|benutzer|utilisateur|admin(?:istrator)?|root|owner|author|unknown|anonymous|guest|python-docx|un-named|default)$/iu.test(
      name,
    );
  return isAccount ? null : name;
}

/** The first of the largest headings at the beginning: on the first page with text, or among the first blocks. */
function visibleTitle(blocks: readonly Block[]): FoundFact | null {
  const page = blocks[0]?.page;
  const opening = blocks.filter((block, at) => (page === undefined ? at < 20 : block.page === page));
  let best: Block | null = null;
  for (const block of opening) {
    if (block.kind !== 'heading' || block.role !== 'body' || !/\p{L}{2}/u.test(block.text)) continue;
    if (best === null || (block.level ?? 6) < (best.level ?? 6)) best = block;
  }
  return best === null ? null : { value: best.text, from: 'visible text' };
}

function dayOf(stated: string | null | undefined): string | null {
  const parts = /^\s*(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/u.exec(stated ?? '');
  return parts === null ? null : isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The text's own language where it is plain; the stated one if it says the same more closely, or if nothing else does. */
function languageFact(stated: string | null | undefined, blocks: readonly Block[]): FoundFact | null {
  const body = blocks.filter(({ role }) => role === 'body');
  const found = findLanguage((body.length > 0 ? body : blocks).map(({ text }) => text).join('\n'));
  const tag = languageTag(stated);
  if (tag !== null && (found === null || tag.split('-')[0] === found))
    return { value: tag, from: 'document properties' };
  return found === null ? null : { value: found, from: 'language of the text' };
}

function languageTag(stated: string | null | undefined): string | null {
  const tag = tidy(stated)?.replace(/_/gu, '-') ?? null;
  if (tag === null || /^(?:und|zxx|x-.*|none|unknown)$/iu.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
