/** The name under which a passage or a note of a case goes out. */
export function iriOf(kind: 'passage' | 'note', id: string): string {
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:plumbline:${kind}:${encodeURIComponent(id)}`;
}
