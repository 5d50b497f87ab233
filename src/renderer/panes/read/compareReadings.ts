import type { OpenSource } from '#shared/contract/sources.ts';
import { lettersOfRoles } from '#shared/sources/readText.ts';
import { assertNever } from '#shared/values/assertNever.ts';

type Read = Pick<OpenSource, 'blocks' | 'readings' | 'picked' | 'confidence' | 'extractor'>;

/** Roles in use, one letter a block. */
export function rolesInUse({ blocks }: Pick<OpenSource, 'blocks'>): string {
  return lettersOfRoles(blocks.map(({ role }) => role));
}

/** Indices of the blocks of which the readings do not all say the same. */
export function differingBlocks(readings: OpenSource['readings']): number[] {
  const [first, ...others] = readings;
  if (first === undefined) return [];
  return Array.from(first.roles, (_, index) => index).filter((index) =>
    others.some(({ roles }) => roles[index] !== first.roles[index]),
  );
}

/** Confidence from which a text counts as read well even where extractors differ in a few blocks. */
const confident = 0.9;

export type Agreement = 'no text' | 'picked' | 'confident' | 'differ' | 'unsure';

/** What the head says of the split of body and furniture. */
export function agreementOf(open: Read): Agreement {
  if (open.blocks.length === 0) return 'no text';
  if (open.picked !== null) return 'picked';
  const differing = differingBlocks(open.readings).length;
  if ((open.confidence ?? 0) >= confident || (open.readings.length > 1 && differing === 0)) return 'confident';
  return differing > 0 ? 'differ' : 'unsure';
}

/** `2 readings differ in 14 blocks` and the like. */
export function agreementWords(open: Read): string {
  const differing = differingBlocks(open.readings).length;
  const blocks = differing === 1 ? '1 block' : `${differing.toLocaleString('en')} blocks`;
  const agreement = agreementOf(open);
  switch (agreement) {
    case 'no text':
      return '';
    case 'picked':
      return open.picked === byHand ? 'body chosen by hand' : `reading of ${open.picked} taken`;
    case 'confident':
      return 'read with confidence';
    case 'differ':
      return `${open.readings.length === 2 ? 'Two' : open.readings.length} readings differ in ${blocks}`;
    case 'unsure':
      return `read with ${Math.round((open.confidence ?? 0) * 100)}% confidence`;
    default:
      return assertNever(agreement);
  }
}

/** The name under which roles are journalled that no extractor gave. */
export const byHand = 'by hand';

export function nameOfRoles(roles: string, readings: OpenSource['readings']): string {
  return readings.find((reading) => reading.roles === roles)?.extractor ?? byHand;
}

export function withRole(roles: string, index: number, letter: 'b' | 'f'): string {
  return roles.slice(0, index) + letter + roles.slice(index + 1);
}

/** Blocks that are shown one by one, and stretches that are folded because all readings agree on them. */
export type ComparedRow =
  | { readonly kind: 'block'; readonly index: number; readonly differs: boolean }
  | { readonly kind: 'agreed'; readonly from: number; readonly to: number };

const neighbours = 1;
const shortestFold = 3;
/** A fold opens this many blocks at once, so that a very long text never draws all of its rows. */
const openedAtOnce = 300;

/** Every differing block with a neighbour on either side; the rest in folds, `to` exclusive. `opened` holds the `from` of open folds. */
export function compareRows(count: number, differing: readonly number[], opened: ReadonlySet<number>): ComparedRow[] {
  const differs = new Set(differing);
  const near = new Set(differing.flatMap((at) => [at - neighbours, at, at + neighbours]));
  const rows: ComparedRow[] = [];
  let at = 0;
  while (at < count) {
    let to = at;
    while (to < count && !near.has(to)) to += 1;
    if (to - at >= shortestFold && !opened.has(at)) rows.push({ kind: 'agreed', from: at, to });
    else {
      to = Math.min(to, at + openedAtOnce);
      for (let index = at; index < to; index += 1) rows.push({ kind: 'block', index, differs: false });
    }
    at = to;
    while (at < count && near.has(at)) {
      rows.push({ kind: 'block', index: at, differs: differs.has(at) });
      at += 1;
    }
  }
  return rows;
}

/** `38 blocks on which all agree: 30 body, 8 furniture` */
export function agreedWords(roles: string, from: number, to: number): string {
  const here = roles.slice(from, to);
  const body = here.replaceAll('f', '').length;
  const count = here.length === 1 ? '1 block' : `${here.length.toLocaleString('en')} blocks`;
  return `${count} on which all agree: ${body.toLocaleString('en')} body, ${(here.length - body).toLocaleString('en')} furniture`;
}
