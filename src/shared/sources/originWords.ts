/** Words by which a name, and what stands around it, is judged. All in lower case; a set is one blank-separated line after another. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}

/** What holds a claim: `a report by …`, `figures from …`. */
export const sourceNouns =
  words(`report reports article articles story stories study studies analysis analyses data figures statistics survey surveys
  poll polls statement statements document documents record records investigation investigations estimate estimates research paper papers post posts
  letter letters memo memos transcript transcripts tally database dataset assessment assessments briefing briefings review count counts tallies maps ledger ledgers numbers information
  intelligence footage video videos image images imagery photos photographs filing filings email emails messages recording recordings audit dossier
  bulletin update updates findings testimony correspondence logs draft copy evidence material materials calculations projections forecast forecasts
  interview note notes list lists details accounts files contract contracts invoices spreadsheet spreadsheets informe
  informes estudio datos encuesta rapport étude données enquête`);

/** German nouns have capitals: these lead to a name and are none. */
export const germanHolders =
  words(`bericht berichts berichten medienbericht studie analyse dokument dokumenten unterlagen daten zahlen recherchen umfrage
  nachrichtenagentur agentur zeitung tageszeitung wochenzeitung magazin nachrichtenmagazin sender portal ministerium hilfsorganisation organisation`);

/** What is done to it before it is passed on. */
export const passingOn =
  words(`published released issued compiled obtained seen reviewed collected provided written conducted commissioned prepared
  gathered cited shared posted leaked viewed analysed analyzed made public produced carried out done quoted first recently newly jointly carried
  verified assembled supplied given sent`);

/** Before a name, they say what it is: `the German newspaper …`. */
export const roleNouns =
  words(`newspaper newspapers paper daily weekly tabloid magazine journal agency agencies outlet outlets broadcaster station channel
  website site portal blog publication publisher network programme program podcast show platform project nonprofit non-profit charity ngo group
  tank think-tank thinktank organisation organization watchdog institute institution university college company firm consultancy consultant startup
  monitor researchers researcher analysts analyst economists experts scientists journalists reporters team at service ministry department regulator
  bank union association foundation coalition consortium collective operator insurer provider producer
  agence journal quotidien hebdomadaire magazine chaîne ong institut organisation site média cabinet
  agencia periódico diario revista cadena ong organización instituto portal medio semanario
  агентство агентства агентству видання газета газети газеты телеканал телеканалу телеканала портал порталу портала журнал журналу издание издания видання изданию виданню
  zeitung nachrichtenagentur agentur magazin sender nachrichtenmagazin`);

/** Of those, what prints or broadcasts. */
export const outletRoles =
  words(`newspaper newspapers paper daily weekly tabloid magazine journal outlet outlets broadcaster station channel website site portal
  blog publication publisher podcast show programme program zeitung magazin nachrichtenmagazin sender quotidien hebdomadaire chaîne média periódico
  diario revista cadena semanario агентство агентства агентству видання газета газети газеты телеканал телеканалу телеканала портал порталу портала
  журнал журналу издание издания изданию виданню`);

export const personRoles =
  words(`spokesman spokeswoman spokesperson minister president chancellor senator governor mayor general colonel major captain
  lieutenant commander professor dr mr mrs ms sir lord lady king queen prince princess pope secretary ambassador director chief head ceo chairman
  chairwoman founder author journalist reporter correspondent columnist blogger lawyer attorney economist historian analyst activist lawmaker
  congressman congresswoman representative rep sen gen col lt maj capt gov prof judge prosecutor editor coach owner doctor officer leader deputy`);

/** Titles that stand in capitals before a name. */
export const titles =
  words(`president prime minister chancellor senator governor mayor general colonel major captain lieutenant commander professor
  dr mr mrs ms sir lord lady king queen prince princess pope secretary ambassador director chief ceo chairman chairwoman rep sen gen col lt maj
  capt gov prof judge justice sheriff attorney deputy vice foreign defense defence interior finance health energy premier congressman
  congresswoman representative herr frau m mme monsieur madame señor señora admiral adm sgt sergeant press staff spokesman spokeswoman state`);

/** They speak without being named. */
export const unnamedGroups =
  words(`officials official sources source people authorities authority police insiders media reports residents witnesses
  lawmakers diplomats employees executives prosecutors investigators officers soldiers troops commanders intelligence forces military government
  leaders politicians bloggers channels experts analysts scientists activists volunteers locals relatives family families friends colleagues
  workers doctors lawyers critics supporters law laws mythology folklore tradition legend teachers students users customers aides advisers
  quellen behörden beamte kreise medien angaben autorités sources médias autoridades fuentes medios джерела источники источник сми змі
  чиновники чиновників влада власти`);

/** Words that begin a sentence, or stand for a name, and are none. */
export const noNames =
  words(`i he she it we they you his her its our their this that these those who which what when where while as at by in on for from
  with after before since until if but and or so yet also however meanwhile moreover although though because despite during the a an one two
  some many most several all both each every no none any other others another such there here then now today yesterday tomorrow earlier later
  last first recently police officials authorities residents witnesses doctors media scientists researchers experts critics prosecutors
  investigators government parliament congress court sources people local state public police-reported article section chapter figure table rule
  law plan god islam christianity schedule custom reports report documents data new study studies analysts economists observers activists
  organizers organisers company companies hospital hospitals army military navy troops soldiers nobody everyone someone not only even still just
  der die das den dem des ein eine einen einem einer er sie es wir polizei regierung behörden medienberichten angaben quellen staatsanwaltschaft
  bericht berichten experten gesetz medien plan meinung ansicht umfrage studie feuerwehr stadt unternehmen firma
  le la les un une il elle ils elles nous vous ce cette ces el los las lo ella ellos nosotros
  він вона вони ми ви це цей ця ці он она они мы вы это этот эта эти поліція полиция влада власти як как за по про`);

export const timeWords =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sept sep oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag`);

/** Words of places and of their people, word by word: a name of nothing else is no source. */
export const placeWords =
  words(`afghanistan afghan albania albanian algeria algerian angola argentina argentine armenia armenian australia australian
  austria austrian azerbaijan azerbaijani bahrain bangladesh belarus belarusian belgium belgian bolivia bosnia bosnian botswana brazil brazilian
  britain british bulgaria bulgarian burma burmese cambodia cambodian cameroon canada canadian chad chile chilean china chinese colombia colombian
  congo congolese croatia croatian cuba cuban cyprus czech czechia denmark danish ecuador egypt egyptian england english eritrea estonia estonian
  ethiopia ethiopian europe european finland finnish france french georgia georgian germany german ghana greece greek guatemala haiti haitian
  honduras hungary hungarian iceland india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli italy italian jamaica
  japan japanese jordan kazakhstan kazakh kenya kenyan korea korean koreas kosovo kuwait kyrgyzstan laos latvia latvian lebanon lebanese libya libyan
  lithuania lithuanian luxembourg macedonia malaysia malaysian mali malta mexico mexican moldova moldovan mongolia montenegro morocco moroccan
  mozambique myanmar namibia nepal netherlands dutch nicaragua niger nigeria nigerian norway norwegian oman pakistan pakistani palestine palestinian
  panama paraguay peru peruvian philippines filipino poland polish portugal portuguese qatar romania romanian russia russian rwanda saudi arabia
  scotland scottish senegal serbia serbian singapore slovakia slovak slovenia somalia somali spain spanish sudan sudanese sweden swedish switzerland
  swiss syria syrian taiwan taiwanese tajikistan tanzania thailand thai tunisia turkey türkiye turkish turkmenistan uganda ukraine ukrainian emirates
  uae uk u.k us u.s usa u.s.a america american americans uruguay uzbekistan venezuela venezuelan vietnam vietnamese wales welsh yemen yemeni zambia
  zimbabwe africa african asia asian arab western eastern northern southern north south east west central united states kingdom soviet union eu
  london paris berlin moscow kyiv kiev kharkiv odesa lviv beijing tokyo seoul pyongyang washington york brussels geneva vienna rome madrid warsaw
  prague budapest athens ankara istanbul jerusalem tel aviv tehran baghdad damascus beirut cairo delhi mumbai shanghai hong kong sydney melbourne
  toronto ottawa chicago boston texas california florida ohio georgia virginia michigan pennsylvania gaza crimea donbas donetsk luhansk kherson
  zaporizhzhia vladivostok siberia hague new middle wall street deutschland russland frankreich österreich schweiz europa usa amerika bayern hamburg münchen allemagne russie
  états-unis royaume-uni chine españa francia alemania rusia china méxico argentina україна україни росія росії россия россии украина украины москва москвы
  київ києва киев киева сша китай китаю китая`);

/** In a name, they make it an outlet. */
export const outletWords =
  words(`times post journal news herald tribune gazette telegraph daily magazine radio tv television press chronicle observer weekly wire
  independent broadcasting broadcast bulletin courier mail mirror globe zeitung tagblatt newspaper newsroom reporter examiner inquirer dispatch
  sentinel ledger quarterly monthly newswire media today pravda gazeta novosti правда новини новости газета радіо радио newsletter lantern review`);

export const organisationWords =
  words(`ministry department institute institution center centre university college agency bank council commission committee
  association foundation federation union organization organisation group office bureau authority administration corporation corp inc ltd llc
  company co plc gmbh party service services force forces army navy staff command court parliament senate congress assembly government police academy
  laboratory laboratories laboratoire lab labs network alliance coalition project initiative fund trust society board exchange hospital school church
  league club team monitor watch international global nations treasury statistics eurostat chamber secretariat directorate forum partners partnership
  consulting research analytics intelligence security systems technologies industries airlines holdings capital securities energy house pentagon records
  kremlin nato borders
  ministerium bundesamt institut universität behörde verband bundesbank bundeswehr bundesregierung zentrum gesellschaft stiftung amt
  ministère institut université agence ministerio instituto universidad agencia banco
  міністерство міністерства генштаб генштабу генеральний генерального служба служби інститут інституту центр центру агентство бюро управління оон
  министерство министерства минобороны генштаба служба службы институт института центра управление управления росстат росстата оон
  міноборони держстат держстату нбу сбу гур`);

/** In a name's last place, they make it a document. */
export const documentWords = words(`report papers files act dossier memo census index files treaty survey barometer`);

/** Join the words of a name, where another one follows. */
export const joiningWords = words(
  `of for and the de la le du des von van der den del di da dos das al el bin ibn & y e und für et without on las los in`,
);

export const articles = words(
  `the a an its their his her our this that le la les l' l’ un une des der die das den dem ein eine einem einer el los las lo`,
);

/** Alone they are some office that was named before, or none. */
export const bareOffices =
  words(`ministry department institute institution center centre university college agency bank council commission committee
  foundation union office bureau authority group company court hospital school service party association institut instituto ministère ministerio
  universidad agencia agence banco universität amt verband`);
