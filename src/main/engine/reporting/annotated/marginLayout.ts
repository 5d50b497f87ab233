/**
 * Where the notes in the margin stand, in Typst. Every spot tells its place on the page; at the end of the document all are
 * laid out at once, page by page. A page whose notes need more room than it has keeps a line for the longest of them, and
 * those are printed whole after the text. A note is read out after its block; within it only where the block ends on a later page.
 */
export const marginLayout = String.raw`
#let notes-gap = 2.6mm
#let notes-top = edge.top - 5.6pt
#let notes-bottom = sheet.height - edge.bottom + 6mm
// From the baseline of a line up to the top of a note on that line.
#let cap-height = 5.6pt
// How far a note may stand from its line as long as a longer one can give way.
#let farthest = 48mm

#let note-places() = {
  let found = query(<note-places>)
  if found.len() == 0 { none } else { found.first().value }
}

// Without a height of its own: in a box of none, a note's lines would have none either.
#let spot(key) = box(width: 0pt)[#metadata(key)<spot>#context {
  let places = note-places()
  let at = if places == none { none } else { places.at(key, default: none) }
  if at != none and at.form != "none" and not at.after {
    place(top + left, dx: notes-left - at.x, dy: at.top - at.y, margin-note(said-by-key.at(key), at.form == "whole"))
  }
}]

#let notes-after(keys) = if in-margin and keys.len() > 0 {
  [#metadata(keys)<block-end>]
  context {
    let places = note-places()
    for key in if places == none { () } else { keys } {
      let at = places.at(key, default: none)
      if at != none and at.form != "none" and at.after {
        place(top + left, dx: notes-left - edge.left, dy: at.top - edge.top, margin-note(said-by-key.at(key), at.form == "whole"))
      }
    }
  }
}

// As near to its line as can be: down from the one above it, then up from the foot of the page.
#let stack-notes(notes) = {
  let least = notes-top
  let tops = ()
  for it in notes {
    let top = calc.max(it.y - cap-height, least)
    tops.push(top)
    least = top + it.height + notes-gap
  }
  let most = notes-bottom
  for at in range(notes.len()).rev() {
    tops.at(at) = calc.min(tops.at(at), most - notes.at(at).height)
    most = tops.at(at) - notes-gap
  }
  notes.zip(tops).map(((it, top)) => (..it, top: top))
}

#let fits(stacked) = {
  let room = notes-bottom - notes-top
  let needed = stacked.map(it => it.height).sum(default: 0pt) + notes-gap * calc.max(0, stacked.len() - 1)
  needed <= room
}
#let stands-near(stacked) = stacked.all(it => calc.abs((it.top - it.y + cap-height).pt()) <= farthest.pt())

// Where notes do not fit, or stand far from their lines, the tallest give way first, so that as few as can be do.
#let layout-page(notes) = {
  let placed = notes.sorted(key: it => (it.y.pt(), it.x.pt())).map(it => (..it, form: "whole", height: it.whole))
  let tallest = range(placed.len()).filter(at => placed.at(at).whole > placed.at(at).line).sorted(key: at => -placed.at(at).whole.pt())
  let stacked = stack-notes(placed)
  for at in tallest {
    if fits(stacked) and stands-near(stacked) { break }
    placed.at(at) = (..placed.at(at), form: "line", height: placed.at(at).line)
    stacked = stack-notes(placed)
  }
  // Where not even lines fit, the last are told by their numbers in the text alone.
  let shown = placed.len()
  while not fits(stacked.slice(0, shown)) { shown -= 1 }
  let kept = if shown == placed.len() { stacked } else { stack-notes(placed.slice(0, shown)) }
  (kept + placed.slice(shown).map(it => (..it, form: "none", top: 0pt))).map(it => (it.key, it))
}

#let layout-notes() = if in-margin and said-by-key.len() > 0 {
  context {
    let pages = (:)
    let ends = (:)
    for it in query(<block-end>) {
      for key in it.value { ends.insert(key, it.location().page()) }
    }
    for it in query(<spot>) {
      let at = it.location().position()
      let said = said-by-key.at(it.value)
      let whole = measure(margin-note(said, true)).height
      let line = measure(margin-note(said, false)).height
      let page = str(at.page)
      if page not in pages { pages.insert(page, ()) }
      pages.at(page).push((key: it.value, x: at.x, y: at.y, after: ends.at(it.value, default: 0) == at.page, whole: whole, line: line))
    }
    [#metadata(pages.values().map(layout-page).join(()).to-dict())<note-places>]
  }
}

#let note-entry(it, body) = block(above: 0.9em, below: 0.9em, width: 100%, inset: (left: 9mm))[
  #set par(justify: false, leading: 0.55em)
  #set text(font: sans, size: 8pt, hyphenate: false, number-width: "tabular")
  #par(box(width: 0pt, place(top + left, dx: -9mm, dy: -0.73em, strong(it.number))) + body)
]
#let note-list(title, list) = {
  heading(level: 2, supplement: title, title)
  for it in list { note-entry(it, said-lines(it)) }
}
`;
