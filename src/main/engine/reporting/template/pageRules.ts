/** The file's own title and date, margins, running head, page number and footnotes. */
export const pageRules = String.raw`
#set document(
  title: data.title,
  author: (),
  date: if data.date == none { none } else { datetime(..data.date) },
)
// As many words of the running head as one line holds, beside the warning.
#let in-one-line(words) = layout(size => {
  let list = words.split(" ")
  let fits(count) = measure(small(list.slice(0, count).join(" ") + "…")).width <= size.width
  if measure(small(words)).width <= size.width { words }
  else {
    let count = list.len() - 1
    while count > 1 and not fits(count) { count -= 1 }
    list.slice(0, count).join(" ") + "…"
  }
})
#set page(
  paper: data.paper,
  margin: look.margin,
  header-ascent: 12mm,
  footer-descent: 11mm,
  header: context if counter(page).get().first() > 1 {
    small(grid(
      columns: (1fr, auto), column-gutter: 8mm,
      in-one-line(data.runningHead), if data.synthetic { text(fill: alert, data.words.containsSynthetic) },
    ))
  },
  // A cover is counted and says no number: those that follow are the file's own.
  footer: context if not data.cover or counter(page).get().first() > 1 {
    small(grid(
      columns: (1fr, auto),
      data.dateLine,
      [#counter(page).display() #data.words.pageOf #counter(page).final().first()],
    ))
  },
)

#set footnote.entry(
  separator: line(length: 22mm, stroke: hairline),
  clearance: 1.4em, gap: 0.55em, indent: 0pt,
)
#show footnote.entry: set text(size: look.note, hyphenate: false)
#show footnote.entry: set par(leading: 0.52em, justify: false)
`;
