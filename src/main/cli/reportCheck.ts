import { leavingGroupNames, type LeavingLevel, type LeavingLine } from '#shared/protecting/leaving.ts';
import type { ReportVersion } from '#shared/protecting/versions.ts';
import type { CommandInput, CommandTools } from './Command.ts';
import { lineOf } from './namedFiles.ts';

const levelWords: Readonly<Record<LeavingLevel, string>> = { sensitive: 'SENSITIVE', look: 'look', told: 'told' };

/** Lists what would leave the house with a version of a report. Exit 1 where something sensitive goes out. */
export async function checkReport(
  { ask, print }: CommandTools,
  input: Pick<CommandInput, 'json'>,
  { reportId, version }: { readonly reportId: string; readonly version: ReportVersion },
): Promise<number> {
  const lines = await ask('protecting.check', { reportId, version });
  const sensitive = lines.filter(({ level }) => level === 'sensitive').length;
  if (input.json) print(JSON.stringify({ version, sensitive, lines }, null, 2));
  else for (const line of wordsOf(lines, sensitive)) print(lineOf(line));
  return sensitive === 0 ? 0 : 1;
}

function wordsOf(lines: readonly LeavingLine[], sensitive: number): string[] {
  const told = lines.flatMap(({ group, level, text, where }, index) => [
    ...(lines[index - 1]?.group === group ? [] : [leavingGroupNames[group]]),
    `  ${levelWords[level].padEnd(9)}  ${text}`,
    ...where.map((place) => `             ${place}`),
  ]);
  const end =
    sensitive === 0
      ? 'Nothing that is marked as sensitive goes out unasked.'
      : `${sensitive === 1 ? 'One thing' : `${sensitive} things`} marked as sensitive would go out. Withhold them in the window, or export with --anyway.`;
  return [...told, end];
}
