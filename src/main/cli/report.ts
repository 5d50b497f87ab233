import type { InputOf } from '#shared/contract/contract.ts';
import { reportVersions } from '#shared/protecting/versions.ts';
import { type ExportForm, papers, pdfStandards } from '#shared/reports/exportForm.ts';
import { labelLanguages } from '#shared/reports/reportSettings.ts';
import { reportStyles } from '#shared/reports/styles/all.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, type CommandInput, type CommandTools, needed, UsageError } from './Command.ts';
import { changeLines } from './changeLines.ts';
import { replaceFile } from './replaceFile.ts';
import { checkReport } from './reportCheck.ts';
import { writeReportText, textFormatOf } from './reportText.ts';
import { reportTarget } from './writeTarget.ts';

export const report: Command = {
  name: 'report',
  usage:
    'plumb report CASE [NAME] -o FILE.pdf [--standard a-3a|ua-1] [--paper a4|letter] [--style broadsheet|brief|dossier] [--cover] [--package] [--language en|uk|de|fr|es] [--version full|lawyer|public] [--anyway] [--passphrase-file FILE] [--json]\n       plumb report CASE [NAME] -o FILE.html|FILE.docx|FILE.md [--language en|uk|de|fr|es] [--version full|lawyer|public] [--anyway] [--passphrase-file FILE] [--json]\n       plumb report CASE [NAME] --check [--version full|lawyer|public] [--passphrase-file FILE] [--json]\n       plumb report --compare A.pdf B.pdf [--json]\n       plumb report CASE --list [--passphrase-file FILE] [--json]',
  options: [
    'output',
    'compare',
    'list',
    'standard',
    'paper',
    'style',
    'cover',
    'package',
    'version',
    'language',
    'check',
    'anyway',
    'passphrase-file',
    'json',
  ],
  help: [
    'Exports a report as a PDF: the one named, or the only one. --list names them all.',
    '--standard a-3a is PDF/A-3a, for the archive, and what is made where none is named; ua-1 is PDF/UA-1, accessible.',
    '--style names how the pages look, --cover puts a cover before them; without these they are as the report is set.',
    '--language names that of the labels: notes, sources, method, dates and numbers; without it, what the report is set to.',
    'Inside lie an evidence manifest and the rows that estimates read: see docs/reports.md. --package writes a ZIP archive with them beside the PDF.',
    'A name that ends with .html writes one web page that needs no other file, with charts and manifest inside; .docx writes a Word document, .md Markdown.',
    '--version public withholds what the report is set to withhold, lawyer marks it, full (where none is named) is all of it: see docs/protecting.md.',
    '--check lists what leaves the house with that version and writes nothing; exit 1 where something marked as sensitive would.',
    'A public version with something sensitive in it is not written, unless --anyway lets it go.',
    '--compare says what changed from one exported PDF to another: paragraphs and words, numbers, sources. Exit 1 where something did.',
  ].join('\n'),
  async run(input, tools) {
    if (input.compare) {
      const { compareReportFiles } = await import('./compareReportFiles.ts');
      return compareReportFiles(input, tools);
    }
    const { ask, print, passphrase } = tools;
    const path = needed(input, 0, 'CASE');
    const open = await ask('cases.open', { path, passphrase });
    const reports = await ask('reports.list', {});
    const titles = reports.map(({ title }) => ({ title }));
    if (input.list) {
      print(input.json ? JSON.stringify({ reports: titles }, null, 2) : titles.map(({ title }) => title).join('\n'));
      return 0;
    }
    const { output } = input;
    if (output === undefined && !input.check) throw new UsageError('-o FILE.pdf is missing.');
    const version = oneOf(reportVersions, input.version, '--version') ?? 'full';
    const setting = settingOf(input);
    const name = input.positionals[1];
    const found = name === undefined && reports.length === 1 ? reports[0] : reports.find((one) => one.title === name);
    if (found === undefined) throw new PlumbError('not-found', explain(name, titles));
    if (output === undefined || input.check) return checkReport(tools, input, { reportId: found.id, version });
    const format = textFormatOf(input);
    const language = oneOf(labelLanguages, input.language, '--language');
    const going = { reportId: found.id, version, acknowledged: input.anyway, language };
    const target = { input, output, casePath: open.path };
    if (format === null) await writePdf(tools, target, { ...setting, ...going });
    else await writeReportText(tools, { ...target, ...going, format });
    return 0;
  },
};

/** How a PDF is set. Errors: UsageError. */
function settingOf(input: CommandInput) {
  const style = oneOf(reportStyles, input.style, '--style');
  const form: ExportForm = input.package ? 'package' : 'pdf';
  return {
    standard: oneOf(pdfStandards, input.standard, '--standard') ?? 'a-3a',
    paper: oneOf(papers, input.paper, '--paper') ?? 'a4',
    look: { ...(style === undefined ? {} : { style }), ...(input.cover ? { cover: true } : {}) },
    form,
  };
}

async function writePdf(
  { ask, desk, print }: CommandTools,
  { input, output, casePath }: { readonly input: CommandInput; readonly output: string; readonly casePath: string },
  wanted: Omit<InputOf<'reports.export'>, 'job'>,
): Promise<void> {
  const target = await reportTarget(output, casePath, wanted.form);
  const printed = await ask('reports.export', { job: 'report', ...wanted });
  const held = desk().heldFile(printed.handle);
  if (held === null) throw new PlumbError('internal', 'The printed report was let go before it was written.');
  await replaceFile(target, held.bytes);
  const pages = printed.pages === 1 ? '1 page' : `${printed.pages} pages`;
  if (input.json) print(JSON.stringify(printed, null, 2));
  else print([`${output}: ${pages}, SHA-256 ${printed.sha256}`, ...changeLines(printed.changes)].join('\n'));
}

function oneOf<Name extends string>(
  names: readonly Name[],
  typed: string | undefined,
  option: string,
): Name | undefined {
  const found = names.find((name) => name === typed);
  if (typed !== undefined && found === undefined) throw new UsageError(`${option} is one of ${names.join(', ')}.`);
  return found;
}

function explain(name: string | undefined, titles: readonly { title: string }[]): string {
  const known = titles.length === 0 ? 'none' : titles.map(({ title }) => `"${title}"`).join(', ');
  return name === undefined
    ? `Name one report. This case has ${known}.`
    : `No report is titled "${name}". This case has ${known}.`;
}
