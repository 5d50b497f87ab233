import { mentionKinds, type Mention, type MentionKind } from './noteBlock.ts';

const address = /^plumb:([a-zA-Z]+)\/([\w-]{1,128})$/;

/** The thing that an address names; null where it leads out of the case. */
export function readMention(href: string): Mention | null {
  const [, kind, id] = address.exec(href) ?? [];
  return isMentionKind(kind) && id !== undefined ? { kind, id } : null;
}

function isMentionKind(kind: string | undefined): kind is MentionKind {
  return mentionKinds.some((each) => each === kind);
}

export function addressOf({ kind, id }: Mention): string {
  return `plumb:${kind}/${id}`;
}

const longestWords = 80;

/** A link to a thing, as Markdown: its words in one line, with signs that would end the link put otherwise. */
export function mentionLink(words: string, of: Mention): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  const short = line.length > longestWords ? `${line.slice(0, longestWords).trimEnd()}…` : line;
  const plain = short
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/[\\`<>]/g, "'");
  return `[${plain.replaceAll(/[*_~]/g, String.raw`\$&`)}](${addressOf(of)})`;
}

/** What is being typed after `[[` or `@` at the end of the text before the cursor; null where nothing is asked for. */
export function mentionAsked(before: string): { readonly words: string; readonly from: number } | null {
  const found = /(?:\[\[|(?<=^|[\s(])@)([^\n[\]@]{0,60})$/u.exec(before);
  if (found === null) return null;
  const words = found[1] ?? '';
  // A name is a few words; what goes on after them is the sentence.
  return words.split(/\s+/u).length > 5 ? null : { words: words.trim(), from: found.index };
}
