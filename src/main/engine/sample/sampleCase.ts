import { sampleDataPoints } from './sampleDataPoints.ts';
import { sampleDerivations } from './sampleDerivations.ts';
import { sampleFiles } from './sampleFiles.ts';
import { samplePassages } from './samplePassages.ts';
import { sampleReport } from './sampleReport.ts';
import type { SampleCase, SampleEstimate } from './sampleShapes.ts';

const shellsByRail: SampleEstimate = {
  key: 'shellsByRail',
  name: 'Shells moved by rail',
  formula: 'cargo / shell_mass',
  unit: 'shell',
  seed: 20_240_622,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    {
      name: 'cargo',
      label: 'Explosives moved inland',
      from: { kind: 'dataPoint', key: 'cargo' },
      note: 'Bound to the data point, as the page states it.',
    },
    {
      name: 'shell_mass',
      label: 'Mass of one shell',
      from: { kind: 'lognormal', low: 40, high: 60, coverage: 0.9, unit: 'kg/shell' },
      note: 'Assumed for the sample. A 152 mm projectile weighs 43.56 kg. The published pair, 74,000 t and 1.6 million shells, implies 46.25 kg: an inference from the two, stated by neither publisher. The upper part leaves room for packing and propellant.',
    },
  ],
};

/** What the engine's builder follows to make the sample case, in this order; every key resolves within it. */
export const sampleCase: SampleCase = {
  name: 'Sample case: tons and shells',
  files: sampleFiles,
  derivations: sampleDerivations,
  passages: samplePassages,
  dataPoints: sampleDataPoints,
  claims: [{ title: 'The weight at two far-east ports, in two outlets', dataPoints: ['cargo', 'recapCargo'] }],
  estimates: [shellsByRail],
  reports: [sampleReport],
};
