/** Namespaces that a part's root names (ECMA-376, Part 1, Annex A). */
export const mainSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const documentSpaces = [
  mainSpace,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].join(' ');

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
