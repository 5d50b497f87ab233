const scheme = 'data:';
const before = `"'(=`;
const after = ` \t\r\n"'<>()`;
/** In UTF-16 units; a shorter one costs nothing and stays. */
const shortest = 512;

/**
 * A page's markup without the files written into it as `data:` addresses: pages saved whole carry their images so, nothing of them is
 * read, and they are most of such a file. Linear, and without a regular expression: those overflow the stack on runs of megabytes.
 */
export function withoutInlineFiles(markup: string): string {
  const pieces: string[] = [];
  let kept = 0;
  let at = markup.indexOf(scheme);
  while (at >= 0) {
    let end = at + scheme.length;
    if (at > 0 && before.includes(markup.charAt(at - 1))) {
      while (end < markup.length && !after.includes(markup.charAt(end))) end += 1;
      if (end - at >= shortest) {
        pieces.push(markup.slice(kept, at), `${scheme},`);
        kept = end;
      }
    }
    at = markup.indexOf(scheme, end);
  }
  return pieces.length === 0 ? markup : pieces.join('') + markup.slice(kept);
}
