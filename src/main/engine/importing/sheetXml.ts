import { Parser } from 'htmlparser2';
import { PlumbError } from '#shared/values/PlumbError.ts';

/** What is seen while XML is read; names are without their namespace's prefix. */
export interface XmlSight {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const sliceLength = 65_536;

/**
 * Reads XML of an Office document slice by slice, yielding after each, so that the caller can take what was seen and stop at
 * any time. Entities beyond XML's own five are never resolved.
 * @throws PlumbError `unreadable-file` for elements that are never closed, and for a document type declaration, which no Office document has and attacks need.
 */
export function* readXml(bytes: Uint8Array, place: string, sight: XmlSight): Generator<void> {
  let isEnd = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => sight.open?.(localName(name), attributes),
      ontext: (text) => sight.text?.(text),
      onclosetag(name) {
        // At the end of the text the parser closes whatever was left open.
        if (isEnd)
          throw new PlumbError('unreadable-file', `${place} is damaged: it ends inside of "${localName(name)}".`);
        sight.close?.(localName(name));
      },
      onprocessinginstruction(name) {
        if (/^!(?:doctype|entity)/iu.test(name)) {
          throw new PlumbError(
            'unreadable-file',
            `${place} declares a document type, as only a manipulated file does. It is not read.`,
          );
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += sliceLength) {
    parser.write(decoder.decode(bytes.subarray(at, at + sliceLength), { stream: true }));
    yield;
  }
  parser.write(decoder.decode());
  isEnd = true;
  parser.end();
  yield;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
