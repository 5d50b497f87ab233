import { findThings } from '../searching/findThings.ts';
import type { ReadHandlers } from './Handlers.ts';

export const searchReads = {
  'search.find': (database, { typing, ...question }) => findThings(database, { ...question, typing: typing ?? false }),
} satisfies Partial<ReadHandlers>;
