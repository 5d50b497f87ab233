import { describe, expect, it } from 'vitest';
import { attachmentNamed, heldFileHeaders } from './heldFileHeaders.ts';

describe('the headers of bytes that the engine made', () => {
  it('never lets a source become a page of the application', () => {
    for (const mediaType of [
      'text/html',
      'image/svg+xml',
      'application/xhtml+xml',
      'TEXT/HTML; charset=x',
      'text/xml',
      '',
    ]) {
      expect(heldFileHeaders({ name: 'page', mediaType })).toMatchObject({
        'Content-Type': 'application/octet-stream',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
    }
  });

  it('names a PDF and a table as what they are', () => {
    expect(heldFileHeaders({ name: 'a.pdf', mediaType: 'application/pdf' })['Content-Type']).toBe('application/pdf');
    expect(heldFileHeaders({ name: 'a.csv', mediaType: 'text/csv' })['Content-Type']).toBe('text/csv; charset=utf-8');
  });

  it('carries a name in any script, quotes and apostrophes included', () => {
    expect(attachmentNamed('Звіт "1" (it\'s).pdf')).toBe(
      "attachment; filename=\"____ _1_ (it's).pdf\"; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%20%221%22%20%28it%27s%29.pdf",
    );
  });

  it('lets no line break, path or lone surrogate into the header', () => {
    expect(attachmentNamed('a\r\nX: y/../b\ud800')).toBe(
      'attachment; filename="a__X: y_.._b_"; filename*=UTF-8\'\'a__X%3A%20y_.._b%EF%BF%BD',
    );
  });
});
