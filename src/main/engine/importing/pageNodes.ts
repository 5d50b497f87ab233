import { parseHTML } from 'linkedom';

/** The little of a document's nodes that reading needs; the engine's room has no DOM types. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  /** A text's parent is an element always; the root's, the document, is never asked for. */
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  replaceChild(added: PageNode, removed: PageNode): void;
  appendChild(added: PageNode): void;
  insertBefore(added: PageNode, next: PageNode | null): void;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
  createComment(text: string): PageNode;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
}

const elementNode = 1;
const textNode = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textNode;
}

/** A document of the page, with a head and a body. linkedom runs no script, loads nothing and parses without recursion. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const { document }: { readonly document: unknown } = parseHTML(whole);
  if (!isPage(document)) throw new TypeError('linkedom returned no document');
  const root = document.documentElement;
  if (root !== null) addMissingParts(document, root);
  return document;
}

/** HTML lets a page leave out its head and body; linkedom then answers with empty ones, and the text would be lost. */
function addMissingParts(document: PageDocument, root: PageElement): void {
  const children: PageNode[] = [];
  for (let child = root.firstChild; child !== null; child = child.nextSibling) children.push(child);
  const named = (name: string): PageNode | undefined => children.find((child) => child.nodeName.toUpperCase() === name);
  const head = named('HEAD');
  if (head === undefined) root.insertBefore(document.createElement('head'), root.firstChild);
  if (named('BODY') !== undefined) return;
  const body = document.createElement('body');
  for (const child of children) if (child !== head) body.appendChild(child);
  root.appendChild(body);
}

/** linkedom's own types name the browser's DOM library, which this room leaves out. */
function isPage(document: unknown): document is PageDocument {
  return typeof document === 'object' && document !== null && 'createElement' in document;
}
