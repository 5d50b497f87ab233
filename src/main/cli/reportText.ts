import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { TextFormat } from '#shared/reports/exportForm.ts';
import type { LabelLanguage } from '#shared/reports/reportSettings.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type CommandInput, type CommandTools, UsageError } from './Command.ts';
import { changeLines } from './changeLines.ts';
import { replaceFile } from './replaceFile.ts';
import { reportTarget } from './writeTarget.ts';

const endings: readonly (readonly [RegExp, TextFormat])[] = [
  [/\.html?$/iu, 'html'],
  [/\.docx$/iu, 'word'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
];

/** The format that the output's ending asks for; null for a PDF. Errors: UsageError where it can not be set as the options say. */
export function textFormatOf(input: CommandInput): TextFormat | null {
  const format = endings.find(([ending]) => ending.test(input.output ?? ''))?.[1] ?? null;
  const { standard, paper, style, cover } = input;
  if (format !== null && (cover || input.package || [standard, paper, style].some((one) => one !== undefined)))
    throw new UsageError('--standard, --paper, --style, --cover and --package are for a PDF.');
  return format;
}

interface Wanted {
  readonly input: CommandInput;
  readonly output: string;
  readonly casePath: string;
  readonly reportId: string;
  readonly format: TextFormat;
  readonly version: ReportVersion;
  readonly acknowledged: boolean;
  readonly language: LabelLanguage | undefined;
}

/** Writes a report as a file of words. Errors: as `reportTarget`. */
export async function writeReportText(
  { ask, desk, print }: CommandTools,
  { input, output, casePath, ...wanted }: Wanted,
): Promise<void> {
  const target = await reportTarget(output, casePath, wanted.format);
  const { handle, fileName, sha256, changes } = await ask('reports.write', { job: 'report', ...wanted });
  const held = desk().heldFile(handle);
  if (held === null) throw new PlumbError('internal', 'The written report was let go before it was saved.');
  await replaceFile(target, held.bytes);
  if (input.json) print(JSON.stringify({ fileName, sha256, changes }, null, 2));
  else print([`${output}: SHA-256 ${sha256}`, ...changeLines(changes)].join('\n'));
}
