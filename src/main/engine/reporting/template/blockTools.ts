/** What the templates of blocks print with: runs, footnotes, captions, pictures and tables. */
export const blockTools = String.raw`
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
    note-guard
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
#let plain-of(list) = list.filter(it => "text" in it).map(it => it.text).join("")
#let runs(list) = list.map(run).join()
#let label(body) = small(size: look.small - 0.2pt, body)
#let cell(body) = text(size: look.cell, hyphenate: false, body)

// A figure or table under its number and caption; the numbers are the report's own.
#let captioned(it, kind: image, body) = {
  // A short table stays whole; one that might not fit a page never does.
  let short = kind == table and it.rows.len() <= 8 and it.plain.len() < 900
  show figure.where(kind: table): set block(breakable: not short, sticky: short and it.at("note", default: "") != "")
  directed(words: plain-of(it.caption) + it.at("plain", default: ""), figure(
    kind: kind, supplement: none, numbering: none, body,
    caption: figure.caption(position: if kind == table { top } else { bottom }, separator: none)[
      #text(weight: 600, it.name)#if it.caption.len() > 0 [#h(0.6em)#runs(it.caption)]
    ],
  ))
}

#let drawn(svg, alternative) = image(bytes(svg), format: "svg", width: 100%, alt: alternative)

// A long table comes with the shares of its columns, and its cells with no look of their own: each would cost memory.
#let gridded(alignments, header, rows, repeated: true, widths: ()) = {
  set par(justify: false, leading: 0.5em)
  set text(number-width: "tabular", size: look.cell, hyphenate: false)
  table(
    columns: if widths.len() > 0 { widths.map(share => share * 1fr) } else { alignments.len() },
    align: (column, _) => (if alignments.at(column) == "right" { right } else { start }) + top,
    stroke: none, inset: (x: 0pt, y: 3.8pt), column-gutter: 5mm,
    table.hline(stroke: hairline),
    ..if header.len() > 0 { (table.header(repeat: repeated, ..header.map(label)), table.hline(stroke: hairline)) },
    ..rows.flatten(),
    table.hline(stroke: hairline),
  )
}
`;
