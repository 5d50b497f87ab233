import type { AnchorState, FoundAgain } from '../contract/passages.ts';
import type { JsonValue } from '../values/json.ts';
import type { WantedTag } from './ReadAnnotation.ts';

export type PlacedTag = WantedTag;

/** A source that annotations name and the case does not hold yet. */
export interface PlacedStub {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
}

export interface PlacedPassage {
  /** 0-based place of the annotation in the file. */
  readonly index: number;
  readonly id: string;
  readonly sourceId: string;
  readonly onStub: boolean;
  /** UTF-16 units; of a lost one a hint alone. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly comment: string;
  readonly state: AnchorState;
  readonly paragraph: number | null;
  readonly page: number | null;
  readonly found: FoundAgain | null;
  readonly tags: readonly PlacedTag[];
  readonly imported: JsonValue;
  readonly createdAt: string;
}

export interface PlacedNote {
  readonly id: string;
  readonly onKind: 'passage' | 'source';
  readonly onId: string;
  readonly body: string;
  readonly createdAt: string;
  readonly changedAt: string;
}
