/** Outlets and agencies that texts name as their source, as they write themselves. A name outside of the list is judged by its words. */
const names = `Reuters|Associated Press|AP|Agence France-Presse|AFP|Bloomberg|Bloomberg News|Dow Jones|Dow Jones Newswires|United Press International|UPI|dpa|EFE|ANSA|Kyodo|Kyodo News|Jiji Press|
Yonhap|Xinhua|TASS|KCNA|Interfax|Interfax-Ukraine|RIA Novosti|Ukrinform|Ukrainska Pravda|Suspilne|Hromadske|Ukrinform|UNIAN|RBC-Ukraine|LIGA.net|Babel|NV|The Kyiv Independent|Kyiv Post|
Meduza|The Insider|Mediazona|Novaya Gazeta|Novaya Gazeta Europe|iStories|Important Stories|Verstka|Baza|Kommersant|Vedomosti|RBC|Moscow Times|The Moscow Times|Dozhd|TV Rain|RT|Agentstvo|Astra|
Radio Free Europe/Radio Liberty|Radio Free Europe|Radio Liberty|RFE/RL|Radio Svoboda|Voice of America|VOA|Deutsche Welle|DW|Radio Free Asia|NK News|NK Pro|Yle|SVT|NRK|DR|
The Washington Post|The New York Times|The Wall Street Journal|WSJ|USA Today|Los Angeles Times|Chicago Tribune|The Boston Globe|Politico|Axios|The Atlantic|The New Yorker|Vox|Vice|Vice News|Slate|Salon|
Time|Newsweek|Forbes|Fortune|Business Insider|HuffPost|BuzzFeed|BuzzFeed News|The Intercept|ProPublica|NPR|PBS|CNN|NBC|NBC News|MSNBC|CBS|CBS News|ABC|ABC News|Fox News|Fox Business|CNBC|C-SPAN|
The Hill|The Daily Beast|Foreign Policy|Foreign Affairs|Bellingcat|Mother Jones|The Verge|Wired|Ars Technica|TechCrunch|The Information|404 Media|Engadget|Gizmodo|Mashable|Variety|Deadline|
The Guardian|The Observer|The Times|The Sunday Times|The Telegraph|The Daily Telegraph|The Independent|The Sun|The Mirror|Daily Mail|MailOnline|The Economist|Financial Times|FT|BBC|BBC News|Sky News|ITV|ITV News|
Channel 4|Channel 4 News|New Statesman|New Scientist|Nature|Science|The Lancet|The BMJ|Evening Standard|The Scotsman|The Irish Times|RTE|RTÉ|PA Media|
Le Monde|Le Figaro|Libération|Liberation|Mediapart|Le Parisien|L'Équipe|L'Express|Le Point|Les Echos|Les Échos|France 24|France 2|RFI|BFM TV|BFMTV|Franceinfo|Ouest-France|Le Canard enchaîné|Le Soir|Le Temps|
Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|Bild am Sonntag|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|FAZ|Handelsblatt|Tagesspiegel|taz|Stern|Focus|ARD|ZDF|WDR|NDR|Tagesschau|Correctiv|Der Standard|Die Presse|
Neue Zürcher Zeitung|NZZ|Tages-Anzeiger|ORF|SRF|Kurier|El País|El Mundo|ABC|La Vanguardia|El Confidencial|El Diario|RTVE|Cadena SER|Europa Press|Clarín|La Nación|Página 12|Infobae|El Universal|Reforma|Milenio|
La Repubblica|Corriere della Sera|La Stampa|Il Sole 24 Ore|Gazeta Wyborcza|Rzeczpospolita|Onet|PAP|TVN24|Telex|Direkt36|HVG|De Volkskrant|NRC|De Morgen|De Standaard|NOS|Dagens Nyheter|Aftonbladet|Expressen|
Helsingin Sanomat|Delfi|LRT|Postimees|ERR|Der Bund|Haaretz|The Times of Israel|The Jerusalem Post|Ynet|Kan|Al Jazeera|Al Arabiya|Al-Monitor|Anadolu|Anadolu Agency|Hürriyet|Cumhuriyet|Fars|IRNA|Tasnim|Iran International|
The Times of India|The Hindu|Hindustan Times|The Indian Express|NDTV|ANI|PTI|Press Trust of India|Dawn|Geo News|South China Morning Post|Global Times|Caixin|People's Daily|Nikkei|Nikkei Asia|Asahi Shimbun|
Mainichi Shimbun|Yomiuri Shimbun|NHK|Japan Times|The Korea Herald|The Korea Times|Chosun Ilbo|JoongAng Ilbo|Hankyoreh|Dong-A Ilbo|KBS|The Straits Times|Channel NewsAsia|CNA|Rappler|The Sydney Morning Herald|
The Age|The Australian|SBS|Stuff|RNZ|NZ Herald|The Globe and Mail|Toronto Star|CBC|CBC News|CTV|CTV News|Global News|Folha de S.Paulo|O Globo|Estadão|Daily Maverick|Mail & Guardian|News24|Nation|Daily Nation|
Premium Times|The Punch|OCCRP|Organized Crime and Corruption Reporting Project|ICIJ|International Consortium of Investigative Journalists|Lloyd's List|Defense News|Breaking Defense|Naval News|The War Zone|
The Drive|Stars and Stripes|Military Times|Semafor|Puck|Punchbowl News|ESPN|The Athletic|TMZ|People magazine|Rolling Stone|Billboard|Hollywood Reporter|The Hollywood Reporter|Vanity Fair|Polygon|Kotaku|IGN|The Wrap|TheWrap|Futurism|Kyiv Post|Box Office Mojo|Eurogamer|
Рейтер|Reuters|Блумберг|Суспільне|Українська правда|Украинская правда|Укрінформ|Укринформ|УНІАН|УНИАН|РБК-Україна|РБК-Украина|РБК|Інтерфакс-Україна|Интерфакс|Інтерфакс|ТАСС|РИА Новости|Медуза|Коммерсант|Коммерсантъ|
Ведомости|Медиазона|Новая газета|Бі-Бі-Сі|Би-би-си|Радіо Свобода|Радио Свобода|Німецька хвиля|Дзеркало тижня|Бабель|Громадське|Голос Америки|Верстка|Агентство|Важные истории`;

const byKey: ReadonlyMap<string, string> = new Map(
  names
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name): [string, string] => [keyOfOrigin(name), name]),
);

/** As texts write them: with a capital, but for the few that write themselves small. */
const firstWords: ReadonlySet<string> = new Set(
  [...byKey].flatMap(([key, name]) => {
    const small = firstWord(key);
    return [firstWord(name), small.charAt(0).toUpperCase() + small.slice(1), small.toUpperCase()];
  }),
);

function firstWord(text: string): string {
  return /^[\p{L}\p{N}\p{M}]*/u.exec(text)?.[0] ?? '';
}

/** Whether any outlet of the list begins with this word: cheap, where most words do not. */
export function beginsOutlet(word: string): boolean {
  return firstWords.has(firstWord(word));
}

/** How the outlet writes its own name, or null where it is not in the list. A leading article and the case do not matter. */
export function knownOutlet(name: string): string | null {
  const known = byKey.get(keyOfOrigin(name)) ?? null;
  // `Dr` is no `DR`.
  return known !== null && /^[A-Z]{2,5}$/.test(known) && !name.includes(known) ? null : known;
}

/** What two spellings of one name have in common: no article, no bracketed short form, no quotes, no case. */
export function keyOfOrigin(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replaceAll(/["“”„«»‘]/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/'s?$/u, '')
    .trim();
}
