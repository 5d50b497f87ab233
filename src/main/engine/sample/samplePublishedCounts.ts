import type { SampleEstimate, SampleLine } from './sampleShapes.ts';

/** A published number that none of the sample's pages retells, with who published it. */
function published(name: string, label: string, value: number, unit: string, reason: string): SampleLine {
  return { name, label, unit, note: '', from: { kind: 'constant', value, reason } };
}

function bound(name: string, label: string, key: string): SampleLine {
  return {
    name,
    label,
    unit: '',
    note: 'Bound to the data point, as the page states it.',
    from: { kind: 'dataPoint', key },
  };
}

function derived(name: string, label: string, formula: string, note: string, unit = ''): SampleLine {
  return { name, label, unit, note, from: { kind: 'formula', formula } };
}

const implied = 'Implied by the two published numbers; stated by nobody.';
const minister = 'South Korean defence minister';
const intelligence = 'South Korean military intelligence';
const monitors = 'Multilateral Sanctions Monitoring Team, 29 May 2025';
const stated = (who: string, when: string, words: string) => `${who}, ${when}: ${words}.`;

const cargoRows: readonly SampleLine[] = [
  bound('cargo', 'Explosives moved inland, August 2023 to January 2024', 'cargo'),
  bound('cargo_shells', 'Shells that the weight corresponds to', 'shells'),
  derived('implied_mass', 'Mass of one shell', 'cargo / cargo_shells', implied, 'kg/shell'),
  published('mass_152', 'Mass of a 152 mm projectile', 43.56, 'kg/shell', 'Published mass of the projectile alone.'),
  published('mass_122', 'Mass of a 122 mm projectile', 21.76, 'kg/shell', 'Published mass of the projectile alone.'),
  derived('cargo_152', 'Shells, if all are of 152 mm', 'cargo / mass_152', 'Divides the weight by one mass.', 'shell'),
  derived('cargo_122', 'Shells, if all are of 122 mm', 'cargo / mass_122', 'Divides the weight by one mass.', 'shell'),
];

const containerRows: readonly SampleLine[] = [
  bound('oct23_containers', 'Containers by October 2023', 'octoberContainers'),
  bound('oct23_shells', 'Shells in them', 'octoberShells'),
  derived('oct23_load', 'Shells in a container', 'oct23_shells / oct23_containers', implied),
  published(
    'dec23_containers',
    'Containers by December 2023',
    5_000,
    'containers',
    stated(minister, 'December 2023', 'about 5,000'),
  ),
  published(
    'dec23_152',
    'Shells in them, if of 152 mm',
    2e6,
    'shells',
    stated(minister, 'December 2023', 'over 2 million, or'),
  ),
  published(
    'dec23_122',
    'Rounds in them, if of 122 mm',
    4e5,
    'rounds',
    stated(minister, 'December 2023', 'over 400,000'),
  ),
  derived('dec23_load_152', 'Shells in a container', 'dec23_152 / dec23_containers', implied),
  derived('dec23_load_122', 'Rounds in a container', 'dec23_122 / dec23_containers', implied),
  bound('feb24_containers', 'Containers by February 2024', 'februaryContainers'),
  bound('feb24_152', 'Shells in them, if of 152 mm', 'february152'),
  bound('feb24_122', 'Rounds in them, if of 122 mm', 'february122'),
  derived('feb24_load_152', 'Shells in a container', 'feb24_152 / feb24_containers', implied),
  derived('feb24_load_122', 'Rounds in a container', 'feb24_122 / feb24_containers', implied),
  bound('jun24_containers', 'Containers by June 2024', 'juneContainers'),
  bound('jun24_shells', 'Shells in them', 'juneShells'),
  derived('jun24_load', 'Shells in a container', 'jun24_shells / jun24_containers', implied),
  published(
    'aug24_containers',
    'Containers since the middle of 2022',
    13_000,
    'containers',
    stated(intelligence, '27 August 2024', 'more than 13,000'),
  ),
  published(
    'aug24_shells',
    'Shells in them, of 152 mm',
    6e6,
    'shells',
    stated(intelligence, '27 August 2024', 'over 6 million'),
  ),
  derived('aug24_load', 'Shells in a container', 'aug24_shells / aug24_containers', implied),
  published(
    'jul25_containers',
    'Containers by July 2025',
    28_000,
    'containers',
    stated(intelligence, '13 July 2025', 'about 28,000'),
  ),
  published(
    'jul25_shells',
    'Shells in them, if of 152 mm',
    12e6,
    'shells',
    stated(intelligence, '13 July 2025', 'over 12 million'),
  ),
  derived('jul25_load', 'Shells in a container', 'jul25_shells / jul25_containers', implied),
];

const voyageRows: readonly SampleLine[] = [
  bound('voyages', 'Voyages, September 2023 to March 2025', 'voyages'),
  bound('voyage_containers', 'Containers on them', 'voyageContainers'),
  bound('voyage_rounds', 'Rounds on them', 'voyageRounds'),
  derived('containers_a_voyage', 'Containers a voyage', 'voyage_containers / voyages', implied),
  derived('voyage_load', 'Rounds in a container', 'voyage_rounds / voyage_containers', implied),
  published('since23_containers', 'Containers since September 2023', 20_000, 'containers', `${monitors}: over 20,000.`),
  published('in24_rounds', 'Rounds in 2024 alone', 9e6, 'rounds', `${monitors}: up to 9 million, on 49 voyages.`),
];

const load: SampleLine = {
  name: 'load',
  label: 'Shells in a container',
  unit: 'shells/container',
  note: 'From the lowest to the highest load that the 152 mm rows imply, every value alike.',
  from: { kind: 'distribution', distribution: 'uniform', parameters: { low: 400, high: 480, coverage: 1 } },
};

/** Every published pair with what it implies, and the two that must not be divided. */
export const publishedCounts: SampleEstimate = {
  key: 'publishedCounts',
  name: 'Published counts, row by row',
  formula: 'cargo_shells / load',
  unit: 'container',
  seed: 20_240_623,
  samples: 100_000,
  coverage: 0.99,
  lines: [...cargoRows, ...containerRows, ...voyageRows, load],
  apart: [
    {
      between: 'since23_containers',
      and: 'in24_rounds',
      reason: 'the periods differ, since September 2023 and 2024 alone',
    },
  ],
};
