import { PlumbError } from '#shared/values/PlumbError.ts';
import { type Command, needed, UsageError } from './Command.ts';
import { pdfTarget, writeTarget } from './writeTarget.ts';

export const report: Command = {
  name: 'report',
  usage: 'plumb report CASE [NAME] -o FILE.pdf | plumb report CASE --list [--json]   [--passphrase-file FILE]',
  options: ['output', 'list', 'passphrase-file', 'json'],
  help: 'Exports a report as a PDF: the one named, or the only one. --list names them all.',
  async run(input, { ask, desk, print, passphrase }) {
    const path = needed(input, 0, 'CASE');
    const open = await ask('cases.open', { path, passphrase });
    const reports = await ask('reports.list', {});
    const titles = reports.map(({ title }) => ({ title }));
    if (input.list) {
      print(input.json ? JSON.stringify({ reports: titles }, null, 2) : titles.map(({ title }) => title).join('\n'));
      return 0;
    }
    if (input.output === undefined) throw new UsageError('-o FILE.pdf is missing.');
    const name = input.positionals[1];
    const found = name === undefined && reports.length === 1 ? reports[0] : reports.find((one) => one.title === name);
    if (found === undefined) throw new PlumbError('not-found', explain(name, titles));
    const target = await pdfTarget(input.output, open.path);
    const printed = await ask('reports.print', { job: 'report', reportId: found.id });
    const held = desk().heldFile(printed.handle);
    if (held === null) throw new PlumbError('internal', 'The printed report was let go before it was written.');
    await writeTarget(target, held.bytes);
    const pages = printed.pages === 1 ? '1 page' : `${printed.pages} pages`;
    print(input.json ? JSON.stringify(printed, null, 2) : `${input.output}: ${pages}, SHA-256 ${printed.sha256}`);
    return 0;
  },
};

function explain(name: string | undefined, titles: readonly { title: string }[]): string {
  const known = titles.length === 0 ? 'none' : titles.map(({ title }) => `"${title}"`).join(', ');
  return name === undefined
    ? `Name one report. This case has ${known}.`
    : `No report is titled "${name}". This case has ${known}.`;
}
