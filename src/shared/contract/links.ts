import { z } from 'zod';
import { idField } from './fields.ts';
import { change, read } from './method.ts';

export const linkKinds = [
  'source',
  'passage',
  'dataPoint',
  'estimate',
  'report',
  'reportBlock',
  'capture',
  'note',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One line of the Links column: a thing, its words and its state. */
export interface LinkStep {
  readonly kind: LinkKind;
  readonly id: string;
  readonly words: string;
  /** Smaller words under it: publisher and date, hash, formula. */
  readonly detail: string;
  /** `anchored`, `claimed`, `stale`, `fresh`, `unchanged since import`. */
  readonly state: string;
  /** How it hangs under the step before: 0 is the selected thing. */
  readonly depth: number;
  /** Where a click leads in the reader, for passages. */
  readonly sourceId: string | null;
}

export interface Links {
  readonly selected: LinkStep;
  /** Downward to the origin. */
  readonly restsOn: readonly LinkStep[];
  /** Upward to the report's sentences. */
  readonly supports: readonly LinkStep[];
}

const target = z.strictObject({ kind: z.enum(linkKinds), id: idField });

export const linksContract = {
  'links.of': read<Links>()(target),
  /** The user looked at what changed and stands by what rests on it. */
  'links.confirm': change<null>('Check again')(target),
};
