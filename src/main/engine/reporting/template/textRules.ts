/** Type, paragraphs, headings, lists, figures and quotations, by the values of `look`. */
export const textRules = String.raw`
#let small(body, size: look.small, fill: quiet) = {
  set text(font: sans, size: size, fill: fill, number-width: "tabular")
  body
}
// A paragraph's number, where a style has any.
#let numbered(number) = none

// Pages with other scripts define these again, see scriptRules.
#let directed(it, words: none) = it
#let note-guard = none

#set text(
  font: look.face, size: look.size, fill: ink, lang: data.language, region: data.region, dir: ltr, fallback: false,
  hyphenate: look.justified, number-type: "lining", costs: (widow: 200%, orphan: 200%, runt: 300%),
)
#set par(linebreaks: "optimized", justify: look.justified, leading: look.leading, spacing: look.spacing)
#set strong(delta: 200)

#show title: set text(size: look.title, weight: 600, hyphenate: false, costs: (runt: 1000%))
#show title: set par(justify: false, leading: 0.42em)
#show title: set block(below: 0pt)
#set heading(numbering: none)
#show heading: set par(justify: false, leading: 0.5em)
#show heading: set text(hyphenate: false, weight: 600, costs: (runt: 1000%))
#show heading.where(level: 1): set text(size: look.headings.at(0))
#show heading.where(level: 2): set text(size: look.headings.at(1))
#show heading.where(level: 3): set text(size: look.headings.at(2), style: "italic")
#show heading.where(level: 1): set block(above: 2.1em, below: 0.85em, sticky: true)
#show heading.where(level: 2): set block(above: 1.75em, below: 0.9em, sticky: true)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.9em, sticky: true)

#set list(marker: ([•], [–], [·]), indent: 0pt, body-indent: 0.6em, spacing: look.leading)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: look.leading)

#show figure: set block(above: 1.5em, below: 1.5em)
#show figure.caption: set text(font: sans, size: look.caption, hyphenate: false)
#show figure.caption: set par(justify: false, leading: 0.5em)
#show figure.caption: set align(start)
#show figure.where(kind: table): set align(start)
#show figure.caption.where(kind: table): set block(sticky: true)

#show quote.where(block: true): set pad(left: 7mm, right: 7mm)
#show quote.where(block: true): set text(size: look.quote)
#show quote.where(block: true): set block(above: 1.25em, below: 1.25em)
`;
