import { useMemo } from 'react';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import type { Mention } from '#shared/notes/noteBlock.ts';
import { useRead } from '../app/api.tsx';

export interface MentionOffer {
  readonly of: Mention;
  readonly kind: 'Source' | 'Passage' | 'Data point' | 'Estimate';
  readonly words: string;
}

const perKind = 5;

/** Things of the case whose words fit what was typed after `[[` or `@`; estimates alone while nothing was typed. */
export function useMentions(asked: string | null): readonly MentionOffer[] {
  const query = asked ?? '';
  const answer = useRead(
    'search.find',
    { query, typing: true, limit: perKind, offset: 0 },
    { enabled: query !== '', keepPrevious: true },
  ).data;
  const estimates = useRead('estimates.list', {}, { enabled: asked !== null }).data;
  return useMemo(
    () =>
      asked === null
        ? []
        : [
            ...(query === '' ? [] : (answer?.hits ?? []).flatMap(offerOf)),
            ...(estimates ?? []).filter(named(query)).slice(0, perKind).map(estimateOffer),
          ],
    [asked, query, answer, estimates],
  );
}

function offerOf({ kind, id, title, snippet }: SearchHit): MentionOffer[] {
  const words = snippet.map(({ text }) => text).join('');
  if (kind === 'source') return [{ of: { kind, id }, kind: 'Source', words: title }];
  if (kind === 'passage') return [{ of: { kind, id }, kind: 'Passage', words: words === '' ? title : words }];
  return kind === 'dataPoint' ? [{ of: { kind, id }, kind: 'Data point', words: title }] : [];
}

function named(query: string) {
  return ({ definition }: Estimate) => definition.name.toLowerCase().includes(query.toLowerCase());
}

function estimateOffer({ id, definition }: Estimate): MentionOffer {
  return { of: { kind: 'estimate', id }, kind: 'Estimate', words: definition.name };
}
