import { looksLikeAnnotations } from '#shared/exchange/readAnnotations.ts';
import type { PickedFile } from './importQueue.ts';
import type { Picked } from './pickedFiles.ts';

/** Bytes of a file that tell annotations from data. */
const headLength = 20_000;

/** Files of annotations out of what was picked or dropped; what can not be looked into is left to the ordinary import. */
export async function sortOutAnnotations(
  picked: Picked,
): Promise<{ annotations: readonly PickedFile[]; rest: Picked }> {
  const told = await Promise.all(picked.files.map(isAnnotations));
  const annotations = picked.files.filter((_, at) => told[at] === true);
  return { annotations, rest: { ...picked, files: picked.files.filter((_, at) => told[at] !== true) } };
}

export function mayBeAnnotations({ path }: PickedFile): boolean {
  return /\.(?:json|jsonld)$/iu.test(path);
}

async function isAnnotations(file: PickedFile): Promise<boolean> {
  if (!mayBeAnnotations(file)) return false;
  try {
    return looksLikeAnnotations(await (await file.read()).slice(0, headLength).text());
  } catch {
    return false;
  }
}
