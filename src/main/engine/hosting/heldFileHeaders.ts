/** Types that a browser cannot run as a page of the application's own origin. */
const harmlessTypes: readonly string[] = [
  'application/pdf',
  'application/json',
  'text/csv',
  'text/plain',
  'image/png',
  'image/jpeg',
];

/** Headers over `pageHeaders` for bytes that the engine made: always a download, never a page. */
export function heldFileHeaders(file: { readonly name: string; readonly mediaType: string }): Record<string, string> {
  const bareType = (file.mediaType.split(';')[0] ?? '').trim().toLowerCase();
  const harmless = harmlessTypes.includes(bareType);
  const text = bareType.startsWith('text/') || bareType === 'application/json';
  return {
    'Content-Type': harmless ? `${bareType}${text ? '; charset=utf-8' : ''}` : 'application/octet-stream',
    'Content-Disposition': attachmentNamed(file.name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
  };
}

/** `Content-Disposition` with a name in any script: RFC 6266, with the extended value of RFC 5987. */
export function attachmentNamed(name: string): string {
  const bareName =
    Buffer.from(name, 'utf8')
      .toString('utf8')
      .replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '_') || 'file';
  const plainName = bareName.replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  const extendedName = encodeURIComponent(bareName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}"; filename*=UTF-8''${extendedName}`;
}
