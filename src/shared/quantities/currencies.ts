import { type Token, tokenAt } from './tokens.ts';

/** Canonical unit, then its signs, codes and prefixes as they stand before a number, without spaces. */
const signTable = `
dollar: $, US$, USD, U.S.$, $US, $U.S.
pound sterling: £, GBP, PS, STG
euro: €, EUR
japanese yen: ¥, JPY, Y, Y=, JP¥
hong kong dollar: HK$, HKD, $HK
canadian dollar: C$, CA$, CAD, CDN$, CAN$, Cdn$, $CA, $C, $CAD
australian dollar: A$, AU$, AUD, AUS$, $A, $AU
new zealand dollar: NZ$, NZD, $NZ
singapore dollar: S$, SG$, SGD, $S
taiwan dollar: NT$, TWD
brazilian real: R$, BRL
mexican peso: MX$, MXN
indian rupee: ₹, INR, Rs, Rs.
chinese yuan: CNY, RMB, CN¥
south korean won: ₩, KRW
russian ruble: ₽, RUB
ukrainian hryvnia: ₴, UAH
swiss franc: CHF, SFr
swedish krona: SEK
norwegian krone: NOK
danish krone: DKK
polish zloty: PLN, zł
turkish lira: ₺, TRY
israeli shekel: ₪, ILS, NIS
south african rand: ZAR
nigerian naira: ₦, NGN
philippine peso: ₱, PHP
vietnamese dong: ₫, VND
thai baht: ฿, THB
malaysian ringgit: MYR, RM
indonesian rupiah: IDR, Rp
saudi riyal: SAR
uae dirham: AED
bitcoin: ₿, BTC
`;

/** Canonical unit, then the words for it behind a number, in lower case; read along with the units of measure. */
export const currencyWords = `
dollar: dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, usd, us$, bucks, $
cent: cent, cents, ¢
pound sterling: pound sterling, pounds sterling, british pounds, gbp, £
penny: penny, pence
euro: euro, euros, eur, €
japanese yen: yen, japanese yen, jpy, ¥
chinese yuan: yuan, renminbi, chinese yuan, rmb, cny
hong kong dollar: hong kong dollar, hong kong dollars, hkd
canadian dollar: canadian dollar, canadian dollars, cad
australian dollar: australian dollar, australian dollars, aud
new zealand dollar: new zealand dollar, new zealand dollars, nzd
singapore dollar: singapore dollar, singapore dollars, sgd
taiwan dollar: taiwan dollar, taiwan dollars, new taiwan dollars
indian rupee: rupee, rupees, indian rupees, inr
south korean won: won, south korean won, korean won, krw
russian ruble: ruble, rubles, rouble, roubles, russian rubles, russian roubles, rub, ₽
ukrainian hryvnia: hryvnia, hryvnias, hryvnya, hryvnyas, uah
swiss franc: swiss franc, swiss francs, chf
franc: franc, francs
peso: peso, pesos
brazilian real: real, reais, brl
swedish krona: krona, kronor, swedish kronor, sek
norwegian krone: norwegian kroner, nok
danish krone: danish kroner, dkk
krone: krone, kroner
polish zloty: zloty, zlotys, zlotych, pln
turkish lira: lira, liras, turkish lira
israeli shekel: shekel, shekels, israeli shekels, nis
south african rand: rand, zar
nigerian naira: naira, nairas
thai baht: baht
malaysian ringgit: ringgit, ringgits
indonesian rupiah: rupiah, rupiahs
saudi riyal: riyal, riyals
uae dirham: dirham, dirhams
iranian rial: rial, rials
dinar: dinar, dinars
taka: taka
kenyan shilling: shilling, shillings
bitcoin: bitcoin, bitcoins, btc
ether: ether, eth
`;

const bySign = new Map<string, string>();
for (const line of signTable.trim().split('\n')) {
  const [unit = '', signs = ''] = line.split(': ');
  for (const sign of signs.split(', ')) bySign.set(sign, unit);
}
export const currencyUnits: ReadonlySet<string> = new Set(
  [signTable, currencyWords].flatMap((table) =>
    table
      .trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':'))),
  ),
);

export interface CurrencySign {
  readonly unit: string;
  readonly from: number;
}

/** The currency whose sign or code ends right before a token: `$`, `US $`, `HK$`, `EUR`, `PS`; null without one. */
export function currencyBefore(tokens: readonly Token[], at: number, floor: number): CurrencySign | null {
  for (let from = Math.max(floor, at - 3); from < at; from += 1) {
    let sign = '';
    for (let each = from; each < at; each += 1) sign += tokenAt(tokens, each).text;
    const unit = bySign.get(sign);
    if (unit !== undefined && isWhole(tokens, from, at)) return { unit, from };
  }
  return null;
}

/** Letters of a sign that are words as well (`A $5 fee`, `generation Y`) stand without a space, and never inside a word. */
function isWhole(tokens: readonly Token[], from: number, at: number): boolean {
  const first = tokenAt(tokens, from);
  const before = tokenAt(tokens, from - 1);
  if (!first.spaced && before.kind !== 'mark' && before.kind !== 'none') return false;
  const next = tokenAt(tokens, from + 1);
  if (first.kind !== 'word') return true;
  if (/^(?:A|S|R|Y|PS|RM)$/.test(first.text) && next.spaced) return false;
  for (let each = from + 2; each < at; each += 1) if (tokenAt(tokens, each).spaced && each + 1 < at) return false;
  return true;
}
