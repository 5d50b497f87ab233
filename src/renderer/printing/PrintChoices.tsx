import { Checkbox, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import {
  type Beside,
  besides,
  type ContextUnit,
  contextUnits,
  type Extent,
  extents,
  mostContext,
  type NotePlace,
  notePlaces,
} from '#shared/annotated/printChoices.ts';
import { paperNames, papers } from '#shared/reports/exportForm.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import styles from './printing.module.css';

export type Choices = Omit<InputOf<'sources.printAnnotated'>, 'job' | 'sourceIds' | 'passageIds'>;

export const firstChoices: Choices = {
  ...{ notes: 'margin', extent: 'full', beside: 'all', paper: 'a4', withoutGlyph: 'refuse' },
  context: { unit: 'paragraphs', count: 1 },
};

const placeWords: Readonly<Record<NotePlace, string>> = { margin: 'In the margin', numbered: 'As footnotes' };
const extentWords: Readonly<Record<Extent, string>> = { full: 'Whole', marked: 'Only passages' };
const unitWords: Readonly<Record<ContextUnit, string>> = { paragraphs: 'paragraphs', words: 'words' };
const besideWords: Readonly<Record<Beside, string>> = {
  all: 'Comments, notes and tags',
  tags: 'Tags, without comments',
  nothing: 'Its number alone',
};

interface Props {
  readonly choices: Choices;
  readonly change: (patch: Partial<Choices>) => void;
  /** Whether a character was met that the fonts have no sign for. */
  readonly codes: boolean;
}

export function PrintChoices({ choices, change, codes }: Props) {
  const { notes, extent, beside, paper } = choices;
  return (
    <div className={styles.choices}>
      <Choice label="Text">
        {(labelId) => (
          <SegmentedControl
            {...{ size: 'xs', fullWidth: true, 'aria-labelledby': labelId, value: extent }}
            data={extents.map((value) => ({ value, label: extentWords[value] }))}
            onChange={(value) => change({ extent: extents.find((each) => each === value) ?? 'full' })}
          />
        )}
      </Choice>
      {extent === 'marked' && <ContextFields choices={choices} change={change} />}
      <NativeSelect
        label="Beside each passage"
        data={besides.map((value) => ({ value, label: besideWords[value] }))}
        value={beside}
        onChange={(event) => change({ beside: besides.find((each) => each === event.currentTarget.value) ?? 'all' })}
      />
      <Choice label="Where it stands">
        {(labelId) => (
          <SegmentedControl
            {...{
              size: 'xs',
              fullWidth: true,
              'aria-labelledby': labelId,
              value: notes,
              disabled: beside === 'nothing',
            }}
            data={notePlaces.map((value) => ({ value, label: placeWords[value] }))}
            onChange={(value) => change({ notes: notePlaces.find((each) => each === value) ?? 'margin' })}
          />
        )}
      </Choice>
      <NativeSelect
        label="Paper"
        data={papers.map((value) => ({ value, label: paperNames[value] }))}
        value={paper}
        onChange={(event) => change({ paper: papers.find((each) => each === event.currentTarget.value) ?? 'a4' })}
      />
      {codes && (
        <Checkbox
          size="xs"
          label="Print characters without a sign as their code, such as [U+B098]"
          checked={choices.withoutGlyph === 'code'}
          onChange={(event) => change({ withoutGlyph: event.currentTarget.checked ? 'code' : 'refuse' })}
        />
      )}
    </div>
  );
}

function ContextFields({ choices: { context }, change }: Pick<Props, 'choices' | 'change'>) {
  const { unit, count } = context;
  return (
    <div className={styles.context}>
      <NumberInput
        label="Around each"
        {...{ min: 0, max: mostContext[unit], clampBehavior: 'strict', allowDecimal: false, value: count }}
        onChange={(value) => change({ context: { unit, count: Number(value) || 0 } })}
      />
      <NativeSelect
        aria-label="Unit of what stands around"
        data={contextUnits.map((value) => ({ value, label: unitWords[value] }))}
        value={unit}
        onChange={(event) => {
          const next = contextUnits.find((each) => each === event.currentTarget.value) ?? 'paragraphs';
          change({ context: { unit: next, count: next === 'words' ? 30 : 1 } });
        }}
      />
    </div>
  );
}

function Choice({ label, children }: { label: string; children: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <div id={id} className={styles.label}>
        {label}
      </div>
      {children(id)}
    </div>
  );
}
