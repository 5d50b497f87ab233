import { assertNever } from '../values/assertNever.ts';
import { parsePeriod } from '../values/period.ts';
import { PlumbError } from '../values/PlumbError.ts';
import type { FilterValue } from './query.ts';
import { kindNames, typeNames } from './searchKinds.ts';

export const fieldNames = ['publisher', 'byline', 'title', 'date', 'type', 'tag', 'in', 'language'] as const;
export type FieldName = (typeof fieldNames)[number];

export function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name);
}

/** A filter's value, null while it may still be going on, or the words of what is wrong with it. */
export type ReadValue = FilterValue | null | { readonly wrong: string };

/** `unfinished`: the value is being typed, so a beginning of something right is no mistake. */
export function readFilter(field: FieldName, text: string, prefix: boolean, unfinished: boolean): ReadValue {
  switch (field) {
    case 'publisher':
    case 'byline':
    case 'title':
    case 'tag':
      return { field, text, prefix };
    case 'language':
      return /^[a-z]{2,3}(?:-[a-z0-9-]+)?$/i.test(text)
        ? { field, text: text.toLowerCase() }
        : orUnfinished(unfinished, 'A language is written as its code, such as language:uk or language:en.');
    case 'type': {
      const type = typeNames.find((name) => name === text);
      const begins = typeNames.some((name) => name.startsWith(text));
      return type === undefined
        ? orUnfinished(unfinished && begins, `Types are ${typeNames.join(', ')}.`)
        : { field, type };
    }
    case 'in': {
      const kind = Object.hasOwn(kindNames, text) ? kindNames[text] : undefined;
      const begins = Object.keys(kindNames).some((name) => name.startsWith(text));
      return kind === undefined
        ? orUnfinished(unfinished && begins, `in: takes ${Object.keys(kindNames).join(', ')}.`)
        : { field, kind };
    }
    case 'date':
      return readDates(text, unfinished);
    default:
      return assertNever(field);
  }
}

function orUnfinished(unfinished: boolean, wrong: string): ReadValue {
  return unfinished ? null : { wrong };
}

const comparison = /^(>=|<=|>|<)?(.*)$/su;

/** `2023`, `2023-08/2024-01`, `>2023-05` (after it), `<=2023` (up to its end). */
function readDates(text: string, unfinished: boolean): ReadValue {
  const [, sign, date = ''] = comparison.exec(text) ?? [];
  try {
    const { start, end } = parsePeriod(date);
    if (sign === '>') return { field: 'date', from: end, to: null };
    if (sign === '>=') return { field: 'date', from: start, to: null };
    if (sign === '<') return { field: 'date', from: null, to: start };
    if (sign === '<=') return { field: 'date', from: null, to: end };
    return { field: 'date', from: start, to: end };
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    const beginning = unfinished && /^[\d/.~?%X-]*$/.test(date);
    return orUnfinished(beginning, 'A date is written 2024, 2024-06, 2024-06-19, 2023-08/2024-01 or >2023-05.');
  }
}
