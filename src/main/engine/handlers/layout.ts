import { getLayout } from '../store/queries/layout.ts';
import type { ChangeHandlers, ReadHandlers } from './Handlers.ts';

export const layoutReads = {
  'layout.get': (database) => ({ content: getLayout(database) }),
} satisfies Partial<ReadHandlers>;

export const layoutChanges = {
  'layout.keep': (change, { content }) => {
    change.keepLayout(JSON.stringify(content));
    return null;
  },
} satisfies Partial<ChangeHandlers>;
