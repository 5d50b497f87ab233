import type { ComponentType } from 'react';
import type { DataPoint } from '#shared/contract/dataPoints.ts';
import type { Estimate } from '#shared/contract/estimates.ts';
import type { EstimateComparisons } from '#shared/estimates/comparisons.ts';
import type { EstimateDefinition, EstimateResult } from '#shared/estimates/estimate.ts';
import { CheckAside } from './check/CheckAside.tsx';
import { HistoryAside } from './history/HistoryAside.tsx';
import { ResultAside } from './result/ResultAside.tsx';
import { RoutesAside } from './routes/RoutesAside.tsx';
import { WhyAside } from './why/WhyAside.tsx';
import { ScenariosAside } from './scenarios/ScenariosAside.tsx';

/** What stands under a sheet is given: the sheet as it is on screen, and what is kept beside it. */
export interface AsideProps {
  readonly estimate: Estimate;
  readonly estimates: readonly Estimate[];
  readonly dataPoints: readonly DataPoint[];
  /** With the edits that are on their way to the engine. */
  readonly definition: EstimateDefinition;
  /** The result that is shown: the frozen run while it is fresh, else a preview; null while the sheet can not be computed. */
  readonly result: EstimateResult | null;
  readonly fresh: boolean;
  readonly onEdit: (definition: EstimateDefinition) => void;
  readonly comparisons: EstimateComparisons;
  readonly onCompare: (comparisons: EstimateComparisons) => void;
}

export interface AsideEntry {
  readonly name: string;
  readonly label: string;
  readonly Aside: ComponentType<AsideProps>;
}

/** In the order of the tabs. A new one is one folder here and one line. */
export const asides: readonly AsideEntry[] = [
  { name: 'result', label: 'Result', Aside: ResultAside },
  { name: 'why', label: 'Why', Aside: WhyAside },
  { name: 'check', label: 'Check', Aside: CheckAside },
  { name: 'routes', label: 'Routes', Aside: RoutesAside },
  { name: 'scenarios', label: 'Scenarios', Aside: ScenariosAside },
  { name: 'history', label: 'History', Aside: HistoryAside },
];
