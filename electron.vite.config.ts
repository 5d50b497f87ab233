import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** One file of `out/main` each; the hosts start the threads' module by its name. */
const mainEntries = {
  electron: 'src/main/electron/main.ts',
  loopback: 'src/main/loopback/main.ts',
  plumb: 'src/main/cli/plumb.ts',
  caseThread: 'src/main/engine/threads/caseThread.ts',
};

/**
 * Packages of the engine that become part of the bundle: each thread would read their hundreds of files again at its start, several times as
 * long. Left outside are what has binaries of its own, and what finds files beside itself.
 */
const bundled = [
  ...['@mozilla/readability', 'approx-string-match', 'chardet', 'chrono-node', 'csv-parse', 'defuddle', 'edtf'],
  ...['htmlparser2', 'linkedom', 'mammoth', 'marked', 'mathjs', 'postal-mime', 'react', 'react-dom', 'yauzl', 'zod'],
];

const present = Object.entries(mainEntries).filter(([, path]) => existsSync(resolve(import.meta.dirname, path)));

/** CommonJS beside the ES modules: what Electron must run before it is ready. */
const earlyStart: Plugin = {
  name: 'early-start',
  generateBundle() {
    const source = readFileSync(resolve(import.meta.dirname, 'src/main/electron/early.cjs'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'electron.cjs', source });
  },
};

/** What pdf.js asks for by name while it draws others' PDFs: maps of Asian fonts, the standard fonts, decoders of scans. */
const pdfResources: Plugin = {
  name: 'pdf-resources',
  generateBundle() {
    const wanted = { cmaps: /\.bcmap$/, standard_fonts: /\.(?:pfb|ttf)$/, wasm: /nowasm_fallback\.js$/ };
    for (const [folder, names] of Object.entries(wanted)) {
      const place = resolve(import.meta.dirname, 'node_modules/pdfjs-dist', folder);
      for (const name of readdirSync(place).filter((each) => names.test(each)))
        this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source: readFileSync(join(place, name)) });
    }
  },
};

export default defineConfig({
  main: {
    plugins: [earlyStart],
    // React's development build is several times as slow and large; what draws charts is bundled with this one.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      target: 'node20.18',
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: Object.fromEntries(present.map(([name, path]) => [name, resolve(import.meta.dirname, path)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed window loads its preload as CommonJS and only as one file.
      rolldownOptions: {
        input: { preload: resolve(import.meta.dirname, 'src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react(), pdfResources],
    build: {
      target: 'chrome130',
      // Fonts and images stay files, so that the page needs no data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});
