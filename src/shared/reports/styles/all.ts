import { brief } from './brief.ts';
import { broadsheet } from './broadsheet.ts';
import { dossier } from './dossier.ts';
import type { PageStyle } from './PageStyle.ts';

/** Every typographic style of a report's pages, the default first. */
export const pageStyles = { broadsheet, brief, dossier } as const satisfies Readonly<Record<string, PageStyle>>;

export type ReportStyle = keyof typeof pageStyles;

// An object's keys are typed as any text; these are the list's own.
export const reportStyles = Object.keys(pageStyles) as [ReportStyle, ...ReportStyle[]];
