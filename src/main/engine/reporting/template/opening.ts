/** What stands before the text: the cover, or the title at the head of the first page; contents. */
export const opening = String.raw`
// As wide as its shape asks for within a frame. Without words it is passed by, as PDF/UA allows what only decorates.
#let logo(width, height) = if data.logo != none {
  let measured = context {
    let natural = measure(image(data.logo.file))
    let scale = calc.min(width / natural.width, height / natural.height)
    image(data.logo.file, width: natural.width * scale, height: natural.height * scale, alt: data.logo.alternative)
  }
  if data.logo.alternative == none { pdf.artifact(measured) } else { measured }
}
#let dot = [#h(0.55em)·#h(0.55em)]
#let warned = text(fill: alert, data.words.containsSynthetic)

#if data.cover {
  logo(75mm, 24mm)
  v(1fr)
  show title: set text(size: 1.35em)
  title()
  v(7mm)
  line(length: 100%, stroke: hairline)
  v(3.4mm)
  if data.author != "" { block(above: 0pt, below: 3.4mm, text(size: look.size + 1pt, data.author)) }
  block(above: 0pt, below: 3mm, small(size: look.small + 1.4pt, data.byline.join(dot)))
  if data.synthetic { block(above: 0pt, small(size: look.small + 1.4pt, warned)) }
  v(2fr)
  if data.version != "" { small(size: look.small + 1.4pt, fill: ink, text(weight: 600, data.version)) }
  pagebreak()
} else {
  if data.logo != none {
    block(above: 0pt, below: 9mm, logo(55mm, 13mm))
  }
  title()
  v(4.4mm)
  block(above: 0pt, below: 9mm, width: 100%)[
    #small(size: look.small + 0.6pt)[#data.byline.join(dot)#if data.synthetic [#dot#warned]]
    #v(2.6mm, weak: true)
    #line(length: 100%, stroke: hairline)
  ]
}

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
`;
