import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'out/test-threads');

/**
 * Bundles the modules that worker threads start with, once before all tests. From source each thread of each test
 * would read the thousand files of mathjs again, a second and a half apiece.
 */
export async function setup(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['mathjs'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          caseThread: join(root, 'src/main/engine/threads/caseThread.ts'),
          failingThread: join(root, 'src/main/engine/testing/failingThread.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  process.env['PLUMBLINE_TEST_THREADS'] = pathToFileURL(`${folder}/`).href;
}
