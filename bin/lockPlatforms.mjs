// Completes package-lock.json with the optional packages of other platforms where a registry that lacks them left them
// out: `npm ci` refuses a lock without them. Run after `npm install` changed the lock; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const written = readFileSync(file, 'utf8');
const lock = JSON.parse(written);

for (const parent of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined || !/^\d+\.\d+\.\d+$/.test(range)) continue;
    lock.packages[place] = {
      version: range,
      ...platformOf(name),
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
    };
  }
}

const sorted = Object.fromEntries(Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1)));
const complete = `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`;
if (process.argv.includes('--check'))
  process.exitCode = JSON.stringify(lock) === JSON.stringify(JSON.parse(written)) ? 0 : 1;
else writeFileSync(file, complete);

/** The name of a platform's package ends in system, processor and C library. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const system = words.find((word) =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'win'].includes(word),
  );
  const processor = words.find((word) => ['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'].includes(word));
  if (system === undefined || processor === undefined) return {};
  return { cpu: [processor], os: [system === 'win' ? 'win32' : system] };
}
