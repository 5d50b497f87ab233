/** Canonical unit, then the words for it in lower case; the canonical ones are those that the calculator reads. */
export const measureWords = `
t: metric ton, metric tons, tonne, tonnes, metric tonne, metric tonnes
ton: ton, tons
short ton: short ton, short tons
long ton: long ton, long tons
kt: kiloton, kilotons, kilotonne, kilotonnes
Mt: megaton, megatons, megatonne, megatonnes
Gt: gigaton, gigatons, gigatonne, gigatonnes
kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs
g: gram, grams, gramme, grammes
mg: milligram, milligrams
microgram: microgram, micrograms
lb: pound, pounds, lbs
oz: ounce, ounces
stone: stone
carat: carat, carats
km: kilometer, kilometers, kilometre, kilometres, kms
m: meter, meters, metre, metres
cm: centimeter, centimeters, centimetre, centimetres
mm: millimeter, millimeters, millimetre, millimetres
micron: micron, microns, micrometer, micrometers, micrometre, micrometres
nm: nanometer, nanometers, nanometre, nanometres
mile: mile, miles
nautical mile: nautical mile, nautical miles
yard: yard, yards
foot: foot, feet
inch: inch, inches, ″
light year: light year, light years, lightyear, lightyears
km^2: square kilometer, square kilometers, square kilometre, square kilometres, sq km, km²
m^2: square meter, square meters, square metre, square metres, sq m, sqm, m²
mile^2: square mile, square miles, sq mi, sq miles, sq mile
foot^2: square foot, square feet, sq ft, sqft
inch^2: square inch, square inches
yard^2: square yard, square yards
hectare: hectare, hectares
acre: acre, acres
m^3: cubic meter, cubic meters, cubic metre, cubic metres, m³
foot^3: cubic foot, cubic feet, cu ft
cm^3: cubic centimeter, cubic centimeters, cubic centimetre, cubic centimetres
L: liter, liters, litre, litres
mL: milliliter, milliliters, millilitre, millilitres
fluid ounce: fluid ounce, fluid ounces, fl oz
gallon: gallon, gallons
barrel: barrel, barrels
pint: pint, pints
quart: quart, quarts
cup: cup, cups
teaspoon: teaspoon, teaspoons, tsp
tablespoon: tablespoon, tablespoons, tbsp
bushel: bushel, bushels
s: second, seconds, sec, secs
min: minute, minutes, mins
h: hour, hours, hr, hrs
day: day, days
week: week, weeks
fortnight: fortnight, fortnights
month: month, months
year: year, years, yr, yrs
decade: decade, decades
century: century, centuries
ms: millisecond, milliseconds
microsecond: microsecond, microseconds
nanosecond: nanosecond, nanoseconds
percent: percent, per cent, pct, %, pc, prozent, ％
percentage point: percentage point, percentage points, pp
basis point: basis point, basis points, bps, bp
mph: mile per hour, miles per hour, miles an hour, mph
km/h: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, kph, kmh, km/h
knot: knot, knots
horsepower: horsepower, hp, bhp
watt: watt, watts
kW: kilowatt, kilowatts
MW: megawatt, megawatts
GW: gigawatt, gigawatts
TW: terawatt, terawatts
kWh: kilowatt hour, kilowatt hours, kilowatthour, kilowatthours
MWh: megawatt hour, megawatt hours
GWh: gigawatt hour, gigawatt hours
TWh: terawatt hour, terawatt hours
joule: joule, joules
calorie: calorie, calories
kilocalorie: kilocalorie, kilocalories, kcal
BTU: btu, btus, british thermal units
mmBTU: mmbtu
V: volt, volts
A: amp, amps, ampere, amperes
ohm: ohm, ohms
Hz: hertz
kHz: kilohertz
MHz: megahertz
GHz: gigahertz
dB: decibel, decibels, dba
newton: newton, newtons
newton metre: newton metres, newton meters
foot pound-force: lb ft, ft lbs, lb foot, pound feet, pound foot, ft lb, foot pounds
Pa: pascal, pascals
psi: psi
degree Celsius: degree celsius, degrees celsius, degree centigrade, degrees centigrade, celsius, degrees c, degree c, ° c, °c, deg c, degc, ℃
degree Fahrenheit: degree fahrenheit, degrees fahrenheit, fahrenheit, degrees f, degree f, ° f, °f, deg f, degf, ℉
kelvin: kelvin, kelvins
degree: degree, degrees, °
byte: byte, bytes
kilobyte: kilobyte, kilobytes
megabyte: megabyte, megabytes
gigabyte: gigabyte, gigabytes
terabyte: terabyte, terabytes
megapixel: megapixel, megapixels, mp
mile per gallon: mpg, miles per gallon
rpm: rpm
teu: teu, teus
sievert: sievert, sieverts
becquerel: becquerel, becquerels
`;

/** Symbols, whose capitals matter, each before its canonical unit. */
export const measureSymbols = `
t t, kg kg, mg mg, ng ng, µg microgram, μg microgram, mcg microgram, km km, cm cm, mm mm, nm nm, m m, µm micron, μm micron, ft foot, yd yard, mi mile, ly light year
oz oz, lb lb, kt kt, Mt Mt, Gt Gt, ha hectare, ml mL, mL mL, cl cL, dl dL, dL dL, L L, hl hL, cc cm^3, gal gallon, bbl barrel, boe barrel of oil equivalent
bpd barrel/day, g g, Hz Hz, kHz kHz, MHz MHz, GHz GHz, THz THz, dB dB, N N, kN kN, J J, kJ kJ, MJ MJ, GJ GJ, TJ TJ, eV eV, keV keV, MeV MeV, GeV GeV, TeV TeV
W W, kW kW, MW MW, GW GW, TW TW, kWh kWh, MWh MWh, GWh GWh, TWh TWh, Wh Wh, mAh mAh, Ah Ah, A A, mA mA, V V, kV kV, mV mV, Ω ohm, kΩ kiloohm, MΩ megaohm, F F, H H, T T
Wb Wb, C degree Celsius, K K, mol mol, mmol mmol, cd cd, lm lm, lx lx, Gy Gy, Sv Sv, mSv mSv, Bq Bq, kBq kBq, MBq MBq, Pa Pa, kPa kPa, hPa hPa, MPa MPa, GPa GPa, ksi ksi, atm atm, mbar mbar, mmHg mmHg
Nm newton metre, rad rad, KB kilobyte, kB kilobyte, MB megabyte, GB gigabyte, TB terabyte, PB petabyte, Mb megabit, Gb gigabit, Mbps megabit/s, Gbps gigabit/s, kbps kilobit/s, fps frame/s
ms ms, dpi dot/inch, ppi pixel/inch, px pixel, ppm part per million, ppb part per billion, IU international unit
`;

/** Symbols that are words elsewhere: units only right behind the digits or a hyphen (`1.0l`, `3min`, `2-in`). */
export const gluedSymbols = `
l L, s s, h h, in inch, min min, d day, y year, c cent, p penny, Y year, x times, X times
`;
