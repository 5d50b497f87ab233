import { useMemo } from 'react';
import { shortRange } from '#shared/charts/shortNumber.ts';
import type { Check } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition } from '#shared/estimates/estimate.ts';
import { impliedWords, inputsOf, roundedAtFirst, roundedInputs } from '#shared/estimates/impliedInput.ts';
import type { ClaimRead } from '#shared/estimates/readClaim.ts';
import { refusalOf } from '#shared/estimates/refusalOf.ts';
import { Cell } from '../Cell.tsx';
import { useNumbers } from '../numbers.tsx';
import compare from '../compare.module.css';
import styles from './check.module.css';

interface ImpliedProps {
  readonly definition: EstimateDefinition;
  readonly claim: ClaimRead;
  readonly check: Check;
  readonly onChange: (check: Check) => void;
}

/** What one input would have to be for the claim to be true, with the rounding that the user lets count. */
export function Implied({ definition, claim, check, onChange }: ImpliedProps) {
  const { locale } = useNumbers();
  const found = useMemo(() => lookAt(definition, claim, check, locale), [definition, claim, check, locale]);
  if ('refusal' in found) return <p className={compare.problem}>{found.refusal}</p>;
  const { inputs, rounded, answer } = found;
  const missing = check.solveFor !== null && !inputs.some(({ name }) => name === check.solveFor);
  const choose = (name: string) => {
    const solveFor = name === '' ? null : name;
    onChange({ ...check, solveFor, rounded: roundedAtFirst(definition, solveFor) });
  };
  const toggle = (name: string, counts: boolean) => {
    const others = check.rounded.filter((each) => each !== name);
    onChange({ ...check, rounded: counts ? [...others, name] : others });
  };
  return (
    <div className={styles.implied}>
      <div className={styles.question}>
        <Cell label="What would have to be true of" error={null}>
          {(attributes) => (
            <select
              {...attributes}
              value={check.solveFor ?? ''}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value="">no input</option>
              {missing && check.solveFor !== null ? <option value={check.solveFor}>{check.solveFor}</option> : null}
              {inputs.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label === '' ? name : `${name} · ${label}`}
                </option>
              ))}
            </select>
          )}
        </Cell>
        {check.solveFor === null || rounded.length === 0 ? null : (
          <fieldset className={styles.rounding}>
            <legend>Rounding counts of</legend>
            {rounded.map(({ name, words, within }) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={check.rounded.includes(name)}
                  onChange={(event) => toggle(name, event.currentTarget.checked)}
                />
                <span>
                  <code>{name}</code>, {words}{' '}
                  <span className="quiet">({shortRange(within.low, within.high, 6, locale)})</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {answer === null ? null : 'refusal' in answer ? (
        <p className={compare.problem}>{answer.refusal}</p>
      ) : (
        <p className={styles.answer} role="status">
          {answer.sentence} {answer.place === null ? null : <span className="quiet">{answer.place}</span>}
        </p>
      )}
    </div>
  );
}

function lookAt(
  definition: EstimateDefinition,
  claim: ClaimRead,
  { solveFor, rounded: counted }: Check,
  locale: string,
) {
  try {
    const inputs = inputsOf(definition);
    const rounded = roundedInputs(definition, locale).filter(({ name }) => name !== solveFor);
    const asked = solveFor === null ? null : { solveFor, rounded: counted };
    return { inputs, rounded, answer: asked === null ? null : answerFor(definition, claim, asked, locale) };
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function answerFor(
  definition: EstimateDefinition,
  claim: ClaimRead,
  asked: { readonly solveFor: string; readonly rounded: readonly string[] },
  locale: string,
) {
  try {
    return impliedWords(definition, claim, asked, locale);
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}
