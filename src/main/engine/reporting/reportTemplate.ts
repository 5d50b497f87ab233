import type { PageStyle } from '#shared/reports/styles/PageStyle.ts';
import { blockTemplates } from './blocks/all.ts';
import type { Speech } from './scriptFaces.ts';
import { appendix } from './template/appendix.ts';
import { blockTools } from './template/blockTools.ts';
import { opening } from './template/opening.ts';
import { pageRules } from './template/pageRules.ts';
import { scriptRules } from './template/scriptRules.ts';
import { styleValues } from './template/styleValues.ts';
import { textRules } from './template/textRules.ts';

const printers = blockTemplates.map(({ kind, template }) => `  "${kind}": it => {\n${template}\n  },`).join('\n');

const blocks = String.raw`
#let printers = (
${printers}
)
#{
  let number = 0
  for it in data.blocks {
    if it.kind == "paragraph" { number += 1 }
    printers.at(it.kind)((..it, number: number))
  }
}
`;

/**
 * The pages in Typst 0.14 markup. They take everything they print from `sys.inputs.data` as JSON: a user's text is always
 * a string here and never markup, so nothing written in a report or found in a source can act as code.
 */
export function reportTemplate(style: PageStyle, speech: Speech | null = null): string {
  return [
    '#let data = json(bytes(sys.inputs.data))',
    styleValues(style, speech),
    textRules,
    pageRules,
    style.rules,
    ...(speech === null ? [] : [scriptRules(speech)]),
    blockTools,
    opening,
    blocks,
    appendix,
  ].join('\n');
}
