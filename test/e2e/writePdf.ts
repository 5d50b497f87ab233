/**
 * A small PDF of its own making: pages of lines in Helvetica, with a text layer and without compression.
 * Letters are ASCII; a page without lines is a blank one.
 */
export function writePdf(pages: readonly (readonly string[])[]): Uint8Array {
  const objects: string[] = [];
  const pageNumber = (index: number) => 4 + index * 2;
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  for (const [index, lines] of pages.entries()) {
    const content = lines.map((line, at) => `BT /F1 11 Tf 72 ${760 - at * 15} Td (${escaped(line)}) Tj ET`).join('\n');
    const number = pageNumber(index);
    objects[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`;
    objects[number + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  }
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (let number = 1; number < objects.length; number += 1) {
    places.push(text.length);
    text += `${number} 0 obj\n${objects[number] ?? ''}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length}\n0000000000 65535 f \n${table}`;
  const tail = `trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + head + tail);
}

function escaped(line: string): string {
  return line.replaceAll(/[\\()]/g, (character) => `\\${character}`);
}
