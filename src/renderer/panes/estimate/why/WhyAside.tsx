import { useElementSize } from '@mantine/hooks';
import { Tornado } from '#shared/charts/Tornado.tsx';
import type { TornadoRow } from '#shared/charts/tornadoLayout.ts';
import { tornadoWords } from '#shared/charts/tornadoWords.ts';
import { doubtNotes, doubtSentence } from '#shared/estimates/doubtWords.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import type { AsideProps } from '../asides.ts';
import { chartColours, useChartFont } from '../chartLook.ts';
import { DoubtTable } from './DoubtTable.tsx';
import { useDoubt } from './useDoubt.ts';
import styles from './why.module.css';

const colours = {
  ...chartColours,
  low: 'color-mix(in srgb, var(--accent) 45%, var(--paper))',
  high: 'var(--accent)',
  middle: 'var(--mark-line)',
};
/** More bars than this are too short to tell anything; the table has them all. */
const mostBars = 12;

/** Where the doubt of the result comes from: one sentence, what each input does alone, and its share. */
export function WhyAside({ definition, result }: AsideProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { font, measure, locale } = useChartFont();
  const doubt = useDoubt(definition, result);
  if (doubt === null || result === null) {
    return <p className="quiet">Where the doubt comes from shows here once the sheet above can be computed.</p>;
  }
  const { tornado, sensitivity } = doubt;
  const lines = new Map(definition.lines.map((line) => [line.name, line]));
  const units = new Map(result.inputs.map(({ name, unit }) => [name, unit]));
  const rows = tornado.bars.map((bar): TornadoRow => ({
    ...bar,
    name: lines.get(bar.name)?.label || bar.name,
    unit: units.get(bar.name) ?? '',
  }));
  const drawn = rows.slice(0, mostBars);
  const unit = unitInProse(tornado.unit);
  const left = rows.length - drawn.length;
  return (
    <>
      <p className={styles.sentence}>{doubtSentence(sensitivity, locale)}</p>
      {rows.length === 0 ? null : (
        <div ref={ref} role="img" aria-label={tornadoWords(drawn, tornado.middle, unit, locale)}>
          {width > 0 ? (
            <Tornado
              rows={drawn}
              middle={tornado.middle}
              unit={unit}
              width={width}
              colours={colours}
              font={font}
              measure={measure}
              locale={locale}
            />
          ) : null}
        </div>
      )}
      {left > 0 ? <p className="quiet">{left} shorter bars are not drawn; the table has every input.</p> : null}
      {sensitivity.length === 0 ? null : (
        <DoubtTable lines={lines} units={units} sensitivity={sensitivity} bars={tornado.bars} />
      )}
      {rows.length === 0 ? null : (
        <ul className={styles.notes}>
          {doubtNotes(definition, sensitivity).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
