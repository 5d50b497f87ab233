import { blockTemplates } from './blocks/all.ts';

/**
 * The page in Typst 0.14 markup. It takes everything it prints from `sys.inputs.data` as JSON: a user's text is always
 * a string here and never markup, so nothing written in a report or found in a source can act as code.
 */
export const reportTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let serif = ("Source Serif 4", "Inter")
#let sans = ("Inter", "Source Serif 4")
#let ink = luma(15%)
#let quiet = luma(38%)
#let alert = rgb("#9b1c1c")
#let hairline = 0.4pt + luma(60%)

#let small(body, size: 7.6pt, fill: quiet) = {
  set text(font: sans, size: size, fill: fill, number-width: "tabular")
  body
}

#set document(
  title: data.title,
  author: (),
  date: if data.date == none { none } else { datetime(..data.date) },
)
#set text(
  font: serif, size: 10.5pt, fill: ink, lang: data.language, region: data.region, fallback: false,
  hyphenate: true, number-type: "lining", costs: (widow: 200%, orphan: 200%),
)
#set par(justify: true, leading: 0.68em, spacing: 0.95em)
#set strong(delta: 200)
#set page(
  paper: data.paper,
  margin: (top: 34mm, bottom: 34mm, left: 40mm, right: 40mm),
  header-ascent: 12mm,
  footer-descent: 11mm,
  header: context if counter(page).get().first() > 1 {
    small(grid(
      columns: (1fr, auto), column-gutter: 8mm,
      data.runningHead, if data.synthetic { text(fill: alert, data.words.containsSynthetic) },
    ))
  },
  footer: context small(grid(
    columns: (1fr, auto),
    data.dateLine,
    [#counter(page).display() #data.words.pageOf #counter(page).final().first()],
  )),
)

#set footnote.entry(
  separator: line(length: 22mm, stroke: hairline),
  clearance: 1.4em, gap: 0.55em, indent: 0pt,
)
#show footnote.entry: set text(size: 8.2pt, hyphenate: false)
#show footnote.entry: set par(leading: 0.52em, justify: false)

#show title: set text(size: 21pt, weight: 600, hyphenate: false, costs: (runt: 1000%))
#show title: set par(justify: false, leading: 0.42em)
#show title: set block(below: 0pt)
#set heading(numbering: none)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set text(hyphenate: false, weight: 600, costs: (runt: 1000%))
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10.5pt, style: "italic")
#show heading.where(level: 1): set block(above: 2.1em, below: 0.85em, sticky: true)
#show heading.where(level: 2): set block(above: 1.75em, below: 0.9em, sticky: true)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.9em, sticky: true)

#set list(marker: ([•], [–], [·]), indent: 0pt, body-indent: 0.6em, spacing: 0.6em)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.6em)

#show figure: set block(above: 1.5em, below: 1.5em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set text(font: sans, size: 8.2pt, hyphenate: false)
#show figure.caption: set par(justify: false, leading: 0.5em)
#show figure.caption: set align(left)
#show figure.where(kind: table): set align(left)

#show quote.where(block: true): set pad(left: 7mm, right: 7mm)
#show quote.where(block: true): set text(size: 10pt)
#show quote.where(block: true): set block(above: 1.25em, below: 1.25em)

#let piece(it) = {
  if it.kind == "title" { emph(it.text) }
  else if it.kind == "formula" { emph(it.text) }
  else if it.kind == "hash" {
    box(text(font: sans, size: 0.86em, fill: quiet, number-width: "tabular", it.text))
  }
  else if it.kind == "warning" { text(fill: alert, it.text) }
  else { it.text }
}

#let run(it) = {
  if it.kind == "footnote" {
    if it.follows { super[,] }
    footnote(h(0.35em) + it.pieces.map(piece).join())
  }
  else if it.kind == "warning" { text(fill: alert, it.text) }
  else {
    let body = it.text
    if it.italic { body = emph(body) }
    if it.bold { body = strong(body) }
    body
  }
}
#let runs(list) = list.map(run).join()
#let label(body) = small(size: 7.4pt, body)
#let cell(body) = text(size: 9pt, hyphenate: false, body)

// A figure or table under its number and caption; the numbers are the report's own.
#let captioned(it, kind: image, body) = figure(
  kind: kind, supplement: none, numbering: none, body,
  caption: figure.caption(position: if kind == table { top } else { bottom }, separator: none)[
    #text(weight: 600, it.name)#if it.caption.len() > 0 [#h(0.6em)#runs(it.caption)]
  ],
)

#let drawn(svg, alternative) = image(bytes(svg), format: "svg", width: 100%, alt: alternative)

#let gridded(alignments, header, rows, repeated: true) = {
  set par(justify: false, leading: 0.5em)
  set text(number-width: "tabular")
  table(
    columns: alignments.len(), align: (column, _) => (if alignments.at(column) == "right" { right } else { left }) + top,
    stroke: none, inset: (x: 0pt, y: 3.8pt), column-gutter: 5mm,
    table.hline(stroke: hairline),
    ..if header.len() > 0 { (table.header(repeat: repeated, ..header.map(label)), table.hline(stroke: hairline)) },
    ..rows.flatten().map(cell),
    table.hline(stroke: hairline),
  )
}

#title()
#v(4.4mm)
#block(above: 0pt, below: 9mm, width: 100%)[
  #small(size: 8.2pt)[#data.byline.join([#h(0.55em)·#h(0.55em)])#if data.synthetic {
    [#h(0.55em)·#h(0.55em)#text(fill: alert, data.words.containsSynthetic)]
  }]
  #v(2.6mm, weak: true)
  #line(length: 100%, stroke: hairline)
]

#if data.outline {
  show outline.entry: set text(font: sans, size: 8.4pt, fill: ink, number-width: "tabular")
  show outline.entry: set block(above: 0.75em)
  show outline.entry: it => link(
    it.element.location(),
    // A copied heading would count its footnotes a second time: the entry takes the plain words instead.
    it.indented(none, it.element.supplement + h(1fr) + it.page()),
  )
  block(below: 10mm)[
    #outline(title: none, depth: 2, indent: 1.2em)
    #v(3mm, weak: true)
    #line(length: 100%, stroke: hairline)
  ]
}

#let printers = (
${blockTemplates.map(({ kind, template }) => `  "${kind}": it => {\n${template}\n  },`).join('\n')}
)
#for it in data.blocks { printers.at(it.kind)(it) }

#if data.methods.len() > 0 {
  heading(level: 1, supplement: data.words.method, data.words.method)
  for it in data.methods {
    set par(justify: false)
    set text(hyphenate: false)
    heading(level: 2, supplement: it.name, it.name)
    par(it.sentence)
    par[#emph(it.formula)]
    if it.stale { par(text(fill: alert, data.words.stale)) }
    set par(leading: 0.5em)
    if it.inputs.len() > 0 {
      block(above: 1.1em, below: 1.3em, breakable: true, table(
        columns: (auto, 1.1fr, 1fr),
        stroke: none, inset: (x: 0pt, y: 4.2pt), column-gutter: 5mm, align: left + top,
        table.hline(stroke: hairline),
        table.header(..data.words.inputColumns.map(label)),
        table.hline(stroke: hairline),
        ..it.inputs.map(input => (
          cell(emph(input.name)),
          cell[#input.label#linebreak()#small(size: 7.8pt, input.words)],
          cell(small(size: 7.8pt)[#input.source#for line in input.frozen [#linebreak()#text(size: 7pt, line)]]),
        )).flatten(),
        table.hline(stroke: hairline),
      ))
    }
    if it.percentiles.len() > 0 {
      set text(number-width: "tabular")
      block(above: 1.1em, below: 1.3em, breakable: false, table(
        columns: (24mm, 34mm),
        stroke: none, inset: (x: 0pt, y: 3.6pt), align: (left, right),
        table.hline(stroke: hairline),
        table.header(label(data.words.percentile), label(it.unit)),
        table.hline(stroke: hairline),
        ..it.percentiles.map(row => (cell(row.percent), cell(row.value))).flatten(),
        table.hline(stroke: hairline),
      ))
    }
    par(small(size: 7.8pt, it.run))
  }
}

#if data.sources.len() > 0 {
  heading(level: 1, supplement: data.words.sources, data.words.sources)
  set par(justify: false, leading: 0.52em)
  set text(hyphenate: false)
  for it in data.sources {
    block(above: 1.15em, below: 1.15em, breakable: false, width: 100%)[
      #text(size: 9.8pt)[#emph(it.title)#if it.synthetic { text(fill: alert)[ (#data.words.synthetic)] }#it.published]
      #v(1.5mm, weak: true)
      #small(it.file) \
      #small[SHA-256 #it.sha256] \
      #small(it.notes)#if it.reliability != "" { small[ · #it.reliability] }
    ]
  }
}

#if data.glossary.len() > 0 {
  heading(level: 1, supplement: data.words.glossary, data.words.glossary)
  set par(justify: false, leading: 0.52em)
  for it in data.glossary {
    block(above: 0.8em, below: 0.8em, breakable: false)[#text(size: 9.8pt)[#strong(it.word)#data.words.colon#it.meaning.]]
  }
}
`;
