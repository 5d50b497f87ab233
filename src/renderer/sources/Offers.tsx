import { useRef, useState, type KeyboardEvent } from 'react';
import type { OfferedDerivation } from '#shared/contract/derivations.ts';
import { useChange } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { useSelectionActs } from '../app/selection.tsx';
import type { ChosenOrigin } from './chooseOrigin.ts';
import styles from './Margin.module.css';
import { OriginField } from './OriginField.tsx';

const shownAtOnce = 4;

/** What the text says it rests on, each to be accepted, changed or dismissed. */
export function Offers({ sourceId, offers }: { sourceId: string; offers: readonly OfferedDerivation[] }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const accept = useChange('derivations.accept');
  const dismiss = useChange('derivations.dismiss');
  const acceptAs = async ({ places, name, match }: OfferedDerivation, origin: ChosenOrigin | null) => {
    const [place] = places;
    const chosen = origin ?? (match === null ? { originName: name } : { originId: match.sourceId });
    if (place !== undefined) await accept.run({ sourceId, ...place, ...chosen });
  };
  const dismissIt = async ({ places: [place] }: OfferedDerivation) => {
    if (place !== undefined) await dismiss.run({ sourceId, ...place });
  };
  const aimed = (): OfferedDerivation | undefined => {
    const lines = [...(list.current?.children ?? [])];
    return offers[
      Math.max(
        0,
        lines.findIndex((line) => line.contains(document.activeElement)),
      )
    ];
  };
  const onAimed = (act: (offer: OfferedDerivation) => Promise<void>) => () => {
    const offer = aimed();
    if (offer !== undefined) void act(offer);
  };
  const enabled = offers.length > 0;
  useCommand({
    ...{ id: 'origin.accept', label: 'Accept the offered origin', shortcut: 'O', group: 'Read', enabled },
    run: onAimed((offer) => acceptAs(offer, null)),
  });
  useCommand({
    ...{ id: 'origin.dismiss', label: 'Dismiss the offered origin', shortcut: 'Shift+O', group: 'Read', enabled },
    run: onAimed(dismissIt),
  });
  if (offers.length === 0) return null;
  return (
    <section aria-label="Offered origins">
      <p className={styles.label}>The text says that it rests on</p>
      <ul ref={list} className={styles.offers}>
        {offers.slice(0, all ? undefined : shownAtOnce).map((offer, index) => (
          <OfferLine
            key={`${offer.name} ${offer.places[0]?.start ?? 0}`}
            {...{ sourceId, offer, isFirst: index === 0 }}
            accept={(origin) => acceptAs(offer, origin)}
            dismiss={() => void dismissIt(offer)}
          />
        ))}
      </ul>
      {offers.length > shownAtOnce && (
        <button type="button" className={styles.small} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `${offers.length - shownAtOnce} more`}
        </button>
      )}
    </section>
  );
}

interface LineProps {
  readonly sourceId: string;
  readonly offer: OfferedDerivation;
  readonly isFirst: boolean;
  readonly accept: (origin: ChosenOrigin | null) => Promise<void>;
  readonly dismiss: () => void;
}

function OfferLine({ sourceId, offer, isFirst, accept, dismiss }: LineProps) {
  const [changing, setChanging] = useState(false);
  const [shown, setShown] = useState(0);
  const { open } = useSelectionActs();
  const { name, kind, places, match } = offer;
  const place = places[shown % places.length];
  const scroll = () => {
    if (place !== undefined) open({ kind: 'source', id: sourceId, range: { start: place.start, end: place.end } });
    setShown(shown + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || changing) return;
    event.preventDefault();
    dismiss();
  };
  return (
    <li className={styles.offer} onKeyDown={onKeyDown}>
      <span>
        <span className={styles.offerName}>{match === null ? name : match.title}</span>{' '}
        <span className={styles.state}>{offerWords(offer, kind)}</span>
      </span>
      <span className={styles.offerActions}>
        <button type="button" className={styles.small} onClick={() => void accept(null)}>
          Accept <span className="hidden-words">{name}</span>
          {isFirst && <kbd aria-hidden>O</kbd>}
        </button>
        <button type="button" className={styles.small} aria-expanded={changing} onClick={() => setChanging(!changing)}>
          Change <span className="hidden-words">{name}</span>
        </button>
        <button type="button" className={styles.small} onClick={dismiss}>
          Dismiss <span className="hidden-words">{name}</span>
        </button>
      </span>
      <button type="button" className={styles.words} title="Show these words in the text" onClick={scroll}>
        “{offer.words}”
      </button>
      {changing && (
        <OriginField
          label={`Origin instead of ${name}`}
          start={match?.title ?? name}
          saveWords="Accept"
          exceptId={sourceId}
          save={accept}
          close={() => setChanging(false)}
        />
      )}
    </li>
  );
}

function offerWords({ places, match }: OfferedDerivation, kind: string): string {
  const count = places.length === 1 ? '' : `, ${places.length} places`;
  const held = match === null ? 'not in the case' : match.kind === 'stub' ? 'named, not imported' : 'in the case';
  return `${kind}, ${held}${count}`;
}
