/** A file name for a case: what file systems refuse is left out. */
export function caseFileName(name: string): string {
  const kept = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what must go
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^\.+|\.+$/g, '');
  return `${kept === '' ? 'Untitled case' : kept}.plumb`;
}

/** Where a case of that name goes unless the user says otherwise; the folder's own separator is kept. */
export function casePath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return `${folder.endsWith(separator) ? folder.slice(0, -1) : folder}${separator}${caseFileName(name)}`;
}
