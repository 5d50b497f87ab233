import { describe, expect, it } from 'vitest';
import { readNow } from '../testing/readNow.ts';

const prose = [
  'The weir above the mill was opened for the first time in nine years on Friday, and the water fell by 40 centimetres within the hour, the keeper said.',
  'Eels that had been counted below the gate since the spring were seen above it before the evening, according to the trust which keeps the count.',
  'Two farms on the left bank asked for the gate to be closed again, and the council is to hear both of them and the trust in the first week of May.',
  'No date has been set for a decision, and until there is one the gate is to be moved only at night and by no more than a hand at a time.',
];
const paragraph = (at: number): string => `<p>${prose[at]}</p>`;
const all = prose.map((_, at) => paragraph(at)).join('');

function bodyOf(inside: string, head = ''): readonly string[] {
  const page = `<!doctype html><html lang="en"><head><title>Weir opened after nine years</title>${head}</head><body>${inside}</body></html>`;
  return bodyOfFile(page, 'weir.html');
}

function bodyOfFile(text: string, fileName: string): readonly string[] {
  return readNow(new TextEncoder().encode(text), fileName)
    .blocks.filter((block) => block.role === 'body')
    .map((block) => block.text);
}

describe('the body of a saved page leaves out', () => {
  it('a section name, byline and date in the header above the text', () => {
    const header =
      '<header><p><a href="/rivers">Rivers</a></p><h1>Weir opened after nine years</h1><p>By Nan Oxley</p><p><time>4 April 2025</time> · 2 min read</p></header>';
    expect(bodyOf(`<article>${header}${all}</article>`)).toEqual(prose);
  });

  it('a line that only repeats the stated author, outlet and day, without any sign in the markup', () => {
    const head = '<meta name="author" content="Nan Oxley"><meta property="og:site_name" content="Valley Record">';
    const lines = '<p>Nan Oxley, Valley Record, updated 4 April 2025 at 8:15</p>';
    expect(bodyOf(`<article>${lines}${all}<p>By Nan Oxley</p></article>`, head)).toEqual(prose);
  });

  it('a box with a field to type into between two paragraphs, whatever it says and is called', () => {
    const box =
      '<div class="x7"><h4>From the bank</h4><p>A page of river news each Sunday.</p><input type="email"></div>';
    expect(bodyOf(`<article>${paragraph(0)}${box}${paragraph(1)}${paragraph(2)}${paragraph(3)}</article>`)).toEqual(
      prose,
    );
  });

  it('a box that its class names calls an appeal, though no form is in it', () => {
    const box =
      '<div class="boxSignup"><strong>Walk with us</strong><p>A season of walks for 12.</p><a href="/w">Prices</a></div>';
    expect(bodyOf(`<article>${all}${box}</article>`)).toEqual(prose);
  });

  it('captions that only a class tells, lists of nothing but links, and a paragraph that is one link', () => {
    const caption =
      '<div class="md-caption">The gate on Friday, seen from the mill, with the keeper on the bank.</div>';
    const links =
      '<ul><li><a href="/1">Eels by night</a></li><li><a href="/2">Mills of the vale</a></li><li><a href="/3">A keeper at work</a></li></ul>';
    const away = '<p><a href="/4">What a weir does to the fish that cannot jump it</a></p>';
    expect(
      bodyOf(
        `<article>${paragraph(0)}${caption}${paragraph(1)}${links}${paragraph(2)}${away}${paragraph(3)}</article>`,
      ),
    ).toEqual(prose);
  });

  it('a paragraph that stands outside the page’s one article', () => {
    const beside =
      '<p>A ferry was late on Monday, and its owner said that it would be late again on Tuesday, for want of a pump.</p>';
    expect(bodyOf(`<main><article>${all}</article>${beside}</main>`)).toEqual(prose);
  });

  it('the portrait of its author below the text', () => {
    const portrait =
      '<div class="author-box"><p>Nan Oxley has written about rivers since 2011, and she keeps a boat on one of them. Before that she measured rainfall for the county, taught two years of school geography, and wrote a column on bridges that ran each Saturday until the paper moved its printing works across the estuary.</p></div>';
    expect(bodyOf(`<article>${all}${all}${portrait}</article>`)).toEqual([...prose, ...prose]);
  });
});

describe('the body of a saved page keeps', () => {
  it('an article whose own element carries a word of furniture', () => {
    expect(bodyOf(`<div class="related-content author-oxley share"><div class="promo">${all}</div></div>`)).toEqual(
      prose,
    );
  });

  it('a page that is one form from top to bottom', () => {
    expect(bodyOf(`<form action="/">${all}<input type="text"></form>`)).toEqual(prose);
  });

  it('a paragraph that opens with a marked date or name', () => {
    const opening =
      '<p><span class="dateline">4 April 2025</span> The keeper closed the gate at noon, in front of some sixty people from both banks.</p>';
    expect(bodyOf(`<article>${all}${opening}</article>`)).toContain(
      '4 April 2025 The keeper closed the gate at noon, in front of some sixty people from both banks.',
    );
  });

  it('who is quoted, named inside the quotation under a class that elsewhere names a source', () => {
    const quote =
      '<blockquote><p>We heard the water before we saw it.</p><p class="source">Ada Wren, keeper</p></blockquote>';
    expect(bodyOf(`<article>${paragraph(0)}${quote}${paragraph(1)}${paragraph(2)}${paragraph(3)}</article>`)).toContain(
      'Ada Wren, keeper',
    );
  });

  it('the address of a source, written out and linked', () => {
    const source = '<p><a href="https://weirs.example/count">https://weirs.example/count</a></p>';
    expect(
      bodyOf(`<article>${paragraph(0)}${source}${paragraph(1)}${paragraph(2)}${paragraph(3)}</article>`),
    ).toContain('https://weirs.example/count');
  });

  it('a heading and a class that speaks of what stands elsewhere', () => {
    const part = `<div class="no-comments"><h2 class="has-print">Who decides</h2>${paragraph(2)}</div>`;
    expect(bodyOf(`<article>${paragraph(0)}${paragraph(1)}${part}${paragraph(3)}</article>`)).toEqual([
      ...prose.slice(0, 2),
      'Who decides',
      ...prose.slice(2),
    ]);
  });
});

describe('the body of a pasted page', () => {
  const headline = 'Weir opened after nine years\nby Nan Oxley April 4, 2025';

  it('leaves out the box above a field for an address, up to its label', () => {
    const pasted = `${headline}\n${prose.join('\n')}\nFrom the bank\nA page of river news each Sunday.\nYour e-mail\nSend`;
    expect(bodyOfFile(pasted, 'weir.txt')).toEqual(prose);
  });

  it('leaves out a short appeal above a button, before the text begins', () => {
    const pasted = `${headline}\nThis paper belongs to its readers. Pay what you can.\nBecome a member\n${prose.join('\n')}`;
    expect(bodyOfFile(pasted, 'weir.txt')).toEqual(prose);
  });

  it('keeps a list of amounts between two paragraphs, and leaves out one of other stories', () => {
    const amounts = ['Eels above the gate: 212', 'Eels below it: 9', 'Mills still turning: 4'];
    const stories = ['A ferry is late again', 'Mills of the vale', 'What 3 keepers earn', 'A bridge for two towns'];
    const [first, second] = [prose.slice(0, 2), prose.slice(2)];
    const pasted = [headline, ...first, ...amounts, ...second, ...stories, ...first].join('\n');
    expect(bodyOfFile(pasted, 'weir.txt')).toEqual([...first, ...amounts, ...second, ...first]);
  });

  it('keeps a short last sentence above a button', () => {
    const pasted = `${headline}\n${prose.join('\n')}\nThe gate stays open.\nSubscribe`;
    expect(bodyOfFile(pasted, 'weir.txt')).toEqual([...prose, 'The gate stays open.']);
  });

  it('keeps a short last sentence above a box’s label', () => {
    const pasted = `${headline}\n${prose.join('\n')}\nThe gate stays open.\nFrom the bank\nYour e-mail`;
    expect(bodyOfFile(pasted, 'weir.txt')).toEqual([...prose, 'The gate stays open.']);
  });
});
