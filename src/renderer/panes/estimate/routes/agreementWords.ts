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
): readonly AgreementSentence[] {
  return [
    overlapSentence(agreement, unit),
    ...(agreement.heterogeneity === null ? [] : [doubtSentence(agreement.heterogeneity)]),
    ...shared.map(sharedSentence),
  ];
}

function overlapSentence({ common, apart }: Agreement, unit: string): AgreementSentence {
  if (apart.length === 0 && common !== null) {
    const range = withUnit(shortRange(common.low, common.high), unit);
    return { kind: 'agree', words: `All intervals have ${range} in common.` };
  }
  const pairs = apart.map(([one, other]) => `${one} and ${other}`).join('; ');
  return { kind: 'disagree', words: `These intervals have no number in common: ${pairs}.` };
}

function doubtSentence({ q, degrees, chance, iSquared }: Heterogeneity): AgreementSentence {
  const freedom = degrees === 1 ? '1 degree of freedom' : `${degrees} degrees of freedom`;
  const odds = chance < 0.001 ? 'under 0.1%' : `${formatFigure(Number((chance * 100).toPrecision(2)))}%`;
  const figures = `Cochran’s Q ${formatFigure(Number(q.toPrecision(3)))}, ${freedom}; I² ${Math.round(iSquared * 100)}%`;
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
