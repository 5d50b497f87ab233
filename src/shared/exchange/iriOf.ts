export type NamedKind =
  | 'passage'
  | 'note'
  | 'source'
  | 'dataPoint'
  | 'estimate'
  | 'run'
  | 'report'
  | 'selection'
  | 'picture';

/** The name under which a thing of a case goes out. */
export function iriOf(kind: NamedKind, id: string): string {
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id);
  return isUuid ? `urn:uuid:${id}` : `urn:plumbline:${kind}:${encodeURIComponent(id)}`;
}

/** The identifier that such a name was made of; what is no such name is returned as it is. */
export function idOfIri(iri: string): string {
  const [, uuid, other] = /^urn:(?:uuid:(.*)|plumbline:[A-Za-z]+:(.*))$/su.exec(iri) ?? [];
  try {
    return uuid ?? decodeURIComponent(other ?? iri);
  } catch {
    return iri;
  }
}
