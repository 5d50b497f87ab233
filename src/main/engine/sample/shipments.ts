/**
 * The sample case's shipments table: every row is synthetic, and says so in its own `record` column.
 * Explosives from the two ports inside the period sum to exactly 74,000.0 t; the rows around them are there to be told apart.
 */

const seed = 20_240_622;
const rowCount = 3_000;
const dayLength = 86_400_000;
const firstDay = Date.UTC(2023, 4, 1);
const lastDay = Date.UTC(2024, 5, 30);

/** Tenths of a tonne, so that the sum is exact. */
const claimedTenths = 740_000;
const claimedRows = 612;
/** Tonnes that one wagon takes, in tenths. */
const wagonTenths = 640;

export const sampleColumns = [
  'shipment_id',
  'departed',
  'origin_port',
  'destination_station',
  'cargo',
  'weight_t',
  'wagons',
  'note',
  'record',
] as const;

/** What the sum is taken over: `explosives`, from either port, on these days and between them. */
export const claimedShipments = {
  cargo: 'explosives',
  ports: ['Vostochny', 'Dunay'],
  from: '2023-08-01',
  to: '2024-01-31',
  tonnes: '74000.0',
} as const;

/** Other cargoes with the weight range of one shipment, in tenths of a tonne. */
const otherCargoes = [
  { cargo: 'coal', least: 6_400, most: 38_000 },
  { cargo: 'timber', least: 1_200, most: 9_800 },
  { cargo: 'grain', least: 2_400, most: 16_000 },
  { cargo: 'containers', least: 800, most: 7_200 },
  { cargo: 'machinery', least: 150, most: 2_600 },
  { cargo: 'fuel', least: 3_000, most: 21_000 },
  { cargo: 'fish', least: 180, most: 1_900 },
] as const;

const otherPorts = ['Nakhodka', 'Vanino', 'Zarubino', 'Posyet'] as const;

/** Invented, so that no row can be read as a statement about a real station. */
const stations = [
  'Zarechnaya Tovarnaya',
  'Kamenny Log',
  'Stepnoy Razyezd',
  'Lugovoy Park',
  'Tikhy Ovrag',
  'Ozernaya Sortirovka',
  'Berezovy Most',
  'Vysokoye-2',
  'Polevaya Vetka',
] as const;

const notes = [
  'weighed on arrival',
  'wagon list attached',
  'held one day, track works',
  'papers reissued, see "B" copy',
] as const;

interface Shipment {
  readonly departed: string;
  readonly port: string;
  readonly station: string;
  readonly cargo: string;
  readonly tenths: number;
  readonly note: string;
}

type Draw = () => number;

/** CSV (RFC 4180 quoting, LF line ends, header row) with 3,000 synthetic shipments; the same bytes on every call. */
export function sampleShipments(): string {
  const draw = seededDraw(seed);
  const shipments = [...claimed(draw), ...explosivesElsewhere(draw)];
  while (shipments.length < rowCount) shipments.push(otherShipment(draw));
  const lines = shipments
    .map((shipment, order) => ({ shipment, order }))
    .toSorted((one, other) => compare(one.shipment.departed, other.shipment.departed) || one.order - other.order)
    .map(({ shipment }, index) => csvLine(shipment, index + 1));
  return [sampleColumns.join(','), ...lines, ''].join('\n');
}

/** Draws the weights first, then spreads what is missing from the total evenly over all rows. */
function claimed(draw: Draw): Shipment[] {
  const drawn = Array.from({ length: claimedRows }, () => between(draw, 640, 1_760));
  const missing = claimedTenths - drawn.reduce((sum, tenths) => sum + tenths, 0);
  const share = Math.floor(missing / claimedRows);
  const left = missing - share * claimedRows;
  const from = Date.parse(claimedShipments.from);
  const to = Date.parse(claimedShipments.to);
  return drawn.map((tenths, index) => {
    // The first and the last row stand on the period's own edges, where a wrong comparison loses them.
    const departed = index === 0 ? isoDay(from) : index === claimedRows - 1 ? isoDay(to) : dayBetween(draw, from, to);
    return explosives(draw, departed, pick(draw, claimedShipments.ports), tenths + share + (index < left ? 1 : 0));
  });
}

/** Explosives that the claim leaves out: the same ports outside the period, and other ports at any time. */
function explosivesElsewhere(draw: Draw): Shipment[] {
  const from = Date.parse(claimedShipments.from);
  const to = Date.parse(claimedShipments.to);
  const rows: Shipment[] = [];
  for (const port of claimedShipments.ports) {
    rows.push(explosives(draw, isoDay(from - dayLength), port, between(draw, 640, 1_760)));
    rows.push(explosives(draw, isoDay(to + dayLength), port, between(draw, 640, 1_760)));
  }
  for (let count = 0; count < 70; count += 1) {
    const departed = dayBetween(draw, firstDay, from - dayLength);
    rows.push(explosives(draw, departed, pick(draw, claimedShipments.ports), between(draw, 640, 1_760)));
  }
  for (let count = 0; count < 90; count += 1) {
    const departed = dayBetween(draw, to + dayLength, lastDay);
    rows.push(explosives(draw, departed, pick(draw, claimedShipments.ports), between(draw, 640, 1_760)));
  }
  for (let count = 0; count < 110; count += 1) {
    const departed = dayBetween(draw, firstDay, lastDay);
    rows.push(explosives(draw, departed, pick(draw, otherPorts), between(draw, 200, 1_100)));
  }
  return rows;
}

function explosives(draw: Draw, departed: string, port: string, tenths: number): Shipment {
  return {
    departed,
    port,
    station: pick(draw, stations),
    cargo: claimedShipments.cargo,
    tenths,
    note: maybeNote(draw),
  };
}

function otherShipment(draw: Draw): Shipment {
  const { cargo, least, most } = pick(draw, otherCargoes);
  return {
    departed: dayBetween(draw, firstDay, lastDay),
    port: pick(draw, [...claimedShipments.ports, ...otherPorts]),
    station: pick(draw, stations),
    cargo,
    tenths: between(draw, least, most),
    note: maybeNote(draw),
  };
}

function csvLine(shipment: Shipment, number: number): string {
  return [
    `SYN-${String(number).padStart(5, '0')}`,
    shipment.departed,
    shipment.port,
    shipment.station,
    shipment.cargo,
    (shipment.tenths / 10).toFixed(1),
    String(Math.ceil(shipment.tenths / wagonTenths)),
    /[",]/.test(shipment.note) ? `"${shipment.note.replaceAll('"', '""')}"` : shipment.note,
    'synthetic',
  ].join(',');
}

function maybeNote(draw: Draw): string {
  return draw() < 0.12 ? pick(draw, notes) : '';
}

function dayBetween(draw: Draw, from: number, to: number): string {
  return isoDay(from + between(draw, 0, Math.round((to - from) / dayLength)) * dayLength);
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** A whole number from `least` to `most`, both included. */
function between(draw: Draw, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1));
}

function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new RangeError('The sample generator drew from an empty list');
  return item;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Uniform on [0, 1): mulberry32 (Tommy Ettinger, public domain), 32-bit state. */
function seededDraw(start: number): Draw {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
