import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** State that outlasts its component, so that a pane is found as it was left; it ends when another case opens. */
export function useKept<Value>(name: string, first: Value): readonly [Value, (value: Value) => void] {
  const client = useQueryClient();
  const [value, setValue] = useState<Value>(() => client.getQueryData<Value>(['kept', name]) ?? first);
  const keep = useCallback(
    (next: Value) => {
      // Beside the reads of the case, which are dropped with it; never asked for, so it never grows old.
      client.setQueryDefaults(['kept'], { gcTime: Infinity });
      client.setQueryData(['kept', name], next);
      setValue(next);
    },
    [client, name],
  );
  return [value, keep];
}
