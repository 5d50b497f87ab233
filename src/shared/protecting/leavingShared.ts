import { counted } from './leavingSensitive.ts';
import type { LeavingLine } from './leaving.ts';
import type { Leaving } from './listLeaving.ts';

const mostNamed = 4;

/** A mark in the publisher or the byline of a source that is named: whoever looks that one up knows what the mark stands for. */
export function leavingShared({ withholding, evidence }: Leaving): LeavingLine[] {
  return [...withholding.sources].flatMap(([sourceId, { name, mark }]): LeavingLine[] => {
    const sharing = evidence.sources.filter(
      ({ source, withheld }) =>
        withheld === undefined && [source.publisher, source.byline].some((words) => words?.includes(mark) === true),
    );
    const [first] = sharing;
    if (first === undefined) return [];
    const [are, them] = sharing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const named = `${counted(sharing.length, 'source')} that ${are} named`;
    return [
      {
        ...{ id: `shared-${sourceId}`, group: 'withheld', level: 'look', remedy: null },
        text: `${name}: its publisher or author is also that of ${named}. Whoever looks ${them} up learns what the mark stands for. Let the publisher stand, or withhold ${them} as well.`,
        where: sharing.slice(0, mostNamed).map(({ source }) => source.title),
        opens: { kind: 'source', id: first.source.id },
      },
    ];
  });
}
