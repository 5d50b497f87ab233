/** Letters, digits, spaces and hyphens are safe in a file's name everywhere. */
export function fileNameOf(title: string, otherwise: string): string {
  const safe = title
    .replaceAll(/[^\p{L}\p{N} -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return safe.slice(0, 80).trim() || otherwise;
}
