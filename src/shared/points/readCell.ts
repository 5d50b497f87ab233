import { statuses, type DataPoint } from '../contract/dataPoints.ts';
import { findDates } from '../dates/findDates.ts';
import { assertNever } from '../values/assertNever.ts';
import { parsePeriod } from '../values/period.ts';
import { PlumbError } from '../values/PlumbError.ts';
import { formatQuantity, type Quantity } from '../values/quantity.ts';
import { readQuantityText } from './readQuantityText.ts';

/** Columns of the table whose cells are typed or chosen in place. */
export const editableColumns = ['what', 'quantity', 'counted', 'period', 'place', 'status', 'credibility'] as const;
export type EditableColumn = (typeof editableColumns)[number];

export type PointPatch = Partial<
  Pick<DataPoint, 'what' | 'quantity' | 'counted' | 'period' | 'place' | 'status' | 'credibility'>
>;

export type ReadCell =
  | { readonly ok: true; readonly patch: PointPatch }
  | { readonly ok: false; readonly message: string };

/** What a cell's field begins with; read again by `readCell` it changes nothing. */
export function cellText(column: EditableColumn, point: DataPoint): string {
  switch (column) {
    case 'what':
      return point.what;
    case 'quantity':
      return point.quantity === null ? '' : quantityText(point.quantity);
    case 'counted':
    case 'period':
    case 'place':
      return point[column] ?? '';
    case 'status':
      return point.status;
    case 'credibility':
      return point.credibility === null ? '' : String(point.credibility);
    default:
      return assertNever(column);
  }
}

/** What was typed into a cell as a change of the data point, empty where nothing changes, or what is wrong with it. */
export function readCell(column: EditableColumn, text: string, point: DataPoint): ReadCell {
  const typed = text.trim();
  if (typed === cellText(column, point).trim()) return { ok: true, patch: {} };
  switch (column) {
    case 'what':
      return typed === '' ? wrong('Say what is claimed') : patched({ what: typed });
    case 'quantity':
      return readQuantityCell(typed);
    case 'counted':
    case 'place':
      return patched({ [column]: typed === '' ? null : typed });
    case 'period':
      return readPeriodCell(typed);
    case 'status': {
      const status = statuses.find((each) => each === typed);
      return status === undefined ? wrong(`One of ${statuses.join(', ')} is needed`) : patched({ status });
    }
    case 'credibility': {
      const credibility = typed === '' ? null : Number(typed);
      if (credibility === null) return patched({ credibility });
      const known = Number.isInteger(credibility) && credibility >= 1 && credibility <= 6;
      return known ? patched({ credibility }) : wrong('A number from 1 to 6 is needed, or nothing');
    }
    default:
      return assertNever(column);
  }
}

/** With both a value and bounds, the value stands for them, as in print. */
function quantityText(quantity: Quantity): string {
  return formatQuantity(quantity).text;
}

function readQuantityCell(typed: string): ReadCell {
  if (typed === '') return patched({ quantity: null });
  const quantity = readQuantityText(typed);
  if (quantity === null)
    return wrong('One quantity is needed, such as “more than 74,000 t” or “4 to 6 million shells”');
  if (quantity.low !== null && quantity.high !== null && quantity.low > quantity.high)
    return wrong('The lower bound is above the upper bound');
  return patched({ quantity });
}

/** EDTF, or words for one date or interval that need no other date to be understood. */
export function readPeriodCell(typed: string): ReadCell {
  if (typed === '') return patched({ period: null });
  try {
    return patched({ period: parsePeriod(typed).edtf });
  } catch (error) {
    if (!(error instanceof PlumbError)) throw error;
    const [found, ...others] = findDates(typed, null);
    const whole = found?.start === 0 && found.end === typed.length && others.length === 0;
    if (whole && found.edtf !== null && !found.relative) return patched({ period: found.edtf });
    return wrong(error.message);
  }
}

function patched(patch: PointPatch): ReadCell {
  return { ok: true, patch };
}

function wrong(message: string): ReadCell {
  return { ok: false, message };
}
