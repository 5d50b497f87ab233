import type { PageElement } from './pageNodes.ts';

/** What an element's name, role and class words say about the text in it. */
export interface ElementSigns {
  /** Navigation, footers, forms, boxes beside the article: none of the article whatever it says, unless it holds most of it. */
  readonly furniture: boolean;
  /** Holds a line about the article (byline, date, rubric): furniture while it is short. */
  readonly aboutArticle: boolean;
  /** Holds an author's portrait in words. */
  readonly aboutAuthor: boolean;
  readonly caption: boolean;
  readonly header: boolean;
  readonly quote: boolean;
  /** The page says that this is its article, or its main part. */
  readonly article: boolean;
}

const furnitureNames = new Set(['NAV', 'FOOTER', 'FORM', 'ASIDE', 'BUTTON', 'DIALOG', 'MENU']);
const furnitureRoles = new Set(
  (
    'navigation menu menubar menuitem banner contentinfo search dialog alertdialog complementary form toolbar tablist ' +
    'button alert status doc-footnote doc-credits'
  ).split(' '),
);
/** Words of class and id names for what pages put around and between an article's paragraphs. */
const furnitureWords = new Set(
  (
    'nav navbar navigation menu submenu subnav topnav breadcrumb breadcrumbs crumbs skip share shares sharing sharebar ' +
    'sharebuttons social socials newsletter newsletters signup signin login subscribe subscription subscriptions paywall ' +
    'promo promos promotion advert advertisement advertising ads adsense sponsor sponsored related relateds recirc ' +
    'recirculation recommended recommendations trending outbrain taboola comments disqus respond cookie cookies consent ' +
    'gdpr tags taglist footer sidebar toolbar pagination pager cta donate donation donations membership masthead teaser ' +
    'teasers readmore copyright gallery slideshow carousel inset disclaimer print'
  ).split(' '),
);
const articleLineWords = new Set(
  (
    'byline bylines dateline timestamp time date dates datetime pubdate published updated meta metadata kicker eyebrow ' +
    'rubric overline author authors credit credits source category section tag views attribution readtime reading'
  ).split(' '),
);
const authorWords = new Set('author authors bio biography contributor'.split(' '));
const quoteWords = new Set('quote quotes blockquote'.split(' '));
const captionWords = new Set('caption captions figcaption imagecaption photocaption'.split(' '));
/** "has-sidebar", "no-comments": such a class speaks of what stands elsewhere. */
const elsewhere = /(?:^|[-_])(?:has|with|without|no|not|hide|before|after)(?:[-_]|$)/iu;

export function elementSigns(element: PageElement): ElementSigns {
  const name = element.nodeName.toUpperCase();
  const words = classWords(element);
  const any = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  const role = element.getAttribute('role')?.trim().toLowerCase() ?? '';
  return {
    furniture: furnitureNames.has(name) || furnitureRoles.has(role) || any(furnitureWords),
    aboutArticle: name === 'TIME' || name === 'ADDRESS' || any(articleLineWords),
    aboutAuthor: element.getAttribute('rel') === 'author' || any(authorWords),
    caption: name === 'FIGURE' || name === 'FIGCAPTION' || any(captionWords),
    header: name === 'HEADER' || name === 'H1',
    quote: name === 'BLOCKQUOTE' || name === 'Q' || any(quoteWords),
    article: name === 'ARTICLE' || name === 'MAIN' || role === 'main' || role === 'article',
  };
}

/** The words in an element's class names and id: `md-kicker`, `mdKicker` and `md_kicker` hold the same two. */
function classWords(element: PageElement): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  if (names === '') return [];
  return names
    .slice(0, 500)
    .split(/\s+/u)
    .filter((name) => !elsewhere.test(name))
    .flatMap((name) =>
      name
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    );
}
