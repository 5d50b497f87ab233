import { walkXml, type XmlPlace } from './walkXml.ts';

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What reading looks at; everything else of a tag is dropped. */
const kept = ['hidden', 'style'];

/**
 * XHTML as HTML: `<title/>` and `<a id="x"/>` are whole elements there, and in HTML the openings of ones that never close.
 * @throws PlumbError as `walkXml`.
 */
export function xhtmlAsHtml(xhtml: string, place: XmlPlace): string {
  const pieces: string[] = [];
  walkXml(xhtml, place, {
    open: (name, attributes) => {
      const tag = tagOf(name);
      const shown = kept.flatMap((key) => {
        const value = attributes[key];
        return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
      });
      pieces.push(`<${tag}${shown.join('')}>`);
    },
    text: (text) => void pieces.push(escaped(text)),
    close: (name) => {
      const tag = tagOf(name);
      if (!empty.has(tag)) pieces.push(`</${tag}>`);
    },
  });
  return pieces.join('');
}

function tagOf(name: string): string {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  return /^[a-z][a-z0-9-]*$/u.test(local) ? local : 'span';
}

/** Named characters of HTML (`&nbsp;`) come undecoded out of XML and stay for the page's own parser. */
function escaped(text: string): string {
  return text
    .replace(/&(?!(?!amp;|lt;|gt;|quot;)[a-z][a-z0-9]{1,30};)/giu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
