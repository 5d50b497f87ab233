import type { BigIntStats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportForm, TextFormat } from '#shared/reports/exportForm.ts';
import { htmlSignature, markdownSignature, wordSignature } from '#shared/reports/writing/signatures.ts';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { notWritable } from './replaceFile.ts';

const signatures = {
  pdf: { signature: '%PDF-', words: 'no PDF' },
  package: { signature: 'PK\u0003\u0004', words: 'no ZIP archive' },
  html: { signature: htmlSignature, words: 'no report that was exported as HTML' },
  word: { signature: wordSignature, words: 'no report that was exported as a Word document' },
  markdown: { signature: markdownSignature, words: 'no report that was exported as Markdown' },
} as const;

/**
 * Where a report may be written: the path with its links followed. Errors: `refused` for the open case, its journal files and
 * a folder that is not there; `conflict` for a file of another kind.
 */
export async function reportTarget(output: string, casePath: string, form: ExportForm | TextFormat): Promise<string> {
  const { target, present } = await outsideCase(output, casePath);
  const { signature, words } = signatures[form];
  if (present !== null && !(present.isFile() && (await beginsWith(target, signature))))
    throw new PlumbError('conflict', `${output} exists and is ${words}. Choose another name.`);
  return target;
}

/** Where another file may be written. Errors: as `reportTarget`; `conflict` for any file that is there. */
export async function newTarget(output: string, casePath: string): Promise<string> {
  const { target, present } = await outsideCase(output, casePath);
  if (present !== null) throw new PlumbError('conflict', `${output} exists already. Choose another name.`);
  return target;
}

async function outsideCase(
  output: string,
  casePath: string,
): Promise<{ readonly target: string; readonly present: BigIntStats | null }> {
  const target = await followed(output);
  const own = await followed(casePath);
  const present = await stat(target, { bigint: true }).catch(() => null);
  const { dev, ino } = await stat(own, { bigint: true });
  // A hard link to the case has another path and the same place on the disk.
  const linked = present !== null && present.dev === dev && present.ino === ino;
  if (linked || [own, `${own}-wal`, `${own}-shm`].includes(target))
    throw new PlumbError('refused', `${output} belongs to the case itself. Choose another name.`);
  return { target, present };
}

/** A file that is not there yet lies where its folder really is. */
async function followed(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null) return real;
  const folder = await realpath(dirname(path)).catch((error: unknown) => {
    throw notWritable(path, error);
  });
  return join(folder, basename(path));
}

/** Whether a file begins with these Latin-1 characters. Errors: `refused` where it can not be read. */
export async function beginsWith(path: string, signature: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw notWritable(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === signature;
  } finally {
    await file.close();
  }
}
