const made = new Map<string, Intl.NumberFormat>();

/** The same format for the same wishes: making one takes a hundred times as long as writing a number with it. */
export function digitsFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const wish = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(wish);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, options);
  made.set(wish, format);
  return format;
}
