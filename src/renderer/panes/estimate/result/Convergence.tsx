import { Button } from '@mantine/core';
import { convergenceOf } from '#shared/estimates/convergenceWords.ts';
import {
  mostSamples,
  type EstimateDefinition,
  type EstimateResult,
  type PercentileKey,
} from '#shared/estimates/estimate.ts';
import { useNumbers } from '../numbers.tsx';
import styles from './result.module.css';

interface ConvergenceProps {
  readonly result: EstimateResult;
  readonly errors: Readonly<Record<PercentileKey, number>>;
  /** How many samples the errors are of. */
  readonly drawn: number;
  readonly definition: EstimateDefinition;
  readonly onEdit: (definition: EstimateDefinition) => void;
}

/** Whether the samples are enough for what is printed, and the way to more of them. */
export function Convergence({ result, errors, drawn, definition, onEdit }: ConvergenceProps) {
  const { locale } = useNumbers();
  const { sentence } = convergenceOf({ ...result, samples: drawn }, errors, locale);
  const more = Math.min(mostSamples, definition.samples * 10);
  const written = (count: number) => count.toLocaleString(locale);
  const most = definition.samples >= mostSamples;
  return (
    <div className={styles.line}>
      <p className="numbers">{sentence}</p>
      {result.low === result.high ? null : (
        <Button
          variant="default"
          size="compact-sm"
          disabled={most}
          title={most ? `No more than ${written(mostSamples)} samples can be drawn` : `${written(more)} samples`}
          onClick={() => onEdit({ ...definition, samples: more })}
        >
          {most || definition.samples * 10 <= mostSamples ? 'Ten times the samples' : 'As many samples as can be drawn'}
        </Button>
      )}
    </div>
  );
}
