/** The page's looks. It names no file and no address, so nothing is ever fetched. */
export const htmlStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 42rem; color: #262626; background: #fff;
  font: 1.0625rem/1.6 'Source Serif 4', Charter, Georgia, Amiri, 'Noto Serif Hebrew', serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, .byline, th, caption, figcaption, .small, small, .chart text, sup {
  font-family: Inter, 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.0625rem; margin: 2rem 0 .5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.byline { margin: 0 0 2rem; padding: 0 0 1rem; border-bottom: 1px solid #8c8c8c; font-size: .8125rem; color: #595959; }
a { color: #2f5d62; }
a:focus-visible { outline: 2px solid #2f5d62; outline-offset: 2px; }
:target { background: #f3ecd8; }
blockquote { margin: 1.25rem 0; padding-block: 0; padding-inline: 1rem 0; border-inline-start: 3px solid #b9c6c8; }
sup { font-size: .6875em; line-height: 0; }
caption sup, figcaption sup, td sup { font-size: .8125em; }
.warning { color: #9b1c1c; }
.small, small { font-size: .8125rem; color: #595959; }
code { font-size: .875em; }
.wide { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; min-width: 50%; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums;
  overflow-wrap: normal; border-bottom: 1px solid #8c8c8c; }
caption, figcaption { text-align: start; font-size: .8125rem; line-height: 1.45; padding: 0 0 .5rem; }
th { text-align: start; font-size: .75rem; font-weight: 600; color: #595959; }
th, td { padding-block: .3125rem; padding-inline: 0 1rem; vertical-align: top; }
thead tr { border-top: 1px solid #8c8c8c; border-bottom: 1px solid #8c8c8c; }
.number, th.number { text-align: right; }
figure { margin: 1.75rem 0; }
figcaption { padding: .5rem 0 0; }
figure img { display: block; max-width: 100%; height: auto; }
.chart svg { display: block; width: 100%; height: auto; }
.notes, .sources { padding-inline: 1.5rem 0; font-size: .9375rem; line-height: 1.5; }
.notes li, .sources li { margin: 0 0 .5rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem 1rem; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid #8c8c8c; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } figure, tr { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } }
`;
