import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Coverage, readCoverage } from './fontCoverage.ts';
import { findFace, type Speech } from './scriptFaces.ts';

export interface OpenedFonts {
  readonly compiler: NodeCompiler;
  /** Whether one of the fonts has a sign for a code point. */
  readonly canSet: Coverage;
}

export interface FontShelf {
  /** A typesetter with the fonts that pages need; null needs no more than Latin, Greek and Cyrillic. */
  readonly open: (speech: Speech | null) => OpenedFonts;
}

/**
 * Typst with the plain fonts, and with those of other scripts from the first page on that has such letters; then the last set is kept,
 * since a preview asks for it again. `workspace` is the folder of the files that a template names.
 */
export async function createFontShelf(fontPaths: readonly string[], workspace?: string): Promise<FontShelf> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const openFonts = (paths: readonly string[]): OpenedFonts => {
    const fonts = paths.map((path) => readFileSync(path));
    const coverages = fonts.map(readCoverage);
    return {
      compiler: Compiler.create({
        fontArgs: [{ fontBlobs: fonts }],
        ...(workspace === undefined ? {} : { workspace }),
      }),
      canSet: (codePoint) => coverages.some((covers) => covers(codePoint)),
    };
  };
  let plain: OpenedFonts | null = null;
  let last: { readonly key: string; readonly opened: OpenedFonts } | null = null;
  return {
    open: (speech) => {
      if (speech === null) return (plain ??= openFonts(fontPaths));
      const files = speech.faces.flatMap((face) => findFace(face));
      const key = files.join('\n');
      if (last?.key !== key) last = { key, opened: openFonts([...fontPaths, ...files]) };
      return last.opened;
    },
  };
}

/** Every string in what a template prints. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
