import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SearchAnswer } from '#shared/contract/search.ts';
import { ask, useTransport } from '../app/api.tsx';

/** Milliseconds between looks while things wait to be indexed. */
const lookAgain = 800;

/** The answer to what is typed now; the one before it stands until it arrives, and a later question is never overtaken. */
export function useSearch(query: string, limit: number, enabled: boolean): SearchAnswer | null {
  const transport = useTransport();
  const wanted = query.trim() !== '';
  const input = { query, typing: true, limit, offset: 0 };
  const { data } = useQuery({
    queryKey: ['search.find', input],
    queryFn: () => ask(transport, 'search.find', input),
    enabled: enabled && wanted,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.indexing ?? 0) > 0 ? lookAgain : false),
  });
  return wanted ? (data ?? null) : null;
}
