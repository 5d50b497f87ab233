import { Autocomplete, Button } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Source } from '#shared/contract/sources.ts';
import { useRead } from '../app/api.tsx';
import { fieldErrors } from '../app/fieldErrors.ts';
import styles from './Margin.module.css';
import { type ChosenOrigin, chooseOrigin, labelOrigins } from './chooseOrigin.ts';

interface Props {
  readonly label: string;
  readonly start: string;
  readonly saveWords: string;
  /** Left out of what is offered: a source does not rest on itself. */
  readonly exceptId: string;
  /** Only what was imported can be chosen, and no new name. */
  readonly onlyImported?: boolean;
  /** A rejection is shown at the field. */
  readonly save: (origin: ChosenOrigin) => Promise<unknown>;
  readonly close: () => void;
}

const noSources: readonly Source[] = [];

/** Chooses a source of the case or, where it is not in the case yet, gives its name. Enter saves, Escape leaves. */
export function OriginField({ label, start, saveWords, exceptId, onlyImported = false, save, close }: Props) {
  const [typed, setTyped] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const sources = useRead('sources.list', {}).data ?? noSources;
  const labelled = useMemo(
    () => labelOrigins(sources.filter(({ id, kind }) => id !== exceptId && !(onlyImported && kind === 'stub'))),
    [sources, exceptId, onlyImported],
  );
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const origin = chooseOrigin(labelled, typed);
    if (origin === null) return setError('Choose a source, or type a name');
    if (onlyImported && origin.originName !== undefined)
      return setError('No imported source has this title. Choose one from the list.');
    try {
      await save(origin);
      close();
    } catch (failure) {
      const { fields, form } = fieldErrors(failure);
      setError(form ?? Object.values(fields)[0] ?? null);
    }
    return undefined;
  };
  return (
    <form
      className={styles.field}
      aria-label={label}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <Autocomplete
        flex={1}
        miw="12rem"
        size="xs"
        aria-label={label}
        placeholder={onlyImported ? 'Title of a source' : 'A source, or a name'}
        data={[...labelled.keys()]}
        limit={8}
        value={typed}
        error={error}
        autoFocus
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
      />
      <Button type="submit">{saveWords}</Button>
      <Button variant="subtle" onClick={close}>
        Cancel
      </Button>
    </form>
  );
}
