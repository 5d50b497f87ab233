import type { DateGrain, Labels } from './en.ts';
import { ukrainianForm } from './plurals.ts';

const space = '\u00A0';
const months = 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'.split(
  ' ',
);
/** After a day and after words that ask for the genitive. */
const ofMonths = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');
const seasons: Readonly<Record<number, string>> = {
  ...{ 21: 'весна', 22: 'літо', 23: 'осінь', 24: 'зима' },
  ...{ 33: 'І квартал', 34: 'ІІ квартал', 35: 'ІІІ квартал', 36: 'IV квартал' },
  ...{ 40: 'перше півріччя', 41: 'друге півріччя' },
};
const beforeOurEra = ' до н. е.';

/** `2024 року`, `44 року до н. е.` */
function ofYear(era: string): string {
  return era.endsWith(beforeOurEra) ? `${era.slice(0, -beforeOurEra.length)} року${beforeOurEra}` : `${era} року`;
}

function ends(word: string, after: string): (date: string, grain: DateGrain) => string {
  return (date, grain) => (grain === 'other' ? `${date} (${after})` : `${word} ${date}`);
}
const from = ends('з', 'початок');

export const ukrainian: Labels = {
  language: 'uk',
  region: 'UA',
  numbers: {
    decimal: ',',
    group: space,
    groupedFrom: 10_000,
    // Newspapers shorten these, whatever the number before them.
    scales: [
      { factor: 1e12, word: () => 'трлн' },
      { factor: 1e9, word: () => 'млрд' },
      { factor: 1e6, word: () => 'млн' },
    ],
    ticks: { thousand: 'тис.', million: 'млн', billion: 'млрд', trillion: 'трлн' },
    gap: space,
    withUnit: (number, unit) => `${number}${space}${unit}`,
    percent: (digits) => `${digits}%`,
    range: (low, high) => (low.startsWith('-') ? `від ${low} до ${high}` : `${low}–${high}`),
    pluralUnits: false,
  },
  qualifiers: {
    exactly: 'рівно',
    about: 'близько',
    'more than': 'понад',
    'up to': 'до',
    nearly: 'майже',
    'at least': 'щонайменше',
    'less than': 'менш ніж',
  },
  meanings: {
    exactly: 'саме це число, без округлення',
    about: 'округлено джерелом: відхилення в обидва боки сягає половини одиниці останньої ненульової цифри',
    nearly: 'трохи менше за число, щонайбільше на одиницю його останньої цифри',
    'more than': 'більше за число; наскільки більше, джерело не каже',
    'at least': 'число або більше; наскільки більше, джерело не каже',
    'less than': 'менше за число; наскільки менше, джерело не каже',
    'up to': 'число або менше; джерело називає межу, а не підрахунок',
  },
  dates: {
    era: (year) => (year <= 0 ? `${1 - year}${beforeOurEra}` : `${year}`),
    day: (day, month, era) => `${day} ${ofMonths[month] ?? ''} ${ofYear(era)}`,
    dayAlone: (day) => `${day}`,
    dayAndMonth: (day, month) => `${day} ${ofMonths[month] ?? ''}`,
    monthAlone: (month) => months[month] ?? '',
    month: (month, era, governed) => `${(governed ? ofMonths : months)[month] ?? ''} ${ofYear(era)}`,
    year: (era, governed) => (governed ? ofYear(era) : era),
    season: (season, era, nextYear) =>
      `${seasons[season] ?? ''} ${season === 24 ? `${era}/${nextYear} років` : ofYear(era)}`,
    decade: (era) => `${era}-ті роки`,
    years: (start, to) => `${start}–${to} роки`,
    about: (date, grain) => `${grain === 'other' ? 'приблизно' : 'близько'} ${date}`,
    uncertain: (date) => `${date} (непевно)`,
    from,
    fromUnknownEnd: (date, grain) => `${from(date, grain)}, кінець невідомий`,
    until: ends('до', 'кінець'),
    between: (start, end) => (/^\d+$/u.test(start) ? `${start}–${end}` : `${start} – ${end}`),
    moment: (date, time) => `${date}, ${time} UTC`,
  },
  quoted: (words) => `«${words}»`,
  introduced: (word, words) => `${word}: ${words}`,
  untitled: 'Звіт без назви',
  asOf: (date) => `Станом на ${date}`,
  pageOf: 'з',
  versions: { full: '', lawyer: 'Для юриста', public: 'Для загалу' },
  containsSynthetic: 'містить штучні дані',
  synthetic: 'штучні дані',
  stale: 'застаріло',
  counts: {
    sources: (count, digits) => `${digits} ${ukrainianForm(count, 'джерело', 'джерела', 'джерел')}`,
    estimates: (count, digits) => `${digits} ${ukrainianForm(count, 'оцінка', 'оцінки', 'оцінок')}`,
  },
  contents: 'Зміст',
  figureName: (number) => `Рисунок ${number}`,
  tableName: (number) => `Таблиця ${number}`,
  statuses: { claimed: 'заявлено', confirmed: 'підтверджено', disputed: 'заперечують', withdrawn: 'відкликано' },
  missing: {
    kinds: {
      dataPoint: 'показник',
      estimate: 'оцінка',
      passage: 'уривок',
      note: 'нотатка',
      source: 'джерело',
      picture: 'зображення',
    },
    link: (kind, id) => `[бракує: ${kind} ${id}]`,
    evidence: '[бракує: підтвердження цього числа]',
  },
  notes: {
    paragraph: (number) => `абзац ${number}`,
    page: (number) => `с. ${number}`,
    row: (number) => `рядок ${number}`,
    note: 'Нотатка',
    disputedBy: 'Заперечує',
    disputedByWhom: 'заперечує',
    context: 'Контекст',
    status: (status) => `Статус: ${status}.`,
    lost: 'Цих слів немає в теперішньому тексті джерела.',
    moved: 'Уривок змістився відтоді, як його позначили.',
    stalePoint: 'Застаріло: те, на чому ґрунтується це число, відтоді змінилося.',
    estimate: 'Оцінка',
    where: ', де ',
    is: (words) => ` = ${words}`,
    run: (seed, samples, count) => `Початкове число ${seed}, ${samples} ${trials(count)}.`,
    staleRun: 'Застаріло: після цього обчислення змінилися вхідні дані.',
    asInNote: (number) => `, як у примітці ${number}.`,
    noEvidence: 'підтвердження не прив’язано',
  },
  chain: {
    above: 'див. вище',
    origin: 'першоджерело',
    restsOn: ', що спирається на',
    disputes: 'заперечує',
    context: 'контекст',
    caption: (what) => `Як число веде до свого першоджерела: ${what}`,
    passagesShown: (shown, all, count) =>
      `Показано ${shown} з ${all} ${ukrainianForm(count, 'уривка', 'уривків', 'уривків')}.`,
    sourcesShown: (shown, all, count) =>
      `Показано ${shown} з ${all} ${ukrainianForm(count, 'джерела', 'джерел', 'джерел')}.`,
    graph: (top) => `Схема того, як число веде до своїх першоджерел. ${top}.`,
    and: ' та ',
    passageIn: (words, sources) => `${words}, джерело: ${sources}.`,
    isOrigin: (source) => `${source} — першоджерело.`,
    rests: (source, origins) => `${source}: спирається на ${origins}.`,
  },
  points: {
    comparison: ['Видання', 'Опубліковано', 'Що сказано', 'Число', 'Статус'],
    timeline: ['Коли', 'Що', 'Число', 'Видання'],
    undated: (_count, digits) => `${digits} без дати, наприкінці.`,
  },
  rows: {
    row: 'Рядок',
    none: 'Жоден рядок не відповідає фільтру.',
    firstOf: (shown, all, count) => `Перші ${shown} з ${all} ${ukrainianForm(count, 'рядка', 'рядків', 'рядків')}`,
    columnsLeftOut: (count, digits) => `${digits} ${ukrainianForm(count, 'стовпець', 'стовпці', 'стовпців')} пропущено`,
  },
  drawn: {
    timeline: 'Хронологія.',
    articles: 'Статті',
    dataPoints: 'Дані',
    more: (_count, digits) => `І ще ${digits}.`,
    morePoints: (_count, digits) => `І ще ${digits} даних.`,
    dated: (shown, all) => `Дату мають і зображені ${shown} з ${all}.`,
    untitled: (_count, digits) => `(${digits}, без назв)`,
    bars: (said) => `Стовпчаста діаграма. ${said}.`,
    line: (said) => `Лінійна діаграма. ${said}.`,
    rowsBy: (by) => `Кількість рядків: ${by}`,
    sumBy: (of, by) => `Сума ${of}: ${by}`,
    meanBy: (of, by) => `Середнє ${of}: ${by}`,
    others: (count, digits) => `${digits} ${ukrainianForm(count, 'інший', 'інші', 'інших')}`,
    empty: 'порожньо',
    highest: (point) => `Найбільше ${point}.`,
    lowest: (point) => `Найменше ${point}.`,
    endsOnly: (count, digits) => `З ${digits} ${ukrainianForm(count, 'точки', 'точок', 'точок')} перша й остання:`,
    firstPoints: (shown, all, count) => `Перші ${shown} з ${all} ${ukrainianForm(count, 'точки', 'точок', 'точок')}.`,
    allRows: (count, digits) => `Усі рядки: ${count === 1 ? '1' : digits}.`,
    rowsWhere: (count, digits, where) => `${digits} ${ukrainianForm(count, 'рядок', 'рядки', 'рядків')}, де ${where}.`,
    and: ' та ',
    // Signs stand for words that would have to agree with a column's name.
    is: (name, value) => `${name} = ${value}`,
    isOneOf: (name, values) => `${name} = ${values}`,
    contains: (name, quoted) => `${name} містить ${quoted}`,
    upTo: (name, high) => `${name} ≤ ${high}`,
    from: (name, low) => `${name} ≥ ${low}`,
    between: (name, low, high) => `${low} ≤ ${name} ≤ ${high}`,
    column: (digits) => `стовпець ${digits}`,
    noDate: 'Жоден рядок не має дати.',
    withheld: 'Не зображено: стовпець не розголошується.',
  },
  method: {
    heading: 'Метод',
    columns: ['Величина', 'Що це', 'Джерело'],
    noSource: 'не прив’язано',
    whenItRan: (words) => `Під час обчислення: ${words}`,
    formula: (formula) => `Формула: ${formula}`,
    percentile: 'Перцентиль',
    ordinal: (number) => `${number}-й`,
    run: (seed, samples, count, engine, ran) =>
      `Початкове число ${seed} · ${samples} ${trials(count)} · рушій ${engine} · обчислено ${ran}`,
  },
  sources: {
    heading: 'Джерела',
    imported: (instant) => `імпортовано ${instant}`,
    withheld: (reason) => `Не розголошується: ${reason}`,
    citedIn: (count, notes) => `Цитовано в ${count === 1 ? 'примітці' : 'примітках'} ${notes}`,
    reliability: (words) => `Надійність: ${words}`,
    reliabilities: {
      A: 'A, цілком надійне',
      B: 'B, зазвичай надійне',
      C: 'C, доволі надійне',
      D: 'D, зазвичай ненадійне',
      E: 'E, ненадійне',
      F: 'F, оцінити неможливо',
    },
  },
  protecting: {
    publicLine: (count) =>
      `Версія для загалу: ${ukrainianForm(count, 'не розголошується', 'не розголошуються', 'не розголошується')} ${count} ${ukrainianForm(count, 'відомість', 'відомості', 'відомостей')}, див. перелік наприкінці.`,
    nothingWithheld: 'Версія для загалу: нічого не приховано.',
    lawyerLine:
      'Версія для юриста: нічого не вилучено. За тим, чого не розголошує версія для загалу, стоїть номер, як-от [W1]; причини подано в переліку наприкінці.',
    nothingMarked: 'Версія для юриста: у версії для загалу нічого не приховано.',
    publicHeading: 'Що не розголошується і чому',
    lawyerHeading: 'Чого не розголошує версія для загалу і чому',
    source: (letter) => `Джерело ${letter}`,
    withheldSource: (source) => `${source}, особу не розголошено`,
    words: (reason) => `[слова не розголошено: ${reason}]`,
    name: '[ім’я не розголошено]',
    cell: '[не розголошено]',
    itsIdentity: (source) => `${source}: хто або що це`,
    theWords: 'Слова уривка',
    theColumn: (name) => `Значення стовпця «${name}»`,
    aName: 'Ім’я',
    aNameAs: (standIn) => `Ім’я, замість якого стоїть «${standIn}»`,
  },
  glossary: { heading: 'Слова перед числами' },
  file: {
    notes: 'Примітки',
    note: (number) => `Примітка ${number}`,
    backToNote: (number) => `Назад до примітки ${number} в тексті`,
    manifestInside: 'Реєстр доказів цього звіту міститься в цьому файлі як зв’язані дані (JSON-LD).',
    manifest: 'Реєстр доказів: уривки, показники й обчислення, на яких ґрунтується цей звіт',
    table: (rows, count, columns) =>
      `${rows} ${ukrainianForm(count, 'рядок, на якому', 'рядки, на яких', 'рядків, на яких')} ґрунтується звіт: ${columns}`,
  },
  estimates: {
    printed: (median, share, low, high) => `близько ${median} (з імовірністю ${share} між ${low} та ${high})`,
    between: (share, low, high) => `${share === '' ? '' : `${share} `}між ${low} та ${high}`,
    mostLikely: (mode) => `, найімовірніше ${mode}`,
    neverOutside: (least, most) => `, завжди від ${least} до ${most}`,
    notBelow: (low) => `, не менше ніж ${low}`,
    notAbove: (high) => `, не більше ніж ${high}`,
    valuesBetween: (count, low, high) => `${count} від ${low} до ${high}`,
    values: (count, digits) => `${digits} ${ukrainianForm(count, 'значення', 'значення', 'значень')}`,
    datasetValues: (count, digits) =>
      `${digits} ${ukrainianForm(count, 'значення', 'значення', 'значень')} набору даних`,
    distributions: {
      lognormal: 'логнормальний розподіл',
      normal: 'нормальний розподіл',
      uniform: 'рівномірний розподіл',
      triangular: 'трикутний розподіл',
      pert: 'розподіл PERT',
      beta: 'бета-розподіл',
      points: 'значення з вагами',
      data: 'спостережені значення',
      mixture: 'суміш',
      truncated: 'усічений розподіл',
    },
  },
  charts: {
    histogram: (samples, range) => `Гістограма випробувань (${samples}): ${range}.`,
    interval: (range, median) => `Інтервал: ${range}, медіана: ${median}.`,
    tallest: (range) => `Найвищий стовпчик стоїть над ${range}.`,
    tornado: (middle) => `Діаграма «торнадо». Коли кожна величина дорівнює своїй медіані, результат: ${middle}.`,
    everyInput: (middle) => `${middle}, коли всі величини на медіані`,
    at: (result, own) => `${result} для ${own}`,
    noValueAtEnd: 'на одному кінці немає значення',
    intervals: 'Інтервали на одній осі.',
    noValue: 'немає значення',
    withMiddle: (range, middle) => `${range}, посередині ${middle}`,
    beside: (name, range) => `Поруч ${name}: ${range}.`,
  },
};

function trials(count: number): string {
  return ukrainianForm(count, 'випробування', 'випробування', 'випробувань');
}
