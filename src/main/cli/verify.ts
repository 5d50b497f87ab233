import { type Command, needed } from './Command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'plumb verify CASE [--passphrase-file FILE] [--json]',
  options: ['passphrase-file', 'json'],
  help: "Hashes every capture again and follows the journal's chain. Exit 1 where something does not hold.",
  async run(input, { ask, print, passphrase }) {
    const path = needed(input, 0, 'CASE');
    await ask('cases.open', { path, passphrase });
    const verification = await ask('journal.verify', { job: 'verify' });
    if (input.json) print(JSON.stringify(verification, null, 2));
    else
      for (const { what, holds, detail } of verification.checks)
        print(`${holds ? 'holds' : 'DOES NOT HOLD'}  ${what}: ${detail}`);
    return verification.holds ? 0 : 1;
  },
};
