import { NativeSelect, TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useContext, useMemo } from 'react';
import { drawnChart, type ChartLook } from '#shared/charts/DrawnChart.tsx';
import type { ChartDrawing } from '#shared/charts/chartDrawing.ts';
import { interfaceFont, textMeasure } from '../../timeline/measureText.ts';
import { namedWords } from '../insertChoices.ts';
import { Footnote, numberMark, textOf, useLiveLink } from '../liveLink.tsx';
import { LinkFactsContext } from '../linkFacts.ts';
import styles from '../report.module.css';
import { chartNames } from './chartNames.ts';

/** An estimate's chart as the page will print it, with its number and words; selected, its chart and caption can be changed. */
export function EstimateChartView(props: NodeViewProps) {
  const { node, selected, updateAttributes } = props;
  const { blocks, citable, onSelect } = useContext(LinkFactsContext);
  const link = useLiveLink(props);
  const estimateId = textOf(node.attrs['estimateId']);
  const estimate = citable.estimates.find(({ id }) => id === estimateId);
  const shown = blocks.get(textOf(node.attrs['blockId']));
  const resolved = shown?.kind === 'estimateChart' ? shown : null;
  const caption = textOf(node.attrs['caption']);
  const name = caption === '' ? (estimate?.definition.name ?? 'Estimate') : caption;
  return (
    <NodeViewWrapper className={styles.shownBlock} data-selected={selected || undefined}>
      <div onClick={() => onSelect('estimate', estimateId)}>
        {resolved === null || resolved.drawing === null ? null : (
          <Drawn drawing={resolved.drawing} alternative={resolved.alternative} />
        )}
        <Footnote link={link}>
          <p className={link?.missing === true ? styles.missing : styles.caption}>
            {resolved === null || resolved.number === null ? null : <strong>Figure {resolved.number} </strong>}
            {link?.missing === true
              ? link.words
              : `${name}: ${link?.words ?? namedWords(citable, 'estimate', estimateId)}`}
            {numberMark(link)}
            {resolved !== null && resolved.drawing === null && link?.missing !== true ? (
              <span className="quiet"> Nothing to draw: the result is one value, or no input has doubt.</span>
            ) : null}
          </p>
        </Footnote>
      </div>
      {selected ? (
        <div className={styles.blockFields} contentEditable={false}>
          <NativeSelect
            size="xs"
            label="Chart"
            value={textOf(node.attrs['chart'])}
            onChange={(event) => updateAttributes({ chart: event.currentTarget.value })}
            data={chartNames.map(({ chart, label }) => ({ value: chart, label }))}
          />
          <TextInput
            size="xs"
            label="Caption"
            placeholder={estimate?.definition.name ?? ''}
            value={caption}
            onChange={(event) => updateAttributes({ caption: event.currentTarget.value })}
          />
        </div>
      ) : null}
    </NodeViewWrapper>
  );
}

const fontSize = 11;
const colours: ChartLook['colours'] = {
  inside: 'var(--accent)',
  outside: 'color-mix(in srgb, var(--ink-soft) 40%, transparent)',
  median: 'var(--mark-line)',
  low: 'color-mix(in srgb, var(--accent) 45%, var(--paper))',
  high: 'var(--accent)',
  middle: 'var(--mark-line)',
  estimate: 'var(--accent)',
  claim: 'var(--mark-line)',
  combined: 'var(--ink)',
  reference: 'var(--mark-line)',
  axis: 'var(--line-strong)',
  text: 'var(--ink)',
  softText: 'var(--ink-soft)',
  paper: 'var(--paper)',
};

function Drawn({ drawing, alternative }: { drawing: ChartDrawing; alternative: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const measure = useMemo(() => textMeasure(interfaceFont(fontSize)), []);
  const look = { colours, font: { family: 'var(--ui)', size: fontSize }, measure, width };
  return (
    <div ref={ref} role="img" aria-label={alternative} className={styles.chart}>
      {width > 0 ? drawnChart(drawing, look) : null}
    </div>
  );
}
