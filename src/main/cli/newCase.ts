import { basename } from 'node:path';
import { type Command, needed } from './Command.ts';

export const newCase: Command = {
  name: 'new',
  usage: 'plumb new CASE [--name NAME] [--passphrase-file FILE]',
  options: ['name', 'passphrase-file'],
  help: 'Makes an empty case, encrypted where a passphrase is given.',
  async run(input, { ask, print, passphrase }) {
    const path = needed(input, 0, 'CASE');
    const name = input.name ?? basename(path).replace(/\.plumb$/, '');
    const made = await ask('cases.create', { path, name, passphrase });
    print(`${made.path} made, ${made.encrypted ? 'encrypted' : 'not encrypted'}.`);
    return 0;
  },
};
