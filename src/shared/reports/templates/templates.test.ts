import { expect, test } from 'vitest';
import { fixtureReport } from '../fixtureReport.ts';
import type { BlockContent, ReportBlock } from '../reportDocument.ts';
import { defaultReportSettings } from '../reportSettings.ts';
import { withoutPlaceholders } from '../withoutPlaceholders.ts';
import { builtInTemplates } from './builtInTemplates.ts';
import { blocksOfTemplate, templateContentSchema, templateOf } from './reportTemplate.ts';
import { readTemplateFile, writeTemplateFile } from './templateFile.ts';

const settings = {
  ...{ ...defaultReportSettings, logo: 'ab'.repeat(32), style: 'dossier' as const },
  ...{ logoAlternative: 'The Secret Desk', byline: 'Secret Author' },
};
const blocks: readonly BlockContent[] = [
  { kind: 'heading', level: 2, inline: [{ kind: 'text', text: 'Numbers', comments: ['comment-id'] }] },
  {
    kind: 'paragraph',
    inline: [
      { kind: 'text', text: 'In all ' },
      { kind: 'figure', of: 'dataPoint', id: 'point-id' },
      { kind: 'citation', of: 'passage', id: 'passage-id' },
      { kind: 'remark', text: 'My own note' },
    ],
  },
  { kind: 'quote', passageId: 'quoted-id' },
  { kind: 'estimateChart', estimateId: 'estimate-id', chart: 'tornado', caption: 'Secret caption' },
  { kind: 'datasetTable', sourceId: 'source-id', filters: [], columns: [], limit: 5, caption: '' },
  { kind: 'chain', dataPointId: 'chain-id' },
  {
    kind: 'table',
    caption: 'Mine',
    headed: false,
    rows: [[{ inline: [{ kind: 'figure', of: 'estimate', id: 'cell-id' }] }]],
  },
];

test('a template’s file has no identifier and no words of the case, and its links are places to fill', () => {
  const text = writeTemplateFile('Mine', { blocks: [...blocks], settings });
  for (const secret of ['-id', 'abab', 'Secret']) expect(text).not.toContain(secret);
  const read = readTemplateFile(text);
  if (read.kind !== 'template') throw new TypeError(read.reason);
  expect(read.name).toBe('Mine');
  expect(read.content.settings).toEqual({ ...defaultReportSettings, style: 'dossier' });
  expect(read.content.blocks.map(({ kind }) => kind)).toEqual([
    ...['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'table'],
  ]);
  expect(text).toContain('My own note');
});

test('what is no template is refused in a sentence that says where', () => {
  const file = (change: object) =>
    JSON.stringify({ ...JSON.parse(writeTemplateFile('Mine', { blocks: [], settings })), ...change });
  const reason = (text: string) => {
    const read = readTemplateFile(text);
    return read.kind === 'unreadable' ? read.reason : null;
  };
  expect(reason('{')).toContain('not JSON');
  expect(reason('[]')).toContain('no template');
  expect(reason('null')).toContain('no template');
  expect(reason(file({ format: 'other' }))).toContain('no template');
  expect(reason(file({ formatVersion: 2 }))).toContain('format 2');
  expect(reason(file({ name: '' }))).toContain('“name”');
  expect(reason(file({ settings: { ...settings, style: 'loud' } }))).toContain('“settings.style”');
  expect(reason(file({ blocks: [{ kind: 'heading', level: 2, inline: [] }, { kind: 'video' }] }))).toContain('block 2');
});

test('a report saved as a template keeps its live blocks and settings, and leaves comments behind', () => {
  const report: ReportBlock[] = blocks.map((content, at) => ({ id: `b${at}`, content }));
  const template = templateOf(report, settings);
  expect(JSON.stringify(template)).not.toContain('comment-id');
  expect(template.blocks.slice(1)).toEqual(blocks.slice(1));
  expect(template.settings).toEqual(settings);
  let next = 0;
  expect(blocksOfTemplate(template, () => `n${(next += 1)}`).map(({ id }) => id)).toEqual(
    blocks.map((_, at) => `n${at + 1}`),
  );
});

test('built-in templates are valid, and nothing of a place that was not filled is left on a page', () => {
  for (const { content } of builtInTemplates) {
    expect(templateContentSchema.safeParse(content).success).toBe(true);
    const left = withoutPlaceholders(blocksOfTemplate(content, () => 'b'));
    expect(JSON.stringify(left)).not.toContain('placeholder');
    expect(left.every(({ content: { kind } }) => kind === 'heading')).toBe(true);
  }
});

test('a report without places to fill is left as it is', () => {
  expect(withoutPlaceholders(fixtureReport.blocks)).toEqual(fixtureReport.blocks);
});

// Bug: words to fill in under a picture are printed, and a comment on them goes along with a template.
test('a picture’s caption goes out without words to fill in, and into a template without comments', () => {
  const filled = { kind: 'text' as const, text: 'The quay', comments: ['c1'] };
  const hint = { kind: 'text' as const, text: 'who took it?', marks: ['placeholder' as const] };
  const caption = [filled, hint];
  const content: BlockContent = { kind: 'picture', pictureId: 'a'.repeat(64), caption, alternative: '', width: 50 };
  const blocks: readonly ReportBlock[] = [{ id: 'p', content }];
  expect(withoutPlaceholders(blocks)[0]?.content).toEqual({ ...content, caption: [filled] });
  expect(withoutPlaceholders([{ id: 'p', content: { ...content, caption: [hint] } }])[0]?.content).toEqual({
    ...content,
    caption: [],
  });
  expect(JSON.stringify(templateOf(blocks, defaultReportSettings))).not.toContain('c1');
});
