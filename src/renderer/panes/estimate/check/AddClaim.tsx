import { Button, Select } from '@mantine/core';
import { useId, useMemo, useState, type FormEvent } from 'react';
import { shortNumber, shortRange } from '#shared/charts/shortNumber.ts';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Check } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { askedAtFirst, roundedAtFirst } from '#shared/estimates/impliedInput.ts';
import { proposeClaims } from '#shared/estimates/proposeClaims.ts';
import { readClaim } from '#shared/estimates/readClaim.ts';
import { refusalOf } from '#shared/estimates/refusalOf.ts';
import { unitInProse } from '#shared/estimates/sentence.ts';
import { readQuantityIn } from '#shared/points/readQuantityIn.ts';
import type { NumberFormat } from '#shared/values/numberFormat.ts';
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts';
import { useSelectionActs } from '../../../app/selection.tsx';
import { TextCell } from '../Cell.tsx';
import { useNumbers } from '../numbers.tsx';
import styles from './check.module.css';

interface AddClaimProps {
  readonly dataPoints: readonly DataPoint[];
  readonly definition: EstimateDefinition;
  /** Of the result; null while the sheet can not be computed. */
  readonly unit: string | null;
  readonly checks: readonly Check[];
  readonly onAdd: (check: Check) => void;
}

const mostOffered = 12;

/** A claim out of the case's data points, or typed with its source. */
export function AddClaim({ dataPoints, definition, unit, checks, onAdd }: AddClaimProps) {
  const add = (claim: Check['claim']) => onAdd(newCheck(definition, claim));
  return (
    <div className={styles.add}>
      <ChooseClaim dataPoints={dataPoints} unit={unit ?? ''} checks={checks} onAdd={add} />
      <TypeClaim unit={unit ?? ''} onAdd={add} />
    </div>
  );
}

/** What is asked of a new claim, and whose rounding counts, is proposed; both can be changed. */
function newCheck(definition: EstimateDefinition, claim: Check['claim']): Check {
  try {
    const solveFor = askedAtFirst(definition);
    return { claim, solveFor, rounded: roundedAtFirst(definition, solveFor) };
  } catch (error) {
    // A sheet that can not be computed yet has nothing to propose.
    refusalOf(error);
    return { claim, solveFor: null, rounded: [] };
  }
}

interface ChooseClaimProps extends Pick<AddClaimProps, 'dataPoints' | 'checks'> {
  readonly unit: string;
  readonly onAdd: (claim: Check['claim']) => void;
}

function ChooseClaim({ dataPoints, unit, checks, onAdd }: ChooseClaimProps) {
  const { select } = useSelectionActs();
  const { locale } = useNumbers();
  const [search, setSearch] = useState('');
  const proposed = useMemo(() => {
    const taken = checks.flatMap(({ claim }) => (claim.kind === 'dataPoint' ? [claim.dataPointId] : []));
    return proposeClaims(dataPoints, unit, new Set(taken), search, locale);
  }, [dataPoints, unit, checks, search, locale]);
  const offered = proposed.slice(0, mostOffered);
  const more = proposed.length - offered.length;
  return (
    <Select
      label="A claim out of this case’s data points"
      description={
        more > 0 ? `${offered.length} of ${proposed.length}: those that fit first; type to find others` : undefined
      }
      placeholder="Words or number"
      size="xs"
      className={styles.choose}
      labelProps={{ className: styles.label }}
      data-claim-search
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      data={offered.map(({ dataPointId, label, refusal }) => ({
        value: dataPointId,
        label: refusal === null ? label : `${label} (${refusal.replace(/\.$/, '')})`,
        disabled: refusal !== null,
      }))}
      nothingFoundMessage="No data point with a number has these words"
      maxDropdownHeight={260}
      value={null}
      onChange={(dataPointId) => {
        if (dataPointId === null) return;
        onAdd({ kind: 'dataPoint', dataPointId });
        setSearch('');
        select({ kind: 'dataPoint', id: dataPointId });
      }}
    />
  );
}

interface TypeClaimProps {
  readonly unit: string;
  readonly onAdd: (claim: Check['claim']) => void;
}

/** One field takes number, qualifier and unit as an article writes them; how they are read stands under it. */
function TypeClaim({ unit, onAdd }: TypeClaimProps) {
  const { format, locale } = useNumbers();
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState('');
  const id = useId();
  const reading = typed.trim() === '' ? null : readTyped(typed, unit, format);
  const quantity = reading !== null && 'quantity' in reading ? reading.quantity : null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (quantity === null) return;
    onAdd({ kind: 'typed', quantity, source: source.trim() });
    setTyped('');
    setSource('');
  };
  return (
    <form className={styles.type} onSubmit={add} aria-label="Type a claim">
      <TextCell
        label="Or a figure as it was published"
        value={typed}
        onChange={setTyped}
        error={reading !== null && 'refusal' in reading ? reading.refusal : null}
        placeholder={`about ${shortNumber(1.6e6, 2, locale)} ${unitInProse(unit)}`.trim()}
        className={styles.figure}
      />
      <TextCell label="Where it was published" value={source} onChange={setSource} className={styles.source} />
      <Button
        type="submit"
        size="xs"
        variant="default"
        disabled={quantity === null}
        className={styles.submit}
        aria-describedby={id}
      >
        Check this claim
      </Button>
      <p id={id} className={styles.reading} role="status">
        {reading !== null && 'words' in reading ? reading.words : ''}
      </p>
    </form>
  );
}

type Typed = { readonly quantity: Quantity; readonly words: string } | { readonly refusal: string };

/** Its numbers are in the pane's format; a figure without a unit is in that of the result. */
function readTyped(typed: string, unit: string, format: NumberFormat): Typed {
  const { locale } = format;
  const { quantity: found, problem } = readQuantityIn(typed, format);
  if (found === null) {
    const example = shortNumber(1.6e6, 2, locale);
    return { refusal: problem ?? `Not read as a number: write it as “about ${example} shells” or “4 to 6 million”.` };
  }
  const quantity = { ...found, unit: found.unit ?? (unit === '' ? null : unitInProse(unit)) };
  try {
    const { within } = readClaim(quantity, unit);
    const range = shortRange(within.low, within.high, 6, locale);
    return { quantity, words: `Read as ${formatQuantity(quantity, locale).text}: ${range}.` };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}
