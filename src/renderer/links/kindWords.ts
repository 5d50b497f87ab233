import type { LinkKind } from '#shared/contract/links.ts';

/** What a step of a chain is called on screen. */
export const kindWords: Readonly<Record<LinkKind, string>> = {
  source: 'Source',
  passage: 'Passage',
  dataPoint: 'Data point',
  estimate: 'Estimate',
  report: 'Report',
  reportBlock: 'In the report',
  capture: 'Capture',
  note: 'Note',
};
