import { NativeSelect } from '@mantine/core';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { z } from 'zod';
import {
  numberFormatNames,
  numberFormats,
  pointFormat,
  readNumber,
  readNumberList,
  writeNumber,
  writeNumberList,
  type NumberFormat,
  type NumberFormatName,
  type ReadNumber,
} from '#shared/values/numberFormat.ts';
import { useCommand } from '../../app/commands.tsx';
import { usePaneState } from '../../app/paneState.tsx';

/** How this pane writes and reads numbers. */
export interface Numbers {
  readonly format: NumberFormat;
  /** For what writes numbers by a locale. */
  readonly locale: string;
  readonly read: (text: string) => ReadNumber;
  /** Empty for NaN. */
  readonly write: (value: number) => string;
  readonly readList: (typed: string) => string;
  readonly writeList: (plain: string) => string;
}

const NumbersContext = createContext<Numbers>(numbersIn(pointFormat));
const SetContext = createContext<(name: NumberFormatName) => void>(() => undefined);

export function useNumbers(): Numbers {
  return use(NumbersContext);
}

const formatSchema = z.enum(numberFormatNames);

/** Keeps the format with the layout, and offers each in the palette. */
export function NumbersProvider({ children }: { children: ReactNode }) {
  const [name, setName] = usePaneState('estimate.numbers', formatSchema, 'point');
  const numbers = useMemo(() => numbersIn(numberFormats.find((each) => each.name === name) ?? pointFormat), [name]);
  return (
    <NumbersContext value={numbers}>
      <SetContext value={setName}>
        {numberFormats.map((format) => (
          <FormatCommand key={format.name} format={format} onChoose={() => setName(format.name)} />
        ))}
        {children}
      </SetContext>
    </NumbersContext>
  );
}

function FormatCommand({ format, onChoose }: { format: NumberFormat; onChoose: () => void }) {
  const label = `Write numbers as ${format.sample}`;
  useCommand({ id: `estimate.numbers.${format.name}`, label, group: 'Estimate', run: onChoose });
  return null;
}

/** The choice of format, at the end of the pane's bar. */
export function NumberFormatChoice() {
  const { format } = useNumbers();
  const choose = use(SetContext);
  return (
    <NativeSelect
      aria-label="Numbers are written as"
      title="How numbers are written and read here"
      ml="auto"
      value={format.name}
      onChange={(event) => choose(formatSchema.parse(event.currentTarget.value))}
      data={numberFormats.map(({ name, sample }) => ({ value: name, label: sample }))}
    />
  );
}

function numbersIn(format: NumberFormat): Numbers {
  return {
    format,
    locale: format.locale,
    read: (text) => readNumber(text, format),
    write: (value) => writeNumber(value, format),
    readList: (typed) => readNumberList(typed, format),
    writeList: (plain) => writeNumberList(plain, format),
  };
}
