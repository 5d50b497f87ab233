/** What stands after the text: how estimates were made, sources, words. */
export const appendix = String.raw`
#if data.methods.len() > 0 {
  heading(level: 1, supplement: data.words.method, data.words.method)
  for it in data.methods {
    set par(justify: false)
    set text(hyphenate: false)
    heading(level: 2, supplement: it.name, it.name)
    block(sticky: true, it.sentence)
    block(sticky: true, emph(it.formula))
    if it.stale { par(text(fill: alert, data.words.stale)) }
    set par(leading: 0.5em)
    if it.inputs.len() > 0 {
      block(above: 1.1em, below: 1.3em, breakable: true, table(
        columns: (auto, 1fr, 1.3fr),
        stroke: none, inset: (x: 0pt, y: 4.2pt), column-gutter: 5mm, align: left + top,
        table.hline(stroke: hairline),
        table.header(..data.words.inputColumns.map(label)),
        table.hline(stroke: hairline),
        ..it.inputs.map(input => (
          cell(emph(input.name)),
          cell[#input.label#linebreak()#small(size: look.small + 0.2pt, input.words)],
          cell(small(size: look.small + 0.2pt)[#input.source#for line in input.frozen [#linebreak()#text(size: look.small - 0.4pt, line)]]),
        )).flatten(),
        table.hline(stroke: hairline),
      ))
    }
    if it.percentiles.len() > 0 {
      set text(number-width: "tabular")
      block(above: 1.1em, below: 1.3em, breakable: false, sticky: true, table(
        columns: (24mm, 34mm),
        stroke: none, inset: (x: 0pt, y: 3.6pt), align: (left, right),
        table.hline(stroke: hairline),
        table.header(label(data.words.percentile), label(it.unit)),
        table.hline(stroke: hairline),
        ..it.percentiles.map(row => (cell(row.percent), cell(row.value))).flatten(),
        table.hline(stroke: hairline),
      ))
    }
    block(above: 1.2em, small(size: look.small + 0.2pt, it.run))
  }
}

#if data.sources.len() > 0 {
  heading(level: 1, supplement: data.words.sources, data.words.sources)
  set par(justify: false, leading: 0.52em)
  set text(hyphenate: false)
  for it in data.sources {
    block(above: 1.15em, below: 1.15em, breakable: false, width: 100%)[
      #text(size: look.entry)[#emph(it.title)#if it.synthetic { text(fill: alert)[ (#data.words.synthetic)] }#it.published]
      #v(1.9mm, weak: true)
      #small(it.file) \
      #if it.sha256 != "" { small(size: look.small - 0.6pt)[SHA-256 #it.sha256 \ ] }
      #small(it.notes)#if it.reliability != "" { small[ · #it.reliability] }
    ]
  }
}

#if data.glossary.len() > 0 {
  heading(level: 1, supplement: data.words.glossary, data.words.glossary)
  set par(justify: false, leading: 0.52em)
  for it in data.glossary {
    block(above: 0.8em, below: 0.8em, breakable: false)[#text(size: look.entry)[#strong(it.word)#data.words.colon#it.meaning.]]
  }
}
`;
