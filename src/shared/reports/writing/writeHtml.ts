import { htmlSignature } from './signatures.ts';
import { directionOf } from '../../scripts/scripts.ts';
import { labelsOf } from '../../labels/all.ts';
import type { ResolvedReport } from '../resolvedReport.ts';
import { bylineOf, titleOf } from './endWords.ts';
import { escapeHtml } from './escapeHtml.ts';
import { htmlBlock } from './htmlBlocks.ts';
import { htmlGlossary, htmlMethods, htmlNotes, htmlSources } from './htmlEnd.ts';
import { htmlStyle } from './htmlStyle.ts';
import { listNotes } from './listNotes.ts';
import { writtenBlocks } from './writtenBlocks.ts';

export interface HtmlOptions {
  /** The day the report speaks for, ISO 8601 in UTC. */
  readonly asOf: string;
  /** SVG of our own drawing, by block. */
  readonly charts: ReadonlyMap<string, string>;
  /** Pictures as `data:` addresses, by id. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** The evidence manifest, JSON-LD. */
  readonly manifest: string;
  /** SHA-256 in base64 of a text as UTF-8. */
  readonly hash: (text: string) => string;
}

/**
 * A resolved report as one HTML file that needs no other: no script, nothing that is fetched, the one style sheet allowed by its
 * hash. The same report gives the same text.
 */
export function writeHtml(
  report: ResolvedReport,
  { asOf, charts, pictures = new Map(), manifest, hash }: HtmlOptions,
): string {
  const labels = labelsOf(report.language);
  const title = escapeHtml(titleOf(report));
  const images = pictures.size === 0 ? '' : ' img-src data:;';
  const policy = `default-src 'none';${images} style-src 'sha256-${hash(htmlStyle)}'; base-uri 'none'; form-action 'none'`;
  const byline = bylineOf(report, asOf).map(escapeHtml).join(' · ');
  return `${htmlSignature}${labels.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1${directionOf(titleOf(report)) === 'rtl' ? ' dir="rtl"' : ''}>${title}</h1>
<p class="byline">${byline}</p>
${writtenBlocks(report.blocks, labels)
  .map((block) => htmlBlock(block, { charts, pictures }, labels))
  .join('\n')}
${htmlNotes(listNotes(report), labels)}${htmlMethods(report.methods, labels)}${htmlSources(report.sources, labels)}${htmlGlossary(report.glossary, labels)}</main>
<footer class="small">${escapeHtml(labels.file.manifestInside)}</footer>
<script type="application/ld+json" id="evidence-manifest">${dataIsland(manifest)}</script>
</body>
</html>
`;
}

/** JSON that can not end its element or begin a comment; a reader of JSON finds the same values (HTML Living Standard, 4.12.1.3). */
function dataIsland(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
