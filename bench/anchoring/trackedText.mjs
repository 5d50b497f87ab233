// A page's text on which every UTF-16 unit remembers where it stood, so that the truth about a passage comes from the edits
// themselves and from no way of finding it.

/** `origin`: the unit's place in the old text, -1 for a new one; `stead`: the old range that a new unit stands for, or null. */
export function trackBlocks(blocks) {
  let at = 0;
  return blocks.map(({ text, role, kind }) => {
    const units = Array.from({ length: text.length }, (_, unit) => ({
      unit: text[unit],
      origin: at + unit,
      stead: null,
    }));
    at += text.length + 2;
    return { role, kind, units };
  });
}

export const textOf = (units) => units.map(({ unit }) => unit).join('');

export const fresh = (text, stead = null) =>
  Array.from({ length: text.length }, (_, at) => ({ unit: text[at], origin: -1, stead }));

/** Joins the blocks again: the new text and its units. */
export function joinBlocks(blocks) {
  const units = blocks.flatMap((block, at) => (at === 0 ? block.units : [...fresh('\n\n'), ...block.units]));
  return { text: textOf(units), units };
}

const blank = /[\s\u00ad\u200b]/u;

/** Every place of a passage and of its twins: where the old text says the same with the same 32 characters on both sides. */
export function twinsOf(oldText, { start, end, prefix, exact, suffix }) {
  const whole = prefix + exact + suffix;
  const twins = [{ start, end }];
  for (let at = oldText.indexOf(whole); at !== -1; at = oldText.indexOf(whole, at + 1))
    if (at + prefix.length !== start) twins.push({ start: at + prefix.length, end: at + prefix.length + exact.length });
  return twins;
}

/**
 * What became of [start, end) of the old text. `stands`: all its letters stand there in their order with nothing but white space
 * between them, at [start, end). `changed`: some remain, or others stand for them, within [start, end). `gone`: nothing does.
 */
export function fateOf(oldText, { units }, start, end) {
  const wanted = [];
  for (let at = start; at < end; at += 1) if (!blank.test(oldText[at])) wanted.push(at);
  const places = [];
  const near = [];
  for (const [at, { origin, stead }] of units.entries()) {
    if (origin >= start && origin < end && !blank.test(oldText[origin])) places.push(at);
    if ((origin >= start && origin < end) || (stead !== null && stead[0] < end && stead[1] > start)) near.push(at);
  }
  const stands =
    places.length === wanted.length &&
    places.every((place, at) => units[place].origin === wanted[at]) &&
    units
      .slice(places[0], places.at(-1) + 1)
      .every(({ unit, origin }) => (origin >= start && origin < end) || blank.test(unit));
  if (stands) return { fate: 'stands', start: places[0], end: places.at(-1) + 1 };
  if (near.length === 0) return { fate: 'gone' };
  return { fate: 'changed', places: new Set(near), start: near[0], end: near.at(-1) + 1 };
}
