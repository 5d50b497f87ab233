import { use, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import { z } from 'zod';
import { useCommand } from '../../app/commands.tsx';
import { usePaneState } from '../../app/paneState.tsx';
import styles from './Asides.module.css';
import { useCheckCommand } from './check/useCheckCommand.ts';
import { FullCountContext } from './useComputed.ts';
import { type AsideEntry, type AsideProps, asides } from './asides.ts';

const names: readonly string[] = asides.map(({ name }) => name);
const nameSchema = z.string().refine((name) => names.includes(name));

/** The tabs under a sheet: one at a time, arrows between them, each in the palette. */
export function Asides(props: AsideProps) {
  const [shown, show] = usePaneState<string>('estimate.aside', nameSchema, 'result');
  useCheckCommand(show);
  const id = useId();
  const step = (from: number, by: number) => {
    const next = asides[(from + by + asides.length) % asides.length];
    if (next === undefined) return;
    show(next.name);
    document.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.name}`)}`)?.focus();
  };
  const open = asides.find(({ name }) => name === shown);
  return (
    <>
      <div role="tablist" aria-label="What the estimate says" className={styles.tabs}>
        {asides.map((entry, index) => (
          <AsideTab
            key={entry.name}
            entry={entry}
            id={id}
            selected={entry === open}
            onShow={() => show(entry.name)}
            onStep={(by) => step(index, by)}
          />
        ))}
      </div>
      {open === undefined ? null : (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open.name}`} className={styles.panel}>
          <DeferredAside {...props} Aside={open.Aside} />
        </div>
      )}
    </>
  );
}

/**
 * What an aside draws of an edit follows in a later frame, so that the cells and rows of the sheet are painted at once; its own
 * entries, kept beside the sheet, are never behind.
 */
function DeferredAside({ Aside, ...props }: AsideProps & Pick<AsideEntry, 'Aside'>) {
  const { estimate, estimates, dataPoints, fresh, comparisons } = props;
  const definition = useDeferredValue(props.definition);
  const result = useDeferredValue(props.result);
  const full = useDeferredValue(use(FullCountContext));
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const onEdit = useCallback<AsideProps['onEdit']>((next) => latest.current.onEdit(next), []);
  const onCompare = useCallback<AsideProps['onCompare']>((next) => latest.current.onCompare(next), []);
  return useMemo(
    () => (
      <FullCountContext value={full}>
        <Aside {...{ estimate, estimates, dataPoints, fresh, comparisons, definition, result, onEdit, onCompare }} />
      </FullCountContext>
    ),
    [Aside, full, estimate, estimates, dataPoints, fresh, comparisons, definition, result, onEdit, onCompare],
  );
}

interface AsideTabProps {
  readonly entry: AsideEntry;
  readonly id: string;
  readonly selected: boolean;
  readonly onShow: () => void;
  readonly onStep: (by: number) => void;
}

function AsideTab({ entry: { name, label }, id, selected, onShow, onStep }: AsideTabProps) {
  useCommand({ id: `estimate.show.${name}`, label: `Estimate: ${label}`, group: 'Estimate', run: onShow });
  return (
    <button
      type="button"
      role="tab"
      id={`${id}-${name}`}
      aria-selected={selected}
      aria-controls={selected ? `${id}-panel` : undefined}
      tabIndex={selected ? 0 : -1}
      className={styles.tab}
      onClick={onShow}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') onStep(1);
        if (event.key === 'ArrowLeft') onStep(-1);
      }}
    >
      {label}
    </button>
  );
}
