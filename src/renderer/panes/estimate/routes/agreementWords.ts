import { shortRange, withUnit } from '#shared/charts/shortNumber.ts';
import { formatFigure } from '#shared/estimates/format.ts';
import type { Agreement, Heterogeneity, SharedInput } from '#shared/estimates/routeAgreement.ts';

export interface AgreementSentence {
  readonly kind: 'agree' | 'disagree' | 'shared';
  readonly words: string;
}

/** What is to be known of routes before they are put together: where they agree, where not, and what they share. */
export function agreementWords(
  agreement: Agreement,
  shared: readonly SharedInput[],
  unit: string,
  locale = 'en',
): readonly AgreementSentence[] {
  return [
    overlapSentence(agreement, unit, locale),
    ...(agreement.heterogeneity === null ? [] : [doubtSentence(agreement.heterogeneity, locale)]),
    ...shared.map(sharedSentence),
  ];
}

function overlapSentence({ common, apart }: Agreement, unit: string, locale: string): AgreementSentence {
  if (apart.length === 0 && common !== null) {
    const range = withUnit(shortRange(common.low, common.high, 3, locale), unit);
    return { kind: 'agree', words: `All intervals have ${range} in common.` };
  }
  const pairs = apart.map(([one, other]) => `${one} and ${other}`).join('; ');
  return { kind: 'disagree', words: `These intervals have no number in common: ${pairs}.` };
}

function doubtSentence({ q, degrees, chance, iSquared }: Heterogeneity, locale: string): AgreementSentence {
  const figure = (value: number, digits: number) => formatFigure(Number(value.toPrecision(digits)), locale);
  const freedom = degrees === 1 ? '1 degree of freedom' : `${degrees} degrees of freedom`;
  const odds = chance < 0.001 ? `under ${figure(0.1, 1)}%` : `${figure(chance * 100, 2)}%`;
  const figures = `Cochran’s Q ${figure(q, 3)}, ${freedom}; I² ${Math.round(iSquared * 100)}%`;
  return chance < 0.05
    ? {
        kind: 'disagree',
        words: `They disagree by more than their intervals allow: independent routes to the same number would differ so much in ${odds} of cases (${figures}).`,
      }
    : {
        kind: 'agree',
        words: `They differ no more than their intervals allow: independent routes to the same number would differ so much in ${odds} of cases (${figures}).`,
      };
}

function sharedSentence({ what, routes }: SharedInput): AgreementSentence {
  const [last, ...others] = routes.toReversed();
  const names = `${others.toReversed().join(', ')} and ${last ?? ''}`;
  return { kind: 'shared', words: `${names} rest on the same ${what}, so they are not independent.` };
}
