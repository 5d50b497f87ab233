import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
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
    'plumb verify CASE [--passphrase-file FILE] [--json]\n       plumb verify REPORT.pdf|REPORT.zip|REPORT.html [--case CASE] [--passphrase-file FILE] [--json]',
  options: ['case', 'passphrase-file', 'json'],
  help: [
    "Hashes every capture again and follows the journal's chain. Exit 1 where something does not hold.",
    'Of a PDF, package or web page that a report was exported as: reads its evidence manifest, runs its estimates again and compares its words; with',
    '--case also its captures, quotations, data points and runs with those of the case. What is checked: docs/reports.md.',
  ].join('\n'),
  async run(input, tools) {
    const path = needed(input, 0, 'CASE or REPORT');
    if (input.case !== undefined || (await isReport(path))) return verifyPdf(path, input, tools);
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
  const untold = checks.filter((check) => check.untold === true).length;
  const left = untold === 0 ? '' : ` ${untold} ${untold === 1 ? 'was' : 'were'} not compared.`;
  const looked = checks.length - untold;
  const head = title === null ? [] : [`“${title}”, as of ${asOf ?? 'no date'}`];
  const scope = against ? 'against itself and the case' : 'against itself, without a case';
  const end = holds
    ? `All ${looked} checks hold (${scope}).${left}`
    : `${failing} of ${looked} checks ${failing === 1 ? 'does' : 'do'} not hold (${scope}).${left}`;
  const rank = (check: Check) => (check.holds ? (check.untold === true ? 1 : 0) : 2);
  const sorted = checks.toSorted((one, other) => rank(one) - rank(other));
  return [...head, ...sorted.map(lineOfCheck), end].map(lineOf);
}

function lineOfCheck({ what, holds, detail, untold = false }: Check): string {
  return `${untold ? 'not compared' : holds ? 'holds' : 'DOES NOT HOLD'}  ${what}: ${detail}`;
}

const reportNames = new Set(['.pdf', '.zip', '.html', '.htm']);

/** What is named as a report is told of as one. What is not there, or can not be read, is told of by what opens it. */
async function isReport(path: string): Promise<boolean> {
  if (reportNames.has(extname(path).toLowerCase()) && existsSync(path)) return true;
  const signatures = ['%PDF-', 'PK\u0003\u0004', '<!DOCTYPE html>'];
  const found = await Promise.all(signatures.map((signature) => beginsWith(path, signature).catch(() => false)));
  return found.includes(true);
}
