import { useMemo } from 'react';
import { shortNumber, shortRange } from '#shared/charts/shortNumber.ts';
import type { Check } from '#shared/estimates/comparisons.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import type { AsideProps } from '../asides.ts';
import compare from '../compare.module.css';
import { useNumbers } from '../numbers.tsx';
import { useFigures } from '../useFigures.ts';
import { AddClaim } from './AddClaim.tsx';
import { viewCheck } from './checkView.ts';
import { ClaimCheck } from './ClaimCheck.tsx';

/** Published figures beside the estimate: where each falls, and what would have to be true for it. */
export function CheckAside({ dataPoints, definition, result, comparisons, onCompare }: AsideProps) {
  const { checks } = comparisons;
  const unit = result?.unit ?? null;
  const { locale } = useNumbers();
  const views = useMemo(
    () => checks.map((check) => viewCheck(check, dataPoints, unit, locale)),
    [checks, dataPoints, unit, locale],
  );
  const limits = views.flatMap(({ read }) => ('claim' in read ? read.claim.limits : []));
  const figures = useFigures('check', definition, result, limits);
  const change = (next: readonly Check[]) => onCompare({ ...comparisons, checks: [...next] });
  return (
    <section aria-label="Check claims">
      {checks.length === 0 ? (
        <p className={compare.lead}>
          Put a published figure beside the estimate: where it falls, and what would have to be true for it. A
          newspaper’s {shortNumber(1.6e6, 2, locale)} beside {shortRange(1.2e6, 1.9e6, 2, locale)}, say.
        </p>
      ) : null}
      {views.map((view, index) => (
        <ClaimCheck
          key={index}
          view={view}
          definition={definition}
          result={result}
          unit={unit === null ? '' : unitInProse(unit)}
          above={figures?.above ?? null}
          onChange={(check) => change(checks.map((each, at) => (at === index ? check : each)))}
          onRemove={() => change(checks.filter((_, at) => at !== index))}
        />
      ))}
      <AddClaim
        dataPoints={dataPoints}
        definition={definition}
        unit={unit}
        checks={checks}
        onAdd={(check) => change([...checks, check])}
      />
    </section>
  );
}
