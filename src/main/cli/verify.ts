import { basename } from 'node:path';
import type { Check } from '#shared/contract/journal.ts';
import type { ReportVerification } from '#shared/contract/reports.ts';
import { openReportFile } from '#engine/verifying/readReportFile.ts';
import { verifyReport } from '#engine/verifying/verifyReport.ts';
import { type Command, type CommandInput, type CommandTools, needed } from './Command.ts';
import { lineOf } from './namedFiles.ts';
import { beginsWith } from './writeTarget.ts';

export const verify: Command = {
  name: 'verify',
  usage:
    'plumb verify CASE [--passphrase-file FILE] [--json]\n       plumb verify REPORT.pdf [--case CASE] [--passphrase-file FILE] [--json]',
  options: ['case', 'passphrase-file', 'json'],
  help: [
    "Hashes every capture again and follows the journal's chain. Exit 1 where something does not hold.",
    'Of a PDF that a report was exported as: reads its evidence manifest, runs its estimates again and compares its words; with',
    '--case also its captures, quotations, data points and runs with those of the case. What is checked: docs/reports.md.',
  ].join('\n'),
  async run(input, tools) {
    const path = needed(input, 0, 'CASE or REPORT.pdf');
    if (input.case !== undefined || (await isPdf(path))) return verifyPdf(path, input, tools);
    await tools.ask('cases.open', { path, passphrase: tools.passphrase });
    const verification = await tools.ask('journal.verify', { job: 'verify' });
    if (input.json) tools.print(JSON.stringify(verification, null, 2));
    else for (const check of verification.checks) tools.print(lineOfCheck(check));
    return verification.holds ? 0 : 1;
  },
};

async function verifyPdf(path: string, input: CommandInput, tools: CommandTools): Promise<number> {
  const found = await (input.case === undefined ? alone(path) : withCase(path, input.case, tools));
  if (input.json) tools.print(JSON.stringify(found, null, 2));
  else for (const line of linesOf(found)) tools.print(line);
  return found.holds ? 0 : 1;
}

async function alone(path: string): Promise<ReportVerification> {
  const { signal } = new AbortController();
  return verifyReport(await openReportFile(path, basename(path), signal), null, { signal, progress: () => undefined });
}

async function withCase(
  path: string,
  casePath: string,
  { ask, desk, passphrase }: CommandTools,
): Promise<ReportVerification> {
  await ask('cases.open', { path: casePath, passphrase });
  const handle = desk().addFile(path, basename(path), false);
  return ask('reports.verify', { job: 'verify', handle, withCase: true });
}

/** What does not hold comes last, where it is seen. */
function linesOf({ title, asOf, holds, withCase: against, checks }: ReportVerification): string[] {
  const failing = checks.filter((check) => !check.holds).length;
  const head = title === null ? [] : [`“${title}”, as of ${asOf ?? 'no date'}`];
  const scope = against ? 'against itself and the case' : 'against itself, without a case';
  const end = holds
    ? `All ${checks.length} checks hold (${scope}).`
    : `${failing} of ${checks.length} checks ${failing === 1 ? 'does' : 'do'} not hold (${scope}).`;
  const sorted = checks.toSorted((one, other) => Number(other.holds) - Number(one.holds));
  return [...head, ...sorted.map(lineOfCheck), end].map(lineOf);
}

function lineOfCheck({ what, holds, detail }: Check): string {
  return `${holds ? 'holds' : 'DOES NOT HOLD'}  ${what}: ${detail}`;
}

/** What is not there, or can not be read, is told of by what opens it. */
async function isPdf(path: string): Promise<boolean> {
  return beginsWith(path, '%PDF-').catch(() => false);
}
