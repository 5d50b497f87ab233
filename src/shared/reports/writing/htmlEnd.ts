import type { GlossaryEntry } from '../qualifierWords.ts';
import { directionOf } from '../../scripts/scripts.ts';
import { footnoteText, type ResolvedMethod, type ResolvedSource } from '../resolvedReport.ts';
import type { Labels } from '../../labels/en.ts';
import { fileWords, publishedWords, runWords } from './endWords.ts';
import { escapeHtml } from './escapeHtml.ts';
import { htmlPieces } from './htmlRuns.ts';
import type { WrittenNote } from './listNotes.ts';

/** The notes with their text, each with a link back to where it stands. */
export function htmlNotes(notes: readonly WrittenNote[], { file }: Labels): string {
  const items = notes.map(({ number, pieces }) => {
    const back = `<a href="#ref-${number}" role="doc-backlink" aria-label="${escapeHtml(file.backToNote(number))}">↩</a>`;
    return `<li id="note-${number}" value="${number}"${turned(footnoteText(pieces))}>${htmlPieces(pieces)} ${back}</li>`;
  });
  return section(
    file.notes,
    items.length === 0 ? '' : `<ol class="notes">\n${items.join('\n')}\n</ol>`,
    'doc-endnotes',
  );
}

export function htmlMethods(methods: readonly ResolvedMethod[], labels: Labels): string {
  return section(labels.method.heading, methods.map((method) => htmlMethod(method, labels)).join('\n'));
}

function htmlMethod(method: ResolvedMethod, labels: Labels): string {
  const words = labels.method;
  const inputs = method.inputs.map(({ name, label, words: said, source, frozen }) => {
    const rested = frozen.map((line) => `<br><small>${escapeHtml(words.whenItRan(line))}</small>`).join('');
    const what = `${escapeHtml(label)}<br><small>${escapeHtml(said)}</small>`;
    return `<tr><td><em>${escapeHtml(name)}</em></td><td>${what}</td><td>${escapeHtml(source === '' ? words.noSource : source)}${rested}</td></tr>`;
  });
  const percentiles = method.percentiles.map(
    ({ percent, value }) => `<tr><td>${escapeHtml(percent)}</td><td class="number">${escapeHtml(value)}</td></tr>`,
  );
  return [
    `<h3>${escapeHtml(method.name)}</h3>`,
    `<p>${escapeHtml(method.sentence)}</p>`,
    `<p><em>${escapeHtml(method.formula)}</em></p>`,
    ...(method.stale ? [`<p class="warning">${escapeHtml(labels.notes.staleRun)}</p>`] : []),
    ...(inputs.length === 0 ? [] : [gridOf(words.columns, inputs)]),
    ...(percentiles.length === 0 ? [] : [gridOf([words.percentile, method.unit], percentiles)]),
    `<p class="small">${escapeHtml(runWords(method, labels))}</p>`,
  ].join('\n');
}

function gridOf(header: readonly string[], rows: readonly string[]): string {
  // A name stands over its column as the numbers in it do.
  const align = (column: number) => (header.length === 2 && column === 1 ? ' class="number"' : '');
  const head = header.map((name, column) => `<th scope="col"${align(column)}>${escapeHtml(name)}</th>`).join('');
  return `<div class="wide"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>${rows.join('\n')}</tbody>\n</table></div>`;
}

export function htmlSources(sources: readonly ResolvedSource[], labels: Labels): string {
  const words = labels.sources;
  const items = sources.map((source) => {
    const cited = source.notes.map((number) => `<a href="#note-${number}">${number}</a>`).join(', ');
    const graded = source.reliability === null ? '' : ` · ${escapeHtml(words.reliability(source.reliability))}`;
    const made = source.synthetic ? ` <span class="warning">(${escapeHtml(labels.synthetic)})</span>` : '';
    const hash = source.sha256 === '' ? '' : `<br>SHA-256 <code>${escapeHtml(source.sha256)}</code>`;
    return `<li><em>${escapeHtml(source.title)}</em>${made}${escapeHtml(publishedWords(source))}<br><small>${escapeHtml(
      fileWords(source, labels),
    )}${hash}<br>${words.citedIn(source.notes.length, cited)}${graded}</small></li>`;
  });
  return section(words.heading, items.length === 0 ? '' : `<ul class="sources">\n${items.join('\n')}\n</ul>`);
}

export function htmlGlossary(glossary: readonly GlossaryEntry[], labels: Labels): string {
  const items = glossary.map(({ word, meaning }) => `<dt>${escapeHtml(word)}</dt><dd>${escapeHtml(meaning)}.</dd>`);
  return section(labels.glossary.heading, items.length === 0 ? '' : `<dl>\n${items.join('\n')}\n</dl>`);
}

function turned(words: string): string {
  return directionOf(words) === 'rtl' ? ' dir="rtl"' : '';
}

/** Nothing where there is nothing to say. */
function section(title: string, content: string, role?: string): string {
  if (content === '') return '';
  const named = role === undefined ? '' : ` role="${role}"`;
  return `<section${named}>\n<h2>${title}</h2>\n${content}\n</section>\n`;
}
