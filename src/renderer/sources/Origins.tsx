import { useState } from 'react';
import type { Derivation, NamedSource, SourceDerivations } from '#shared/contract/derivations.ts';
import { useChange, useRead } from '../app/api.tsx';
import { useCommand } from '../app/commands.tsx';
import { showDone } from '../app/notices.ts';
import { useSelectionActs } from '../app/selection.tsx';
import styles from './Margin.module.css';
import { Offers } from './Offers.tsx';
import { OriginField } from './OriginField.tsx';

interface Props {
  readonly sourceId: string;
  /** What rests on the source is shown in another place. */
  readonly restingElsewhere?: boolean;
}

/** What a source rests on, where its chains end, what rests on it, and what its text offers. */
export function Origins({ sourceId, restingElsewhere = false }: Props) {
  const { data } = useRead('derivations.list', { sourceId });
  const stubs = useRead('sources.matchingStubs', { sourceId }).data ?? [];
  const [adding, setAdding] = useState(false);
  const make = useChange('derivations.make');
  useCommand({
    ...{ id: 'origin.add', label: 'Add an origin by hand', shortcut: 'Shift+A', group: 'Read' },
    run: () => setAdding(true),
  });
  if (data === undefined) return null;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.label}>Rests on</span>
        <Made sourceId={sourceId} made={data.made} />
        <button type="button" className={styles.small} aria-expanded={adding} onClick={() => setAdding(!adding)}>
          Add an origin
        </button>
      </div>
      {adding && (
        <OriginField
          {...{ label: 'Origin', start: '', saveWords: 'Add', exceptId: sourceId }}
          save={(origin) => make.run({ sourceId, ...origin })}
          close={() => setAdding(false)}
        />
      )}
      <Ends {...data} />
      {!restingElsewhere && <Resting resting={data.restingOnThis} />}
      {stubs.map((stub) => (
        <FillOffer key={stub.sourceId} stub={stub} sourceId={sourceId} />
      ))}
      <Offers sourceId={sourceId} offers={data.offered} />
    </>
  );
}

function Made({ sourceId, made }: { sourceId: string; made: readonly Derivation[] }) {
  if (made.length === 0) return <span className={styles.state}>nothing named yet</span>;
  return (
    <ul className={styles.items} aria-label="Rests on">
      {made.map((derivation) => (
        <MadeItem key={derivation.id} {...{ sourceId, derivation }} />
      ))}
    </ul>
  );
}

function MadeItem({ sourceId, derivation }: { sourceId: string; derivation: Derivation }) {
  const { id: derivationId, originId, originTitle, originKind, words, start, end } = derivation;
  const [changing, setChanging] = useState(false);
  const { open } = useSelectionActs();
  const correct = useChange('derivations.correct');
  const remove = useChange('derivations.remove');
  const removeIt = async () => {
    await remove.run({ derivationId });
    showDone(`Removed the link to "${originTitle}". Ctrl+Z brings it back.`);
  };
  return (
    <li className={styles.item}>
      <button type="button" className={styles.link} onClick={() => open({ kind: 'source', id: originId })}>
        {originTitle}
      </button>
      {originKind === 'stub' && <span className={styles.state}>not imported</span>}
      {start !== null && end !== null && (
        <button
          type="button"
          className={styles.small}
          title={`“${words}”`}
          onClick={() => open({ kind: 'source', id: sourceId, range: { start, end } })}
        >
          words <span className="hidden-words">that name {originTitle}</span>
        </button>
      )}
      <button type="button" className={styles.small} onClick={() => setChanging(true)}>
        change <span className="hidden-words">{originTitle}</span>
      </button>
      <button
        type="button"
        className={styles.small}
        aria-label={`Remove ${originTitle}`}
        onClick={() => void removeIt()}
      >
        <span aria-hidden>✕</span>
      </button>
      {changing && (
        <OriginField
          {...{ label: `Origin instead of ${originTitle}`, start: originTitle, saveWords: 'Save', exceptId: sourceId }}
          save={(origin) => correct.run({ derivationId, ...origin })}
          close={() => setChanging(false)}
        />
      )}
    </li>
  );
}

/** Said only where the chain is longer than one step, or where others end at the same place. */
function Ends({ made, origins, sharing }: SourceDerivations) {
  const direct = new Set(made.map(({ originId }) => originId));
  const farther = origins.filter(({ sourceId }) => !direct.has(sourceId));
  return (
    <>
      {farther.length > 0 && <NamedLine label="Ends at" sources={farther} />}
      {sharing.length > 0 && <NamedLine label="Counts as one with" sources={sharing} />}
    </>
  );
}

function Resting({ resting }: { resting: SourceDerivations['restingOnThis'] }) {
  const once = [...new Map(resting.map((each) => [each.sourceId, each])).values()];
  return once.length === 0 ? null : <NamedLine label="Rest on this" sources={once} />;
}

function NamedLine({ label, sources }: { label: string; sources: readonly NamedSource[] }) {
  const { open } = useSelectionActs();
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      <ul className={styles.items} aria-label={label}>
        {sources.map(({ sourceId, title }) => (
          <li key={sourceId} className={styles.item}>
            <button type="button" className={styles.link} onClick={() => open({ kind: 'source', id: sourceId })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Another source named this one before it was imported. */
function FillOffer({ stub, sourceId }: { stub: NamedSource; sourceId: string }) {
  const fill = useChange('sources.fillStub');
  const fillIt = async () => {
    await fill.run({ stubId: stub.sourceId, sourceId });
    showDone(`What rested on "${stub.title}" rests on this source now. Ctrl+Z takes it back.`);
  };
  useCommand({
    ...{ id: `stub.fill ${stub.sourceId}`, label: `This source is "${stub.title}"`, group: 'Read' },
    run: () => void fillIt(),
  });
  return (
    <p className={styles.line}>
      <span>Sources here rest on “{stub.title}”, which was not imported until now.</span>
      <button type="button" className={styles.link} disabled={fill.pending} onClick={() => void fillIt()}>
        This is it
      </button>
    </p>
  );
}
