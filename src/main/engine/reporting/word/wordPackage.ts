import { escapeHtml } from '#shared/reports/writing/escapeHtml.ts';
import { fallbackRelation, mediaRelation, type WordMedia } from './WordWriting.ts';
import { declaration } from './wordSpaces.ts';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of the document beside its text: name, kind of relationship, end of the media type. */
const parts = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['footnotes', 'footnotes'],
  ['header1', 'header'],
  ['footer1', 'footer'],
] as const;

export const partRelation = (name: (typeof parts)[number][0]): string => `rId${name}`;

/** Which media type each part is of (ECMA-376, Part 2, 7.2.3). */
export function contentTypes(): string {
  const fixed = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="svg" ContentType="image/svg+xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    '<Default Extension="gif" ContentType="image/gif"/>',
    `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>`,
    ...parts.map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${kind}+xml"/>`),
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  ].join('');
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${fixed}</Types>`;
}

export function packageRelationships(): string {
  return relationships([
    ['rIdDocument', `${relations}/officeDocument`, 'word/document.xml'],
    [
      'rIdCore',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
  ]);
}

/** Where a figure's file lies, beside the document. */
export function mediaName(number: number, { ending }: WordMedia): string {
  return `media/figure${number}.${ending}`;
}

export function documentRelationships(media: readonly WordMedia[]): string {
  const shown = media.map((one, at) => [mediaRelation(at + 1), `${relations}/image`, mediaName(at + 1, one)] as const);
  const fallback = media.some(({ ending }) => ending === 'svg')
    ? [[fallbackRelation, `${relations}/image`, 'media/fallback.png'] as const]
    : [];
  return relationships([
    ...parts.map(([name, kind]) => [partRelation(name), `${relations}/${kind}`, `${name}.xml`] as const),
    ['rIdEvidence', `${relations}/customXml`, '../customXml/item1.xml'],
    ...fallback,
    ...shown,
  ]);
}

/** The manifest as a part of its own that Word keeps: JSON-LD as the text of one element. */
export function evidencePart(manifest: string): string {
  return `${declaration}<manifest xmlns="${evidenceSpace}" type="application/ld+json">${escapeHtml(manifest)}</manifest>`;
}

const evidenceSpace = 'urn:plumbline:evidence-manifest';
/** The same in each file: it names the part, not the report. */
const evidenceId = '{5B1F6E5C-7C5B-4E0F-9B1A-6A0C53E0B6D1}';

export function evidenceProperties(): string {
  return `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${evidenceId}"><ds:schemaRefs><ds:schemaRef ds:uri="${evidenceSpace}"/></ds:schemaRefs></ds:datastoreItem>`;
}

export function evidenceRelationships(): string {
  return relationships([['rIdProperties', `${relations}/customXmlProps`, 'itemProps1.xml']]);
}

/** Title, language and the day of the report's last change: no name of a person, a program or a machine (ECMA-376, Part 2, 8). */
export function coreProperties(title: string, language: string, asOf: string): string {
  const day = `${asOf.slice(0, 10)}T00:00:00Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title>${dated('created')}${dated('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`;
}
