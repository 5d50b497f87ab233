import { Parser } from 'htmlparser2';
import { PlumbError } from '#shared/values/PlumbError.ts';
import { decodePage } from './decodeText.ts';
import type { ZipArchive } from './zipArchive.ts';

/** Elements inside each other; documents stay below 100. */
export const deepestXml = 256;

/** What a walk through XML meets. Names come with their prefixes, as they stand. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** One file of an archive, as errors name it. */
export interface XmlPlace {
  readonly fileName: string;
  readonly entry: string;
}

/**
 * An entry's XML as text that is safe to hand to any parser.
 * @throws PlumbError `unreadable-file` for a document type with declarations of its own, since entities are neither
 * expanded nor fetched, and for elements nested deeper than the limit.
 */
export async function xmlOfEntry(archive: ZipArchive, place: XmlPlace): Promise<string> {
  const bytes = await archive.read(place.entry);
  const { text } = decodePage(bytes, `${place.fileName} (${place.entry})`);
  if (/<!ENTITY|<!DOCTYPE[^>[]*\[/iu.test(text))
    throw refusal(place, 'declares XML entities, which are neither expanded nor fetched');
  walkXml(text, place, { open: () => undefined, text: () => undefined, close: () => undefined });
  return text;
}

/**
 * Walks through XML without recursion. Only XML's own five entities and numbers are decoded; the rest stays as it stands.
 * @throws PlumbError `unreadable-file` for elements nested deeper than the limit.
 */
export function walkXml(text: string, place: XmlPlace, visitor: XmlVisitor): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepestXml) throw refusal(place, `nests more than ${deepestXml} elements, the most that is read`);
        visitor.open(name, attributes);
      },
      ontext: (piece) => visitor.text(piece),
      onclosetag: (name) => {
        depth -= 1;
        visitor.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
}

function refusal({ fileName, entry }: XmlPlace, what: string): PlumbError {
  return new PlumbError('unreadable-file', `"${fileName}" ${what} ("${entry}").`, { fileName, entry });
}
