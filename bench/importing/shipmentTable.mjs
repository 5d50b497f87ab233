import { closeSync, openSync, writeSync } from 'node:fs';

const ports = ['Northquay', 'Vell Harbour', 'Ostra', 'Grey Point', 'Saint Ivo', 'Lower Sund'];
const goods = ['grain', 'timber', 'machine parts', 'fertiliser, bagged', 'steel coils', 'mixed cargo "as listed"'];
const rowsAWrite = 5_000;

/** Writes a table of eight columns (whole number, date, four texts, decimal, yes or no); one seed gives the same bytes each time. */
export function writeShipmentTable(path, rows, seed) {
  const next = randomFrom(seed);
  const file = openSync(path, 'w', 0o600);
  let lines = ['number,sailed on,from,to,vessel,goods,tonnes,inspected'];
  for (let number = 1; number <= rows; number += 1) {
    lines.push(lineOf(number, next));
    if (lines.length < rowsAWrite && number < rows) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  closeSync(file);
}

function lineOf(number, next) {
  const date = new Date(Date.UTC(2021, 0, 1) + Math.floor(next() * 1_400) * 86_400_000).toISOString().slice(0, 10);
  const from = ports[Math.floor(next() * ports.length)];
  const to = ports[Math.floor(next() * ports.length)];
  const good = goods[Math.floor(next() * goods.length)];
  const quoted = /[",]/.test(good) ? `"${good.replaceAll('"', '""')}"` : good;
  const tonnes = (next() * 4_000).toFixed(1);
  return `${number},${date},${from},${to},Vessel ${Math.floor(next() * 900)},${quoted},${tonnes},${next() < 0.3 ? 'true' : 'false'}`;
}

/** An article of about 5 kB: a title, a byline and ten paragraphs. */
export function articleText() {
  const paragraphs = Array.from({ length: 10 }, (_, index) => {
    const sentence = `The harbour office wrote down ${100 + index * 7} crates for week ${index + 1} and kept the ledger under lock. `;
    return sentence.repeat(5).trim();
  });
  return ['What the harbour ledger holds', '', 'By A. Warden', '', ...paragraphs.flatMap((text) => [text, ''])].join(
    '\n',
  );
}

/** Numbers in [0, 1) by the multiplicative generator of Park and Miller (1988), modulus 2^31 - 1. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
