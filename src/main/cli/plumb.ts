import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { keepCompiled } from '#engine/keepCompiled.ts';

process.umask(0o077);
keepCompiled(import.meta.url);
const { runPlumb } = await import('./runPlumb.ts');

// Built to out/main, beside the threads' module and two steps from the project's resources.
process.exitCode = await runPlumb(
  process.argv.slice(2),
  {
    folder: process.cwd(),
    threadModule: new URL('./caseThread.js', import.meta.url),
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
  },
  {
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    input: process.stdin.isTTY ? null : async () => text(process.stdin),
  },
);
