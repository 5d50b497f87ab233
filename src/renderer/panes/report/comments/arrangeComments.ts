import type { ReportComment } from '#shared/contract/comments.ts';
import type { Range } from './commentMarks.ts';

export interface CommentThread {
  readonly comment: ReportComment;
  readonly answers: readonly ReportComment[];
  /** Null where its words are no longer in the text. */
  readonly place: Range | null;
}

/** Comments with their answers in the order of the text; those whose words are gone stand at the end, the oldest first. */
export function arrangeComments(
  comments: readonly ReportComment[],
  places: ReadonlyMap<string, Range>,
): readonly CommentThread[] {
  const threads = comments
    .filter(({ parentId }) => parentId === null)
    .map((comment) => ({
      comment,
      answers: comments.filter(({ parentId }) => parentId === comment.id),
      place: places.get(comment.id) ?? null,
    }));
  return threads.toSorted((one, other) => (one.place?.from ?? Infinity) - (other.place?.from ?? Infinity) || 0);
}

/** The open comment behind or before a place of the text, around the end; null where none has words. */
export function stepInComments(
  threads: readonly CommentThread[],
  selection: Range,
  direction: 1 | -1,
): CommentThread | null {
  const placed = threads.filter(({ comment, place }) => place !== null && comment.resolvedAt === null);
  const beyond = (place: Range | null) =>
    place !== null && (direction > 0 ? place.from > selection.from : place.from < selection.from);
  const inOrder = direction > 0 ? placed : placed.toReversed();
  return inOrder.find(({ place }) => beyond(place)) ?? inOrder[0] ?? null;
}
