import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import { routeAgreement, sharedInputs } from '#shared/estimates/routeAgreement.ts';
import { useChange } from '../../../app/api.tsx';
import { useCommand } from '../../../app/commands.tsx';
import { useSelection } from '../../../app/selection.tsx';
import type { AsideProps } from '../asides.ts';
import styles from '../compare.module.css';
import { IntervalsChart } from '../IntervalsChart.tsx';
import { useNumbers } from '../numbers.tsx';
import { newEstimate } from '../sheetEdits.ts';
import { previewSamples } from '../sheetProblem.ts';
import { usePreviews } from '../usePreviews.ts';
import { agreementWords, type AgreementSentence } from './agreementWords.ts';
import { CombineRoutes } from './CombineRoutes.tsx';
import { intervalRows, tryCombining } from './combining.ts';
import { RouteList } from './RouteList.tsx';
import { distinctNames, routeChoices, routeRow, type RouteRow } from './routeRows.ts';

/** Several routes to one quantity side by side; put together only as the user says. */
export function RoutesAside(props: AsideProps) {
  const { definition, dataPoints, comparisons, onCompare } = props;
  const { locale } = useNumbers();
  const rows = useRoutes(props);
  const [own] = rows;
  const unit = own?.result?.unit ?? definition.unit;
  const able = useMemo(() => rows.filter((row) => row.result !== null), [rows]);
  const { combine } = comparisons;
  const combined = useMemo(
    () => tryCombining(able, combine, definition.coverage, locale),
    [able, combine, definition.coverage, locale],
  );
  return (
    <section aria-label="Routes">
      {rows.length < 2 ? (
        <p className={styles.lead}>
          A second way to the same number, such as containers or voyages beside mass, is the best check there is. Add
          another estimate of this case as a route, or start a new one.
        </p>
      ) : (
        <>
          <IntervalsChart
            className={styles.chart}
            unit={unitInProse(unit)}
            rows={intervalRows(rows, combined, locale)}
          />
          <Agreement rows={able} unit={unit} />
        </>
      )}
      <AddRoute {...props} unit={unit} />
      {rows.length < 2 ? null : (
        <>
          <RouteList
            rows={rows}
            dataPoints={dataPoints}
            weighed={comparisons.combine?.kind === 'weights'}
            onWeight={(index, weight) => onCompare(weigh(comparisons, index, weight))}
            onRemove={(estimateId) =>
              onCompare({
                ...comparisons,
                routes: comparisons.routes.filter((route) => route.estimateId !== estimateId),
              })
            }
          />
          <CombineRoutes
            combine={comparisons.combine}
            combined={combined}
            unit={unit}
            coverage={definition.coverage}
            onChoose={(combine) => onCompare({ ...comparisons, combine })}
          />
          <p className={`${styles.words} ${styles.soft}`}>
            Every route here is a preview of at most {previewSamples.toLocaleString(locale)} samples of its sheet as it
            stands.
          </p>
        </>
      )}
    </section>
  );
}

/** The first is the sheet itself; the others are computed with its share inside, so that the intervals can be compared. */
function useRoutes({ estimate, estimates, definition, comparisons }: AsideProps): readonly RouteRow[] {
  const { routes, combine } = comparisons;
  const { coverage } = definition;
  const others = useMemo(
    () => routes.map((route) => ({ ...route, definition: definitionOf(estimates, route.estimateId, coverage) })),
    [routes, estimates, coverage],
  );
  const sheets = useMemo(
    () => [definition, ...others.flatMap((route) => (route.definition === null ? [] : [route.definition]))],
    [definition, others],
  );
  const previews = usePreviews(sheets);
  const own = combine?.kind === 'weights' ? combine.own : 1;
  return useMemo(() => {
    const unit = previews[0]?.result?.unit ?? definition.unit;
    const all = [{ estimateId: estimate.id, weight: own, definition }, ...others];
    const names = distinctNames(all.map((route) => route.definition?.name ?? 'A removed estimate'));
    return all.map(({ definition: sheet, ...route }, index) => {
      const preview = sheet === null ? null : (previews[sheets.indexOf(sheet)] ?? null);
      return routeRow({ ...route, name: names[index] ?? '' }, sheet, preview, unit);
    });
  }, [estimate.id, definition, others, sheets, previews, own]);
}

function definitionOf(estimates: AsideProps['estimates'], id: string, coverage: number): EstimateDefinition | null {
  const definition = estimates.find((each) => each.id === id)?.definition ?? null;
  return definition === null || definition.coverage === coverage ? definition : { ...definition, coverage };
}

function weigh(comparisons: AsideProps['comparisons'], index: number, weight: number): AsideProps['comparisons'] {
  if (index === 0) return { ...comparisons, combine: { kind: 'weights', own: weight } };
  const routes = comparisons.routes.map((route, each) => (each === index - 1 ? { ...route, weight } : route));
  return { ...comparisons, routes };
}

const shapes: Readonly<Record<AgreementSentence['kind'], string>> = { agree: '●', disagree: '▲', shared: '◐' };

function Agreement({ rows, unit }: { readonly rows: readonly RouteRow[]; readonly unit: string }) {
  const { locale } = useNumbers();
  const sentences = useMemo(() => {
    const used = rows.flatMap(({ name, definition, result }) =>
      definition === null || result === null ? [] : [{ name, definition, result, ...result }],
    );
    if (used.length < 2) return [];
    const named = used.map((route) => ({ ...route.result, name: route.name }));
    return agreementWords(routeAgreement(named), sharedInputs(used, locale), unitInProse(unit), locale);
  }, [rows, unit, locale]);
  return sentences.map(({ kind, words }) => (
    <p key={words} className={`${styles.words} ${kind === 'agree' ? '' : styles.warn}`}>
      <span aria-hidden className={styles.shape}>
        {shapes[kind]}
      </span>
      {words}
    </p>
  ));
}

/** Another estimate of the case as a route; those that can not be one stand there with the reason. */
function AddRoute(props: AsideProps & { readonly unit: string }) {
  const { estimate, estimates, definition, comparisons, onCompare, unit } = props;
  const selection = useSelection();
  const create = useChange('estimates.create');
  const [chosen, choose] = useState('');
  const choices = useMemo(
    () => routeChoices(estimate.id, unit, estimates, comparisons.routes),
    [estimate.id, unit, estimates, comparisons.routes],
  );
  const able = choices.filter(({ reason }) => reason === null);
  const picked = able.find(({ estimateId }) => estimateId === chosen) ?? able[0];
  const add = (estimateId: string) =>
    onCompare({ ...comparisons, routes: [...comparisons.routes, { estimateId, weight: 1 }] });
  const start = async () => {
    const { estimateId } = await create.run({ definition: newRoute(definition, unit, estimates.length + 1) });
    add(estimateId);
    selection.open({ kind: 'estimate', id: estimateId });
  };
  useCommand({
    id: 'estimate.newRoute',
    label: 'New route to this quantity',
    group: 'Estimate',
    run: () => void start(),
  });
  return (
    <div className={styles.actions}>
      {choices.length === 0 ? null : (
        <>
          <NativeSelect
            label="Another estimate of this case"
            size="xs"
            className={styles.choice ?? ''}
            value={picked?.estimateId ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {picked === undefined ? <option value="">None leads to the same unit</option> : null}
            {choices.map(({ estimateId, name, reason }) => (
              <option key={estimateId} value={estimateId} disabled={reason !== null}>
                {reason === null ? name : `${name} (${reason})`}
              </option>
            ))}
          </NativeSelect>
          <Button
            size="xs"
            variant="default"
            disabled={picked === undefined}
            onClick={() => picked !== undefined && add(picked.estimateId)}
          >
            Add as a route
          </Button>
        </>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        loading={create.pending}
        onClick={() => void start()}
      >
        New route
      </Button>
    </div>
  );
}

/** A sheet of its own for the same quantity, to be filled; its one line is in the result's unit, so that it runs as it is. */
function newRoute({ name, coverage }: EstimateDefinition, unit: string, number: number): EstimateDefinition {
  const blank = newEstimate(`${name.slice(0, 280)} (route ${number})`);
  return { ...blank, coverage, unit, lines: blank.lines.map((line) => ({ ...line, unit })) };
}
