/** The file's own title and date, margins, running head, page number and footnotes. */
export const pageRules = String.raw`
#set document(
  title: data.title,
  author: (),
  date: if data.date == none { none } else { datetime(..data.date) },
)
// What a page's head and foot capture is part of every layout: all of the data in it, and one changed word would set every page anew.
#let page-words = (
  head: data.runningHead, foot: data.dateLine, of: data.words.pageOf, cover: data.cover,
  warning: if data.synthetic { data.words.containsSynthetic },
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
      in-one-line(page-words.head), if page-words.warning != none { text(fill: alert, page-words.warning) },
    ))
  },
  // A cover is counted and says no number: those that follow are the file's own.
  footer: context if not page-words.cover or counter(page).get().first() > 1 {
    small(grid(
      columns: (1fr, auto),
      page-words.foot,
      [#counter(page).display() #page-words.of #counter(page).final().first()],
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
