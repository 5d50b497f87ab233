/** How a file begins that `writeHtml` wrote. */
export const htmlSignature = '<!DOCTYPE html>\n<html data-made="plumbline-report" lang="';

/** How a file begins that `writeMarkdown` wrote; a reader of Markdown does not show it. */
export const markdownSignature = '<!-- Plumbline report -->';

/** How a file begins that `writeWord` wrote; those that an office program saved are packed, or dated. */
export const wordSignature = 'PK\u0003\u0004\u0014\u0000\u0000\u0008\u0000\u0000\u0000\u0000!\u0000';
