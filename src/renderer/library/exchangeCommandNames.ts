/** The commands that exchange with other programs, as the palette and the menus name them. */
export const exchangeCommands = {
  importAnnotations: { id: 'exchange.import', label: 'Import annotations…' },
  exportAnnotations: { id: 'exchange.annotations', label: 'Export annotations (W3C)…' },
  exportCsl: { id: 'exchange.csl', label: 'Export references: CSL-JSON…' },
  exportBibtex: { id: 'exchange.bibtex', label: 'Export references: BibTeX…' },
  exportRis: { id: 'exchange.ris', label: 'Export references: RIS…' },
} as const;
