/**
 * Annotated sources in Typst 0.14 markup. All that it prints comes as JSON in `sys.inputs.data`: what a source or a user
 * wrote is always a string here and never markup. Where notes stand in the margin is worked out in `marginLayout`.
 */
import type { Speech } from '../scriptFaces.ts';
import { scriptRules } from '../template/scriptRules.ts';
import { marginLayout } from './marginLayout.ts';

/** The pages of annotated sources, with rules for other scripts where they have such. */
export function annotatedTemplate(speech: Speech | null): string {
  const others = (speech?.faces ?? []).map(({ family }) => `"${family}", `).join('');
  return String.raw`
#let data = json(bytes(sys.inputs.data))
#let serif = ("Source Serif 4", ${others}"Inter")
#let sans = ("Inter", ${others}"Source Serif 4")
#let ink = luma(15%)
#let quiet = luma(38%)
#let alert = rgb("#9b1c1c")
#let hairline = 0.4pt + luma(60%)
#let in-margin = data.notes == "margin"

#let sheet = if data.paper == "a4" { (width: 210mm, height: 297mm) } else { (width: 215.9mm, height: 279.4mm) }
#let column = if in-margin { 110mm } else { 122mm }
#let edge = (top: 30mm, bottom: 27mm, left: if in-margin { 28mm } else { (sheet.width - column) / 2 })
#let notes-width = sheet.width - edge.left - column - 7mm - 14mm
#let notes-left = edge.left + column + 7mm

#let small(body, size: 7.6pt, fill: quiet) = {
  set text(font: sans, size: size, fill: fill, number-width: "tabular", hyphenate: false)
  body
}

#set document(title: data.title, author: (), date: datetime(..data.date))
#set text(
  font: serif, size: 10.5pt, fill: ink, lang: "en", region: "gb", dir: ltr, fallback: false,
  hyphenate: true, number-type: "lining", costs: (widow: 200%, orphan: 200%),
)
#set par(justify: true, leading: 0.7em, spacing: 1em)
#set page(
  ..sheet,
  margin: (top: edge.top, bottom: edge.bottom, left: edge.left, right: sheet.width - edge.left - column),
  header-ascent: 11mm,
  footer-descent: 11mm,
  header: context {
    let begun = query(selector(<source>).before(here()))
    let begins = query(<source>).any(it => it.location().page() == here().page())
    if begun.len() > 0 and not begins { small(begun.last().value) }
  },
  footer: context small(grid(
    columns: (1fr, auto),
    data.dateLine,
    [#counter(page).display() of #counter(page).final().first()],
  )),
)

#set footnote.entry(separator: line(length: 22mm, stroke: hairline), clearance: 1.4em, gap: 0.6em, indent: 0pt)
#show footnote.entry: set text(font: sans, size: 7.8pt, hyphenate: false)
#show footnote.entry: set par(leading: 0.55em, spacing: 0.6em, justify: false)

#set super(typographic: false, size: 0.64em, baseline: -0.27em)
#show super: set text(font: sans, weight: 600, style: "normal", fill: luma(22%))
#show title: set text(size: 21pt, weight: 600, hyphenate: false)
#show title: set par(justify: false, leading: 0.42em)
#set heading(numbering: none)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set text(hyphenate: false, weight: 600, costs: (runt: 1000%))
#show heading: set block(above: 1.7em, below: 0.85em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set par(leading: 0.42em)
#show heading.where(level: 1): set block(above: 0pt, below: 4mm)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show heading.where(level: 5): set text(size: 10.5pt, style: "italic")
#show heading.where(level: 6): set text(size: 10.5pt, style: "italic")
${speech === null ? '' : scriptRules(speech)}
#show quote.where(block: true): set pad(left: 7mm, right: 7mm)
#show quote.where(block: true): set block(above: 1.2em, below: 1.2em)
#let list-inset = 4.5mm
#set list(body-indent: list-inset - 2mm, indent: 0mm, spacing: 0.75em)

#let square(ink) = box(width: 0.62em, height: 0.62em, fill: rgb(ink), baseline: 0.02em)
#let tags(list) = list.map(it => box[#square(it.ink)#h(0.4em)#text(fill: quiet, it.name)]).join(h(0.8em))
#let said-by-key = data.sources.map(it => it.said).flatten().map(it => (it.key, it)).to-dict()

// What is said of one passage: its number, its tags, its words.
#let said-lines(it, break-after-tags: true) = {
  if it.tags.len() > 0 { tags(it.tags) }
  if it.tags.len() > 0 and it.words.len() > 0 { if break-after-tags { linebreak() } else { h(1em) } }
  it.words.join(linebreak())
}
#let margin-note(it, whole) = block(
  width: notes-width, stroke: (left: 1.3pt + rgb(it.ink)), inset: (left: 2mm), above: 0pt, below: 0pt,
  breakable: false,
)[
  #set par(justify: false, leading: 0.52em, spacing: 0.52em)
  #set text(font: sans, size: 7.6pt, fill: ink, weight: 400, style: "normal", hyphenate: false, lang: "en", number-width: "tabular")
  #par(strong(it.number) + h(0.7em) + if whole { said-lines(it) } else { text(fill: quiet, data.words.elsewhere) })
]
${marginLayout}
// A passage's bracket and number: it can be told from its neighbours without its colour.
// Out of context, so that no mark gets into the bookmark of a heading.
#let mark(words) = context text(font: sans, size: 0.64em, baseline: -0.42em, weight: 600, style: "normal", fill: luma(22%), hyphenate: false, words)

#let piece(it) = {
  if "t" in it {
    if it.f == "" { it.t }
    else { highlight(fill: rgb(it.f), extent: 0pt, top-edge: "ascender", bottom-edge: "descender", it.t) }
  }
  else if "o" in it {
    if it.key not in said-by-key { mark("[" + str(it.o) + "\u{202F}") }
    else if in-margin {
      spot(it.key)
      mark("[" + str(it.o) + "\u{202F}")
    }
    else {
      let said = said-by-key.at(it.key)
      mark("[")
      // Where the passage begins, so that notes stand in the order of their numbers.
      footnote(numbering: _ => said.number, h(0.5em) + said-lines(said, break-after-tags: false))
      mark("\u{202F}")
    }
  }
  else if "c" in it { mark("]" + if it.named { str(it.c) }) }
  else if "x" in it { text(font: sans, size: 0.82em, fill: quiet, it.x) }
  else { linebreak() }
}
#let pieces(list) = list.map(piece).join()

// Paragraph of the source, and the page of the original that begins there, left of the first line.
#let locator(it, inset: 0mm) = {
  // A paragraph from right to left begins at the other edge; the numbers stand at the left all the same.
  let across() = if text.dir == rtl { -14mm - column + inset } else { -14mm - inset }
  let number(dy, words) = place(top + left, dx: across(), dy: dy, box(width: 10mm, align(right, small(size: 6.4pt, fill: luma(45%), words))))
  context box(width: 0pt, height: 0pt, pdf.artifact({
    if it.paragraph != "" { number(-4.7pt, it.paragraph) }
    if it.page != "" { number(-14pt, strong(it.page)) }
  }))
}

#let table-of(it) = {
  let columns = it.rows.first().len()
  set text(size: if columns > 6 { 7.4pt } else { 9pt }, hyphenate: true)
  set par(justify: false, leading: 0.5em)
  block(above: 1.2em, below: 1.3em, breakable: true, table(
    columns: columns, stroke: none, column-gutter: 3.5mm, inset: (x: 0pt, y: 3.4pt), align: start + top,
    table.hline(stroke: hairline),
    ..it.rows.enumerate().map(((at, row)) => row.enumerate().map(((cell-at, cell)) => {
      if at == 0 and cell-at == 0 { locator(it) }
      pieces(cell)
    })).flatten(),
    table.hline(stroke: hairline),
  ))
}

#let text-block(it) = {
  if it.kind == "aside" { block(above: 1.3em, below: 1.3em, par(small(size: 7.4pt, it.text))) }
  else if it.kind == "heading" { heading(level: it.level, supplement: it.plain, locator(it) + pieces(it.pieces)) }
  else if it.kind == "table" { table-of(it) }
  else if it.kind == "list" {
    block(above: 1em, below: 1em, list(marker: box(width: 2mm, if it.bare [] else [•]), ..it.items.map(item => locator(item, inset: list-inset) + pieces(item.pieces))))
  }
  else if it.kind == "quote" { quote(block: true, locator(it) + pieces(it.pieces)) }
  else if it.kind == "caption" { par(justify: false, text(size: 9pt, fill: luma(25%), locator(it) + pieces(it.pieces))) }
  else { par(locator(it) + pieces(it.pieces)) }
}

#let source-head(it) = [
  #metadata(it.runningHead)<source>
  #heading(level: 1, supplement: [#it.title \ #small(it.listed)], pieces(it.titlePieces))
  #notes-after(it.titleAfter)
  #set par(justify: false, leading: 0.55em, spacing: 0.62em)
  #if it.synthetic { par(small(size: 8.2pt, fill: alert, data.words.synthetic)) }
  #for line in it.head { par(small(size: 8.2pt, line)) }
  #if it.sha256 != "" { par(small(size: 6.9pt)[SHA-256 #it.sha256]) }
  #v(1.4mm)
  #line(length: 100%, stroke: hairline)
  #v(1.4mm)
  #par(small(it.counts))
  #if it.tags.len() > 0 { par(small(tags(it.tags))) }
  #if it.legend != "" { par(small(it.legend)) }
  #v(6mm)
]

#let after-text(it) = {
  if in-margin and it.said.len() > 0 {
    context {
      let places = note-places()
      let left-over = if places == none { () } else { it.said.filter(said => places.at(said.key, default: (form: "whole")).form != "whole") }
      if left-over.len() > 0 { note-list(data.words.leftOver, left-over) }
    }
  }
  if it.unplaced.len() > 0 {
    heading(level: 2, supplement: data.words.unplaced, data.words.unplaced)
    for passage in it.unplaced {
      let quoted = text(font: serif, size: 9.2pt, "“" + passage.exact + "”")
      let said = if passage.tags.len() + passage.words.len() > 0 { linebreak() + said-lines(passage) }
      note-entry(passage, text(fill: alert, passage.state) + linebreak() + quoted + said)
    }
  }
  if it.notes.len() > 0 {
    heading(level: 2, supplement: data.words.sourceNotes, data.words.sourceNotes)
    for note in it.notes { par(justify: false, note) }
  }
}

#if data.contents {
  title()
  v(7mm)
  show outline.entry: set block(above: 1.25em)
  // A copied heading would set its passages' notes a second time: the entry takes what it was given in its place.
  show outline.entry: it => link(it.element.location(), it.indented(none, grid(
    columns: (1fr, auto), column-gutter: 8mm, it.element.supplement, text(number-width: "tabular", it.page()),
  )))
  set par(justify: false)
  set text(hyphenate: false)
  outline(title: none, depth: 1)
}

#for (at, it) in data.sources.enumerate() {
  if at > 0 or data.contents { pagebreak() }
  source-head(it)
  if it.blocks.len() == 0 { par(small(size: 9pt, it.empty)) }
  [
    #set text(lang: it.lang, region: none, dir: ltr)
    #for block in it.blocks {
      text-block(block)
      notes-after(block.after)
    }
  ]
  after-text(it)
}
#layout-notes()
`;
}
