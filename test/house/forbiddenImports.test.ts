import { describe, expect, it } from 'vitest';
import { forbiddenImports } from './forbiddenImports.ts';

const engine = 'src/main/engine/handlers/sources.ts';
const shared = 'src/shared/sources/readText.ts';

describe('the rooms', () => {
  it('let through what the house allows', () => {
    expect(
      forbiddenImports(
        engine,
        "import x from '#shared/values/json.ts';\nimport y from '../desk/Desk.ts';\nimport 'node:fs';",
      ),
    ).toEqual([]);
    expect(
      forbiddenImports(
        'src/main/electron/main.ts',
        "import { app } from 'electron';\nimport d from '#engine/desk/Desk.ts';",
      ),
    ).toEqual([]);
    expect(forbiddenImports('src/main/engine/store/open.ts', "import Database from 'better-sqlite3';")).toEqual([]);
    expect(
      forbiddenImports('src/main/engine/charts/draw.tsx', "import { createRoot } from 'react-dom/client';"),
    ).toEqual([]);
    expect(
      forbiddenImports('src/shared/charts/Histogram.tsx', "import { Bar } from 'recharts';\nimport 'react';"),
    ).toEqual([]);
    expect(
      forbiddenImports('src/shared/charts/Histogram.test.tsx', "import { createRoot } from 'react-dom/client';"),
    ).toEqual([]);
    expect(forbiddenImports('src/renderer/app/App.test.tsx', "import { readFileSync } from 'node:fs';")).toEqual([]);
    expect(forbiddenImports('test/e2e/job.spec.ts', "import { _electron } from 'electron';")).toEqual([]);
  });

  it.each([
    ["import { app } from 'electron';", engine],
    ["import { useState } from 'react';", engine],
    ["import { createRoot } from 'react-dom/client';", 'src/main/engine/reporting/draw.ts'],
    ["import { createRoot } from 'react-dom/client';", 'src/shared/charts/Histogram.tsx'],
    ["import Database from 'better-sqlite3';", 'src/main/engine/importing/csv.ts'],
    ["import Database from 'better-sqlite3-multiple-ciphers';", 'src/main/cli/plumb.ts'],
    ["import { readFileSync } from 'node:fs';", shared],
    ["import { readFileSync } from 'fs';", 'src/renderer/app/App.tsx'],
    ["import desk from '#engine/desk/Desk.ts';", 'src/renderer/app/App.tsx'],
    ["import desk from '#engine/desk/Desk.ts';", shared],
    ["import { openLoopback } from '#loopback/server.ts';", 'src/main/cli/plumb.ts'],
    ["import { openLoopback } from '../loopback/server.ts';", 'src/main/electron/main.ts'],
    ["import { Bar } from 'recharts';", 'src/shared/estimates/histogram.ts'],
  ])('refuse %s in %s', (source, file) => expect(forbiddenImports(file, source)).toHaveLength(1));
});

describe('imports that a glance overlooks', () => {
  it.each([
    ['one that climbs into another room', "import x from '../../../renderer/app/App.tsx';"],
    ['one that climbs into an allowed room past its # path', "import x from '../../../shared/values/json.ts';"],
    ['one whose # path climbs', "import x from '#shared/../renderer/app/App.tsx';"],
    ['an export from', "export { app } from 'electron';"],
    ['an export of all over two lines', "export *\n  from 'electron';"],
    ['a side effect without a space', "import'electron';"],
    ['a dynamic import', "const x = await import('electron');"],
    ['a dynamic import over lines with a comment', "import(\n  /* later */ 'electron'\n)"],
    ['a template literal', 'import(`electron`)'],
    ['a template with something to fill in', 'import(`elec${part}`)'],
    ['a name put together', "import('elec' + 'tron')"],
    ['a name in a variable', 'import(name)'],
    ['escaped letters', String.raw`import 'elec\x74ron';`],
    ['a type', "type App = import('electron').App;"],
    ['a type-only import', "import type { App } from 'electron';"],
    ['require', "const x = require('electron');"],
    ['a made require', "createRequire(import.meta.url)('electron')"],
    ['a submodule', "import 'electron/main';"],
    ['a mock', "vi.mock('electron', () => ({}));"],
    ['a file beside it in another room', "new Worker(new URL('../../electron/main.ts', import.meta.url))"],
    ['a file beside it under any name', 'new URL(name, import.meta.url)'],
    ['a file beside it under any climbing name', 'new URL(`../${name}`, import.meta.url)'],
    ['an absolute path', "import '/home/main/electron/main.ts';"],
    ['a # path that is none', "import '#electron/main.ts';"],
  ])('%s', (_, source) => expect(forbiddenImports(engine, source)).toHaveLength(1));

  it('names the line', () => {
    expect(forbiddenImports(engine, "// from 'react'\n\nimport 'electron';")[0]).toMatch(
      /^src\/main\/engine\/handlers\/sources\.ts:3 /,
    );
  });

  it('are not seen in comments', () => {
    expect(
      forbiddenImports(
        engine,
        "// import 'electron'\n/* from 'react' */\nconst address = 'http://a'; // require('electron')",
      ),
    ).toEqual([]);
  });

  it('are not seen in words that only sound like them', () => {
    const words = "run('sources.import', 'x'); const a = 'import(x) from \"electron\"'; ask(job.import('x'));";
    expect(forbiddenImports(engine, words)).toEqual([]);
  });

  it('do not hide behind a string that looks like a comment', () => {
    expect(forbiddenImports(engine, "const a = '/*'; import 'electron'; const b = '*/';")).toHaveLength(1);
  });

  it('may reach files that are built beside them and the resources', () => {
    expect(
      forbiddenImports(
        'src/main/loopback/main.ts',
        "new URL('./caseThread.js', import.meta.url); new URL('../../resources', import.meta.url)",
      ),
    ).toEqual([]);
  });
});
