import { posix } from 'node:path';
import { namedModules } from './namedModules.ts';

/** What a room, or a folder in one, may import beside its own files. The longest `path` that a file lies under counts. */
interface Room {
  readonly path: string;
  /** Rooms whose files it may import. */
  readonly rooms: readonly string[];
  /** Whether Node's own modules may be imported. */
  readonly node: boolean;
}

const rooms: readonly Room[] = [
  { path: 'src/shared/', rooms: [], node: false },
  { path: 'src/main/engine/', rooms: ['src/shared/'], node: true },
  { path: 'src/main/loopback/', rooms: ['src/shared/', 'src/main/engine/'], node: true },
  { path: 'src/main/electron/', rooms: ['src/shared/', 'src/main/engine/'], node: true },
  { path: 'src/main/cli/', rooms: ['src/shared/', 'src/main/engine/'], node: true },
  { path: 'src/preload/', rooms: ['src/shared/'], node: false },
  { path: 'src/renderer/', rooms: ['src/shared/'], node: false },
];

/** Packages that only these folders may name. `react-dom` has a rule of its own. */
const owners: readonly { readonly packages: RegExp; readonly folders: readonly string[] }[] = [
  { packages: /^electron(?:\/|$)/, folders: ['src/main/electron/', 'src/preload/'] },
  { packages: /^react-dom(?:\/|$)/, folders: ['src/renderer/', 'src/main/engine/charts/'] },
  {
    packages:
      /^(?:react|react-is|recharts|@mantine\/[\w-]+|@tiptap\/react|@tabler\/icons-react|@tanstack\/react-[\w-]+)(?:\/|$)/,
    folders: ['src/renderer/', 'src/shared/charts/'],
  },
  { packages: /^better-sqlite3(?:-multiple-ciphers)?(?:\/|$)/, folders: ['src/main/engine/store/'] },
];

const subpaths: Readonly<Record<string, string>> = {
  '#shared/': 'src/shared/',
  '#engine/': 'src/main/engine/',
  '#loopback/': 'src/main/loopback/',
};

/** Sentences for every import of `file` (its path from the project's root, with `/`) that the rooms do not allow. */
export function forbiddenImports(file: string, source: string): string[] {
  const room = rooms.find((candidate) => file.startsWith(candidate.path));
  if (room === undefined) return [];
  return namedModules(source)
    .map((named) => {
      const reason = named.beside ? refuseBeside(file, room, named.name) : refuse(file, room, named.name);
      return reason === null ? null : `${file}:${named.line} ${reason}`;
    })
    .filter((sentence) => sentence !== null);
}

function refuse(file: string, room: Room, name: string | null): string | null {
  if (name === null) return 'puts the name of a module together at run time';
  const target = projectPath(file, name);
  if (target === null) return refusePackage(file, room, name);
  if (target.startsWith(room.path)) return null;
  if (!room.rooms.some((path) => target.startsWith(path)))
    return `may not import ${name}: ${room.path} does not know ${target}`;
  return name.startsWith('.') ? `imports ${name} by climbing; another room is named by its # path` : null;
}

/** Built files lie elsewhere than their sources, so only a step into another room is wrong. */
function refuseBeside(file: string, room: Room, name: string | null): string | null {
  if (name === null) return 'puts the address of a file beside it together at run time';
  const target = projectPath(file, name.startsWith('.') ? name : `./${name}`) ?? name;
  const other = rooms.find(({ path }) => path !== room.path && target.startsWith(path));
  return other === undefined ? null : `may not reach ${name}: it lies in ${other.path}`;
}

function refusePackage(file: string, room: Room, name: string): string | null {
  if (isNodes(name)) return room.node || isTest(file) ? null : `may not import ${name}: ${room.path} is not plain Node`;
  const owner = owners.find(({ packages }) => packages.test(name));
  if (owner === undefined || owner.folders.some((folder) => file.startsWith(folder))) return null;
  if (isTest(file) && file.startsWith('src/shared/charts/') && name.startsWith('react-dom/')) return null;
  return `may not import ${name}: only ${owner.folders.join(' and ')} may`;
}

/** Where in the project a name points; null for a package. */
function projectPath(file: string, name: string): string | null {
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), name));
  if (name.startsWith('/') || name.startsWith('file:')) return name;
  const subpath = Object.entries(subpaths).find(([prefix]) => name.startsWith(prefix));
  if (subpath !== undefined) return posix.normalize(subpath[1] + name.slice(subpath[0].length));
  return name.startsWith('#') ? name : null;
}

const bareNodeNames =
  /^(?:assert|buffer|child_process|crypto|dns|events|fs|http|https|module|net|os|path|process|stream|tls|url|util|v8|vm|worker_threads|zlib)(?:\/|$)/;

function isNodes(name: string): boolean {
  return name.startsWith('node:') || bareNodeNames.test(name);
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
