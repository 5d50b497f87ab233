import { basename } from 'node:path';
import { parseManifest } from '#engine/reporting/compareExports.ts';
import { openReportFile } from '#engine/verifying/readReportFile.ts';
import { compareReports, isUnchanged } from '#shared/reports/differences/compareReports.ts';
import { writeDifferences } from '#shared/reports/differences/writeDifferences.ts';
import { type CommandInput, type CommandTools, needed } from './Command.ts';
import { lineOf } from './namedFiles.ts';

/** Says what changed from one exported PDF to another. Exit 0 where nothing did, 1 where something did. */
export async function compareReportFiles(input: CommandInput, { print }: CommandTools): Promise<number> {
  const [before, after] = [needed(input, 0, 'A.pdf'), needed(input, 1, 'B.pdf')];
  const manifestOf = async (path: string, which: 'first' | 'second') => {
    const { manifest } = await openReportFile(path, basename(path), new AbortController().signal);
    return parseManifest(manifest, which);
  };
  const differences = compareReports(await manifestOf(before, 'first'), await manifestOf(after, 'second'));
  if (input.json) print(JSON.stringify(differences, null, 2));
  else print(writeDifferences(differences).map(lineOf).join('\n'));
  return isUnchanged(differences) ? 0 : 1;
}
