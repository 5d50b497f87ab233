import { papers, pdfStandards } from '#shared/reports/exportForm.ts';
import { reportStyles } from '#shared/reports/styles/all.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed, UsageError } from './Command.ts';
import { replaceFile } from './replaceFile.ts';
import { writeReportText, textFormatOf } from './reportText.ts';
import { reportTarget } from './writeTarget.ts';

export const report: Command = {
  name: 'report',
  usage:
    'plumb report CASE [NAME] -o FILE.pdf [--standard a-3a|ua-1] [--paper a4|letter] [--style broadsheet|brief|dossier] [--cover] [--package] [--passphrase-file FILE] [--json]\n       plumb report CASE [NAME] -o FILE.html|FILE.docx|FILE.md [--passphrase-file FILE] [--json]\n       plumb report CASE --list [--passphrase-file FILE] [--json]',
  options: ['output', 'list', 'standard', 'paper', 'style', 'cover', 'package', 'passphrase-file', 'json'],
  help: [
    'Exports a report as a PDF: the one named, or the only one. --list names them all.',
    '--standard a-3a is PDF/A-3a, for the archive, and what is made where none is named; ua-1 is PDF/UA-1, accessible.',
    '--style names how the pages look, --cover puts a cover before them; without these they are as the report is set.',
    'Inside lie an evidence manifest and the rows that estimates read: see docs/reports.md. --package writes a ZIP archive with them beside the PDF.',
    'A name that ends with .html writes one web page that needs no other file, with charts and manifest inside; .docx writes a Word document, .md Markdown.',
  ].join('\n'),
  async run(input, tools) {
    const { ask, desk, print, passphrase } = tools;
    const path = needed(input, 0, 'CASE');
    const open = await ask('cases.open', { path, passphrase });
    const reports = await ask('reports.list', {});
    const titles = reports.map(({ title }) => ({ title }));
    if (input.list) {
      print(input.json ? JSON.stringify({ reports: titles }, null, 2) : titles.map(({ title }) => title).join('\n'));
      return 0;
    }
    if (input.output === undefined) throw new UsageError('-o FILE.pdf is missing.');
    const standard = oneOf(pdfStandards, input.standard, '--standard') ?? 'a-3a';
    const paper = oneOf(papers, input.paper, '--paper') ?? 'a4';
    const style = oneOf(reportStyles, input.style, '--style');
    const look = { ...(style === undefined ? {} : { style }), ...(input.cover ? { cover: true } : {}) };
    const form = input.package ? 'package' : 'pdf';
    const name = input.positionals[1];
    const found = name === undefined && reports.length === 1 ? reports[0] : reports.find((one) => one.title === name);
    if (found === undefined) throw new PlumbError('not-found', explain(name, titles));
    const format = textFormatOf(input);
    if (format !== null) {
      await writeReportText(tools, { input, output: input.output, casePath: open.path, reportId: found.id, format });
      return 0;
    }
    const target = await reportTarget(input.output, open.path, form);
    const printed = await ask('reports.export', { job: 'report', reportId: found.id, standard, paper, form, look });
    const held = desk().heldFile(printed.handle);
    if (held === null) throw new PlumbError('internal', 'The printed report was let go before it was written.');
    await replaceFile(target, held.bytes);
    const pages = printed.pages === 1 ? '1 page' : `${printed.pages} pages`;
    if (input.json) print(JSON.stringify(printed, null, 2));
    else print([`${input.output}: ${pages}, SHA-256 ${printed.sha256}`, ...changeLines(printed.changes)].join('\n'));
    return 0;
  },
};

/** Nothing of the first export, which has none before it. */
function changeLines(changes: readonly string[] | null): readonly string[] {
  if (changes === null) return [];
  return changes.length === 0 ? ['Nothing changed since the last export.'] : ['Since the last export:', ...changes];
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
