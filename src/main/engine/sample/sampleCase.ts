import { sampleDataPoints } from './sampleDataPoints.ts';
import { sampleDerivations } from './sampleDerivations.ts';
import { sampleEstimates } from './sampleEstimates.ts';
import { sampleFiles } from './sampleFiles.ts';
import { samplePassages } from './samplePassages.ts';
import { sampleReport } from './sampleReport.ts';
import type { SampleCase } from './sampleShapes.ts';

/** What the engine's builder follows to make the sample case, in this order; every key resolves within it. */
export const sampleCase: SampleCase = {
  name: 'Sample case: tons and shells',
  files: sampleFiles,
  derivations: sampleDerivations,
  passages: samplePassages,
  dataPoints: sampleDataPoints,
  claims: [{ title: 'The weight at two far-east ports, in two outlets', dataPoints: ['cargo', 'recapCargo'] }],
  estimates: sampleEstimates,
  reports: [sampleReport],
};
