import * as z from 'zod';
import { assertNever } from '../../values/assertNever.ts';
import type { InlineRun } from '../inlineRuns.ts';
import { mapInline } from '../mapInline.ts';
import type { BlockContent } from '../reportDocument.ts';
import { defaultReportSettings, reportSettingsSchema } from '../reportSettings.ts';
import { type TemplateContent, templateContentSchema } from './reportTemplate.ts';

const format = 'plumbline-report-template';
const formatVersion = 1;
const longestName = 100;
/** Characters of a file that is read. */
export const longestTemplateFile = 5_000_000;

const fileSchema = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  name: z.string().trim().min(1).max(longestName),
  ...templateContentSchema.shape,
});

export type ReadTemplate =
  | { readonly kind: 'template'; readonly name: string; readonly content: TemplateContent }
  /** `reason` is a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A template for another case: what is linked to things of this one becomes a place to fill, and no identifier goes along. */
export function writeTemplateFile(name: string, { blocks, settings }: TemplateContent): string {
  const freed = { blocks: blocks.map(withoutCase), settings: withoutDesk(settings) };
  return `${JSON.stringify({ format, formatVersion, name, ...freed }, null, 2)}\n`;
}

/** A template out of a file of unknown origin. Never throws; links in it are taken out, as they could lead to other things here. */
export function readTemplateFile(text: string): ReadTemplate {
  if (text.length > longestTemplateFile)
    return unreadable('It is longer than any template: more than 5 million characters.');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return unreadable('It is not JSON: it was damaged, or is no template.');
  }
  const head = z.object({ format: z.string(), formatVersion: z.number() }).safeParse(content);
  if (!head.success || head.data.format !== format) return unreadable('It is no template of a Plumbline report.');
  if (head.data.formatVersion > formatVersion)
    return unreadable(`It is of format ${head.data.formatVersion}; this version reads format ${formatVersion}.`);
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) return unreadable(placeOfProblem(parsed.error));
  const { name, blocks, settings } = parsed.data;
  return {
    kind: 'template',
    name,
    content: { blocks: blocks.map(withoutCase), settings: withoutDesk(settings) },
  };
}

/** The desk's picture and who wrote the report stay where they are. */
function withoutDesk(settings: TemplateContent['settings']): TemplateContent['settings'] {
  const { logo, logoAlternative, byline } = defaultReportSettings;
  return { ...settings, logo, logoAlternative, byline };
}

function unreadable(reason: string): ReadTemplate {
  return { kind: 'unreadable', reason };
}

function placeOfProblem({ issues }: z.ZodError): string {
  const [first] = issues;
  const [part, at, ...rest] = first?.path ?? [];
  const where =
    part === 'blocks' && typeof at === 'number'
      ? `its block ${at + 1}${rest.length === 0 ? '' : ` (${rest.map(String).join('.')})`}`
      : `“${String(part ?? 'the whole')}${at === undefined ? '' : `.${String(at)}`}”`;
  return `In ${where.slice(0, 200)}: ${first?.message ?? 'another shape was expected'}.`;
}

/** Settings as they were kept, maybe by another version: what that does not have is as in a new report. */
export function settingsOf(kept: unknown): TemplateContent['settings'] {
  const whole = typeof kept === 'object' && kept !== null ? { ...defaultReportSettings, ...kept } : {};
  return reportSettingsSchema.safeParse(whole).data ?? defaultReportSettings;
}

/** Only text that the writer typed stays; all else shows something of a case. */
function withoutCase(content: BlockContent): BlockContent {
  const words = `[Insert here: ${blockWords[content.kind] ?? 'a block of the case'}]`;
  return mapInline(content, unlinked) ?? { kind: 'paragraph', inline: [place(words)] };
}

const blockWords: Partial<Record<BlockContent['kind'], string>> = {
  quote: 'a quoted passage',
  estimateChart: 'a chart of an estimate',
  datasetTable: 'rows of a dataset',
  pointTable: 'data points in a table',
  chain: 'the chain of a number',
  datasetChart: 'a chart of a dataset',
  picture: 'a picture',
};

function place(text: string): InlineRun {
  return { kind: 'text', text, marks: ['placeholder'] };
}

function unlinked(inline: readonly InlineRun[]): InlineRun[] {
  return inline.map((run): InlineRun => {
    switch (run.kind) {
      case 'text': {
        const { comments: _, ...plain } = run;
        return plain;
      }
      case 'remark':
        return run;
      case 'figure':
        return place(run.of === 'estimate' ? '[result of an estimate]' : '[number of a data point]');
      case 'citation':
        return place('[citation]');
      default:
        return assertNever(run);
    }
  });
}
