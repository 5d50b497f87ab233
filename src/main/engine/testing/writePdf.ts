/** A line of Helvetica at a place in points from the lower left. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** A PDF in Helvetica for tests; pages of 400 by 600 points, a page without text is as a scan is. */
export function writePdf(
  pages: readonly (readonly PdfText[])[],
  info: Readonly<Record<string, string>> = {},
): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  ];
  for (const [at, lines] of pages.entries()) {
    const content = lines
      .map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>`;
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(`${file}${xref}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

function escaped(text: string): string {
  return text.replace(/[\\()]/gu, (letter) => `\\${letter}`);
}
