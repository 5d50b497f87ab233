import { walkXml, type XmlPlace } from './walkXml.ts';

/** The texts of all elements by their names without prefixes, in the document's order; of elements inside others, of each its own. */
export function elementTexts(xml: string, place: XmlPlace): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  const around: { readonly name: string; text: string }[] = [];
  walkXml(xml, place, {
    open: (name) => void around.push({ name: localName(name), text: '' }),
    text: (piece) => {
      const inner = around.at(-1);
      if (inner !== undefined) inner.text += piece;
    },
    close: () => {
      const closed = around.pop();
      const text = closed?.text.replace(/\s+/gu, ' ').trim() ?? '';
      if (closed === undefined || text === '') return;
      const known = texts.get(closed.name);
      if (known === undefined) texts.set(closed.name, [text]);
      else known.push(text);
    },
  });
  return texts;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
