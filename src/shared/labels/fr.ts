import type { DateGrain, Labels } from './en.ts';
import { upToOneOrMore } from './plurals.ts';

const space = '\u00A0';
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const seasons: Readonly<Record<number, string>> = {
  ...{ 21: 'printemps', 22: 'été', 23: 'automne', 24: 'hiver' },
  ...{ 33: '1er trimestre', 34: '2e trimestre', 35: '3e trimestre', 36: '4e trimestre' },
  ...{ 40: '1er semestre', 41: '2e semestre' },
};
const dayOf = (day: number) => (day === 1 ? '1er' : `${day}`);
const colon = (word: string, words: string) => `${word}${space}: ${words}`;

/** `d’obus`, `de tonnes`: what is counted follows a million with a small word. */
function counted(unit: string): string {
  return /^[aeiouyhàâéèêëîïôöùûœ]/iu.test(unit) ? `d’${unit}` : `de ${unit}`;
}

function until(date: string, grain: DateGrain): string {
  if (grain === 'day') return `jusqu’au ${date}`;
  return grain === 'other' ? `${date} (fin)` : `jusqu’en ${date}`;
}

function from(date: string, grain: DateGrain): string {
  if (grain === 'day') return `à partir du ${date}`;
  if (grain === 'other') return `${date} (début)`;
  return grain === 'month' && /^[ao]/u.test(date) ? `à partir d’${date}` : `à partir de ${date}`;
}

export const french: Labels = {
  language: 'fr',
  region: 'FR',
  numbers: {
    decimal: ',',
    group: '\u202F',
    groupedFrom: 1_000,
    scales: [
      { factor: 1e12, word: (value) => upToOneOrMore(value, 'billion', 'billions') },
      { factor: 1e9, word: (value) => upToOneOrMore(value, 'milliard', 'milliards') },
      { factor: 1e6, word: (value) => upToOneOrMore(value, 'million', 'millions') },
    ],
    ticks: { thousand: 'k', million: 'M', billion: 'Md', trillion: 'Bn' },
    gap: space,
    withUnit: (number, unit) => (/\p{L}$/u.test(number) ? `${number} ${counted(unit)}` : `${number}${space}${unit}`),
    percent: (digits) => `${digits}${space}%`,
    range: (low, high) => `${low} à ${high}`,
    pluralUnits: false,
  },
  qualifiers: {
    exactly: 'exactement',
    about: 'environ',
    'more than': 'plus de',
    'up to': 'jusqu’à',
    nearly: 'près de',
    'at least': 'au moins',
    'less than': 'moins de',
  },
  meanings: {
    exactly: 'le nombre lui-même, non arrondi',
    about: colon(
      'arrondi par la source',
      'l’écart peut atteindre, de part et d’autre, la moitié d’une unité de son dernier chiffre non nul',
    ),
    nearly: 'un peu moins que le nombre, d’une unité de son dernier chiffre au plus',
    'more than': `au-dessus du nombre${space}; la source ne dit pas de combien`,
    'at least': `le nombre ou plus${space}; la source ne dit pas combien`,
    'less than': `au-dessous du nombre${space}; la source ne dit pas de combien`,
    'up to': `le nombre ou moins${space}; la source donne un plafond, non un décompte`,
  },
  dates: {
    era: (year) => (year <= 0 ? `${1 - year} av. J.-C.` : `${year}`),
    day: (day, month, era) => `${dayOf(day)} ${months[month] ?? ''} ${era}`,
    dayAlone: dayOf,
    dayAndMonth: (day, month) => `${dayOf(day)} ${months[month] ?? ''}`,
    monthAlone: (month) => months[month] ?? '',
    month: (month, era) => `${months[month] ?? ''} ${era}`,
    year: (era) => era,
    season: (season, era, nextYear) => `${seasons[season] ?? ''} ${season === 24 ? `${era}-${nextYear}` : era}`,
    decade: (era) => `années ${era}`,
    years: (start, to) => `années ${start} à ${to}`,
    about: (date) => `vers ${date}`,
    uncertain: (date) => `${date} (incertain)`,
    from,
    fromUnknownEnd: (date, grain) => `${from(date, grain)}, fin inconnue`,
    until,
    between: (start, end) => (/^\d+(?:er)?$/u.test(start) ? `${start}–${end}` : `${start} – ${end}`),
    moment: (date, time) => `${date}, ${time} UTC`,
  },
  quoted: (words) => `«${space}${words}${space}»`,
  introduced: colon,
  untitled: 'Rapport sans titre',
  asOf: (date) => `État au ${date}`,
  pageOf: 'sur',
  versions: { full: '', lawyer: 'Pour l’avocat', public: 'Pour le public' },
  containsSynthetic: 'contient des données fictives',
  synthetic: 'données fictives',
  stale: 'périmé',
  counts: {
    sources: (count, digits) => `${digits} ${upToOneOrMore(count, 'source', 'sources')}`,
    estimates: (count, digits) => `${digits} ${upToOneOrMore(count, 'estimation', 'estimations')}`,
  },
  contents: 'Sommaire',
  figureName: (number) => `Figure ${number}`,
  tableName: (number) => `Tableau ${number}`,
  statuses: { claimed: 'affirmé', confirmed: 'confirmé', disputed: 'contesté', withdrawn: 'retiré' },
  missing: {
    kinds: {
      dataPoint: 'donnée',
      estimate: 'estimation',
      passage: 'passage',
      note: 'note',
      source: 'source',
      picture: 'image',
    },
    link: (kind, id) => `[manque${space}: ${kind} ${id}]`,
    evidence: `[manque${space}: preuve de ce nombre]`,
  },
  notes: {
    paragraph: (number) => `paragraphe ${number}`,
    page: (number) => `page ${number}`,
    row: (number) => `ligne ${number}`,
    note: 'Note',
    disputedBy: 'Contesté par',
    disputedByWhom: 'contesté par',
    context: 'Contexte',
    status: (status) => `${colon('Statut', status)}.`,
    lost: 'Ces mots ne se trouvent plus dans le texte actuel de la source.',
    moved: 'Le passage s’est déplacé depuis qu’il a été marqué.',
    stalePoint: colon('Périmé', 'ce sur quoi repose ce nombre a changé depuis.'),
    estimate: 'Estimation',
    where: ', où ',
    is: (words) => ` = ${words}`,
    run: (seed, samples, count) => `Graine ${seed}, ${samples} ${upToOneOrMore(count, 'tirage', 'tirages')}.`,
    staleRun: colon('Périmé', 'une donnée d’entrée a changé depuis ce calcul.'),
    asInNote: (number) => `, comme dans la note ${number}.`,
    noEvidence: 'aucune preuve liée',
  },
  chain: {
    above: 'voir plus haut',
    origin: 'origine',
    restsOn: ', qui s’appuie sur',
    disputes: 'conteste',
    context: 'contexte',
    caption: (what) => colon('Comment un nombre mène à son origine', what),
    passagesShown: (shown, all) => `${shown} passages montrés sur ${all}.`,
    sourcesShown: (shown, all) => `${shown} sources montrées sur ${all}.`,
    graph: (top) => `Graphe montrant comment un nombre mène à ses origines. ${top}.`,
    and: ' et ',
    passageIn: (words, sources) => `${words}, dans ${sources}.`,
    isOrigin: (source) => `${source} est une origine.`,
    rests: (source, origins) => `${source} s’appuie sur ${origins}.`,
  },
  points: {
    comparison: ['Média', 'Publié', 'Ce qu’il dit', 'Nombre', 'Statut'],
    timeline: ['Quand', 'Quoi', 'Nombre', 'Média'],
    undated: (_count, digits) => `${digits} sans date, à la fin.`,
  },
  rows: {
    row: 'Ligne',
    none: 'Aucune ligne ne correspond au filtre.',
    firstOf: (shown, all) => `Les ${shown} premières lignes sur ${all}`,
    columnsLeftOut: (count, digits) => `${digits} ${upToOneOrMore(count, 'colonne omise', 'colonnes omises')}`,
  },
  drawn: {
    timeline: 'Chronologie.',
    articles: 'Articles',
    dataPoints: 'Données',
    more: (count, digits) => `Et ${digits} ${upToOneOrMore(count, 'autre', 'autres')}.`,
    morePoints: (count, digits) => `Et ${digits} ${upToOneOrMore(count, 'autre donnée', 'autres données')}.`,
    dated: (shown, all) => `${shown} sur ${all} ont une date et sont dessinées.`,
    untitled: (_count, digits) => `(${digits}, sans titres)`,
    bars: (said) => `Diagramme en barres. ${said}.`,
    line: (said) => `Courbe. ${said}.`,
    rowsBy: (by) => `Lignes par ${by}`,
    sumBy: (of, by) => `Somme de ${of} par ${by}`,
    meanBy: (of, by) => `Moyenne de ${of} par ${by}`,
    others: (count, digits) => `${digits} ${upToOneOrMore(count, 'autre', 'autres')}`,
    empty: 'vide',
    highest: (point) => `Maximum ${point}.`,
    lowest: (point) => `Minimum ${point}.`,
    endsOnly: (_count, digits) => `Sur ${digits} points, le premier et le dernier :`,
    firstPoints: (shown, all) => `Les ${shown} premiers points sur ${all}.`,
    allRows: (count, digits) => (count === 1 ? 'Sa seule ligne.' : `Toutes les ${digits} lignes.`),
    rowsWhere: (count, digits, where) => `${digits} ${upToOneOrMore(count, 'ligne', 'lignes')} où ${where}.`,
    and: ' et ',
    noDate: 'Aucune ligne n’a de date.',
    withheld: 'Non dessiné : une colonne n’est pas communiquée.',
  },
  method: {
    heading: 'Méthode',
    columns: ['Entrée', 'Signification', 'Source'],
    noSource: 'aucune liée',
    whenItRan: (words) => colon('Lors du calcul', words),
    formula: (formula) => colon('Formule', formula),
    percentile: 'Centile',
    ordinal: (number) => `${number}e`,
    run: (seed, samples, count, engine, ran) =>
      `Graine ${seed} · ${samples} ${upToOneOrMore(count, 'tirage', 'tirages')} · moteur ${engine} · calculé le ${ran}`,
  },
  sources: {
    heading: 'Sources',
    imported: (instant) => `importé le ${instant}`,
    withheld: (reason) => colon('Non divulgué', reason),
    citedIn: (count, notes) => `Cité ${upToOneOrMore(count, 'à la note', 'aux notes')} ${notes}`,
    reliability: (words) => `Fiabilité ${words}`,
    reliabilities: {
      A: 'A, entièrement fiable',
      B: 'B, généralement fiable',
      C: 'C, assez fiable',
      D: 'D, généralement peu fiable',
      E: 'E, non fiable',
      F: 'F, impossible à évaluer',
    },
  },
  glossary: { heading: 'Mots devant les nombres' },
  file: {
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToNote: (number) => `Retour à la note ${number} dans le texte`,
    manifestInside:
      'Le registre des preuves de ce rapport se trouve dans ce fichier sous forme de données liées (JSON-LD).',
    manifest: colon('Registre des preuves', 'passages, données et calculs sur lesquels repose ce rapport'),
    table: (rows, count, columns) =>
      colon(
        `${rows} ${upToOneOrMore(count, 'ligne sur laquelle', 'lignes sur lesquelles')} repose le rapport`,
        columns,
      ),
  },
  estimates: {
    printed: (median, share, low, high) => `environ ${median} (à ${share} entre ${low} et ${high})`,
    between: (share, low, high) => `${share === '' ? '' : `à ${share} `}entre ${low} et ${high}`,
    mostLikely: (mode) => `, le plus probable${space}: ${mode}`,
    neverOutside: (least, most) => `, toujours de ${least} à ${most}`,
    notBelow: (low) => `, pas moins de ${low}`,
    notAbove: (high) => `, pas plus de ${high}`,
    valuesBetween: (count, low, high) => `${count}, de ${low} à ${high}`,
    values: (count, digits) => `${digits} ${upToOneOrMore(count, 'valeur', 'valeurs')}`,
    datasetValues: (count, digits) => `${digits} ${upToOneOrMore(count, 'valeur', 'valeurs')} d’un jeu de données`,
    distributions: {
      lognormal: 'loi log-normale',
      normal: 'loi normale',
      uniform: 'loi uniforme',
      triangular: 'loi triangulaire',
      pert: 'loi PERT',
      beta: 'loi bêta',
      points: 'valeurs pondérées',
      data: 'valeurs observées',
      mixture: 'mélange',
      truncated: 'loi tronquée',
    },
  },
  charts: {
    histogram: (samples, range) => `Histogramme de ${samples} tirages, de ${range}.`,
    interval: (range, median) => `L’intervalle va de ${range}, la médiane est ${median}.`,
    tallest: (range) => `La barre la plus haute se trouve au-dessus de ${range}.`,
    tornado: (middle) => `Diagramme en tornade. Avec chaque entrée à sa médiane, le résultat est ${middle}.`,
    everyInput: (middle) => `${middle} avec chaque entrée à sa médiane`,
    at: (result, own) => `${result} pour ${own}`,
    noValueAtEnd: 'aucune valeur à une extrémité',
    intervals: 'Intervalles sur un même axe.',
    noValue: 'aucune valeur',
    withMiddle: (range, middle) => `${range}, au milieu ${middle}`,
    beside: (name, range) => `${colon(`À côté, ${name}`, range)}.`,
  },
};
