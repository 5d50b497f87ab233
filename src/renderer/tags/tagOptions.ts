import type { CountedTag, TagColour } from '#shared/contract/tags.ts';
import { foldText } from '#shared/search/foldText.ts';

/** One line of the field that tags: a tag of the case, or the one that the typed name would make. */
export interface TagOption {
  readonly name: string;
  /** Null for a tag that is not there yet. */
  readonly tag: { readonly id: string; readonly colour: TagColour } | null;
  /** The thing carries it already, and choosing takes it off. */
  readonly held: boolean;
  /** The key that chooses it while nothing is typed. */
  readonly digit: number | null;
}

const mostOffered = 9;

/** Nothing typed: the tags put last, by number. Else those whose name holds what was typed, its beginning first, and a new one last. */
export function tagOptions(tags: readonly CountedTag[], heldIds: readonly string[], typed: string): TagOption[] {
  const wanted = foldText(typed.trim());
  const option = (tag: CountedTag, digit: number | null): TagOption => ({
    name: tag.name,
    tag: { id: tag.id, colour: tag.colour },
    held: heldIds.includes(tag.id),
    digit,
  });
  if (wanted === '')
    return tags
      .toSorted((one, other) => other.lastPut - one.lastPut || one.name.localeCompare(other.name))
      .slice(0, mostOffered)
      .map((tag, at) => option(tag, at + 1));
  const matching = tags
    .map((tag) => ({ tag, at: foldText(tag.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => Math.sign(one.at) - Math.sign(other.at) || other.tag.lastPut - one.tag.lastPut);
  const exact = matching.find(({ tag }) => foldText(tag.name) === wanted);
  const first = exact === undefined ? matching : [exact, ...matching.filter((each) => each !== exact)];
  const known = first.slice(0, mostOffered).map(({ tag }) => option(tag, null));
  return exact === undefined ? [...known, { name: typed.trim(), tag: null, held: false, digit: null }] : known;
}
