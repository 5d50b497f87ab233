import { NativeSelect, TextInput } from '@mantine/core';
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useContext } from 'react';
import { namedWords } from '../insertChoices.ts';
import { Footnote, numberMark, textOf, useLiveLink } from '../liveLink.tsx';
import { LinkFactsContext } from '../linkFacts.ts';
import styles from '../report.module.css';
import { chartNames } from './chartNames.ts';
import { DrawnOnScreen } from './DrawnOnScreen.tsx';

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
          <DrawnOnScreen drawing={resolved.drawing} alternative={resolved.alternative} />
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
