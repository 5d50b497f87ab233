import { publishedCounts } from './samplePublishedCounts.ts';
import type { SampleEstimate } from './sampleShapes.ts';

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
      unit: '',
      from: { kind: 'dataPoint', key: 'cargo' },
      note: 'Bound to the data point, as the page states it.',
    },
    {
      name: 'shell_mass',
      label: 'Mass of one shell',
      unit: 'kg/shell',
      from: {
        kind: 'distribution',
        distribution: 'lognormal',
        parameters: { low: 40, high: 60, coverage: 0.9 },
      },
      note: 'Assumed for the sample. A 152 mm projectile weighs 43.56 kg. The published pair, 74,000 t and 1.6 million shells, implies 46.25 kg: an inference from the two, stated by neither publisher. The upper part leaves room for packing and propellant.',
    },
  ],
  checks: [{ dataPoint: 'shells', solveFor: 'shell_mass', rounded: ['cargo'] }],
  scenarios: [
    {
      name: 'All of 152 mm',
      note: 'The projectile alone, without packing.',
      changes: [
        {
          line: 'shell_mass',
          unit: 'kg/shell',
          input: { kind: 'constant', value: 43.56, reason: 'Published mass of a 152 mm projectile.' },
        },
      ],
    },
    {
      name: 'All of 122 mm',
      note: 'The projectile alone, without packing.',
      changes: [
        {
          line: 'shell_mass',
          unit: 'kg/shell',
          input: { kind: 'constant', value: 21.76, reason: 'Published mass of a 122 mm projectile.' },
        },
      ],
    },
  ],
  routes: ['shellsByContainers', 'shellsByVoyages'],
};

const shellsByContainers: SampleEstimate = {
  key: 'shellsByContainers',
  name: 'Shells by containers, to June 2024',
  formula: 'containers * load',
  unit: 'shell',
  seed: 20_240_614,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    {
      name: 'containers',
      label: 'Containers counted by June 2024',
      unit: '',
      from: { kind: 'dataPoint', key: 'juneContainers' },
      note: 'Counted since the middle of 2022, not in the six months of the weight.',
    },
    {
      name: 'load',
      label: 'Shells in a container',
      unit: '',
      from: { kind: 'dataPoint', key: 'juneLoad' },
      note: 'The range that the page gives, every value alike.',
    },
  ],
};

const shellsByVoyages: SampleEstimate = {
  key: 'shellsByVoyages',
  name: 'Shells by voyages, to March 2025',
  formula: 'voyages * containers * load',
  unit: 'shell',
  seed: 20_250_415,
  samples: 100_000,
  coverage: 0.9,
  lines: [
    {
      name: 'voyages',
      label: 'Voyages, September 2023 to March 2025',
      unit: '',
      from: { kind: 'dataPoint', key: 'voyages' },
      note: 'Nineteen months, not the six of the weight.',
    },
    {
      name: 'containers',
      label: 'Containers a voyage',
      unit: 'containers/voyage',
      from: { kind: 'distribution', distribution: 'uniform', parameters: { low: 234, high: 250, coverage: 1 } },
      note: 'Nearly 16,000 containers on 64 voyages: between 15,000 and 16,000 of them.',
    },
    {
      name: 'load',
      label: 'Rounds in a container, counted as shells',
      unit: 'shells/container',
      from: { kind: 'distribution', distribution: 'uniform', parameters: { low: 250, high: 375, coverage: 1 } },
      note: 'What 4 to 6 million rounds in 16,000 containers imply.',
    },
  ],
};

/** In the order in which they are made; a route is named by its key, wherever it stands. */
export const sampleEstimates: readonly SampleEstimate[] = [
  shellsByRail,
  shellsByContainers,
  shellsByVoyages,
  publishedCounts,
];
