// Type-checks every room of the root tsconfig.json, two at a time, and shows all that is wrong before it fails.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, root } from './project.mjs';

const rooms = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(
  (reference) => reference.path,
);
const waiting = [...rooms];
let failed = 0;

await Promise.all([checkNext(), checkNext()]);
process.stdout.write(
  failed === 0 ? `${rooms.length} rooms type-checked\n` : `${failed} of ${rooms.length} rooms failed the type check\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function checkNext() {
  const room = waiting.shift();
  if (room === undefined) return;
  const { code, output } = await check(room);
  if (code !== 0) {
    failed += 1;
    process.stdout.write(`${room}\n${output}`);
  }
  await checkNext();
}

function check(room) {
  return new Promise((resolve) => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const child = spawn(process.execPath, [compiler, '-p', join(root, room)], { env: childEnvironment(), cwd: root });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('close', (code) => resolve({ code, output }));
  });
}
