/** What stands before the text: title, date line, contents. */
export const opening = String.raw`
#title()
#v(4.4mm)
#block(above: 0pt, below: 9mm, width: 100%)[
  #small(size: look.small + 0.6pt)[#data.byline.join([#h(0.55em)·#h(0.55em)])#if data.synthetic {
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
`;
