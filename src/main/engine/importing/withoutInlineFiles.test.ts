import { expect, it } from 'vitest';
import { withoutInlineFiles } from './withoutInlineFiles.ts';

const file = `data:image/png;base64,${'iVBORw0KGgo'.repeat(100)}`;

it.each([
  [`<img src="${file}" alt="gate">`, '<img src="data:," alt="gate">'],
  [`<img src='${file}'><p>Shut.</p><img src=${file}>`, "<img src='data:,'><p>Shut.</p><img src=data:,>"],
  [`<style>a { background: url(${file}) }</style>`, '<style>a { background: url(data:,) }</style>'],
])('takes files out of attributes and styles, and nothing else', (markup, expected) => {
  expect(withoutInlineFiles(markup)).toBe(expected);
});

it.each(['<p>Our data: see below.</p>', '<img src="data:image/gif;base64,R0lGOD">', `<p>${file}</p>`])(
  'leaves text and short addresses: %s',
  (markup) => {
    expect(withoutInlineFiles(markup)).toBe(markup);
  },
);
