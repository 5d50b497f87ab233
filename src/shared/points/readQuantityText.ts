import { parseUnit } from '../estimates/parseUnit.ts';
import { isCounted } from '../estimates/units.ts';
import { findQuantities } from '../quantities/findQuantities.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { noQuantity, qualifiers, type Quantity } from '../values/quantity.ts';

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const scale = `(?:${Object.keys(scales).join('|')})`;
const number = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?`;
const qualifier = [...qualifiers].toSorted((one, other) => other.length - one.length).join('|');
const ending = String.raw`(?![\p{L}\p{N}.,])`;
/** As the table itself writes a quantity: qualifier, number or range, scale, unit. */
const plain = new RegExp(
  String.raw`^(?:(?<qualifier>${qualifier})\s+)?(?<first>${number})${ending}(?:\s+(?<firstScale>${scale}))?` +
    String.raw`(?:(?:\s+to\s+|\s*–\s*)(?<second>${number})${ending}(?:\s+(?<secondScale>${scale}))?)?(?:\s*(?<unit>\D.*))?$`,
  'iu',
);
/** Words at which a unit ends and a sentence goes on, and further numbers. */
const notUnit = /^(?:of|to|in|for|from|with|by|at|on|per|than|approx)\b|\b(?:and|or)\b|\s\d|[.,;:!?]/i;

/**
 * One typed quantity, such as `more than 74,000 t`, `4 to 6 million shells` or `between 3 and 4 kg`; null for what is none or more
 * than one. Physical units take their short form, counted things stay as they were typed.
 */
export function readQuantityText(text: string): Quantity | null {
  const typed = text.trim();
  const groups = plain.exec(typed)?.groups;
  const unit = groups?.['unit']?.trim() ?? '';
  if (groups === undefined || notUnit.test(unit)) return readPhrase(typed);
  const secondScale = groups['secondScale'];
  const first = scaled(groups['first'], groups['firstScale'] ?? (groups['second'] === undefined ? '' : secondScale));
  const second = groups['second'] === undefined ? null : scaled(groups['second'], secondScale);
  const range = second !== null;
  return {
    value: range ? null : first,
    low: range ? first : null,
    high: second,
    unit: unit === '' ? null : shortUnit(unit),
    qualifier: qualifiers.find((each) => each === groups['qualifier']?.toLowerCase()) ?? null,
  };
}

/** Words in the manner of a text, where they are one quantity from beginning to end. */
function readPhrase(typed: string): Quantity | null {
  const [found, ...others] = findQuantities(typed);
  if (found === undefined || others.length > 0 || found.start > 0 || found.end < typed.length) return null;
  const { value, low, high, unit, unitWritten, qualifier: said } = found;
  const written = unitWritten ?? unit;
  return { ...noQuantity, value, low, high, qualifier: said, unit: written === null ? null : shortUnit(written) };
}

function shortUnit(typed: string): string {
  try {
    const unit = parseUnit(typed);
    return isCounted(unit) || unit.parts.length === 0 ? typed : unit.text;
  } catch (error) {
    // A ton may be one of three: it stays the word that it is.
    if (error instanceof PlumbError) return typed;
    throw error;
  }
}

/** Rounded to twelve figures, so that 1.6 million is 1,600,000 and not a neighbour of it. */
function scaled(digits: string | undefined, word: string | undefined): number {
  const value = Number((digits ?? '').replaceAll(',', '').replace('−', '-'));
  const factor = scales[word?.toLowerCase() ?? ''] ?? 1;
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
