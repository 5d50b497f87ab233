import type { Example } from './derivationExamples.ts';

/** As `englishExamples`, by language (BCP 47). */
export const otherExamples: Readonly<Record<string, readonly Example[]>> = {
  de: [
    ['Laut Reuters lag das Schiff drei Tage fest.', 'outlet: Reuters'],
    ['Laut einem Bericht des „Spiegel“ war die Ladung falsch deklariert.', 'outlet: Spiegel'],
    ['Nach Angaben des Statistischen Bundesamtes sank der Umschlag.', 'organisation: Statistischen Bundesamtes'],
    ['Wie die Süddeutsche Zeitung berichtet, fehlen zwei Kräne.', 'outlet: Süddeutsche Zeitung'],
    ['Laut Polizei wurde niemand verletzt.'],
    ['Das geht aus Unterlagen hervor, die der Zeitung vorliegen.'],
    ['Laut dem Handelsblatt prüft der Konzern den Verkauf.', 'outlet: Handelsblatt'],
    ['Nach Angaben der Behörden bleibt die Brücke gesperrt.'],
    [
      'Die Zahl stieg, meldete die Nachrichtenagentur dpa unter Berufung auf die NATO.',
      'outlet: dpa',
      'organisation: NATO',
    ],
  ],
  fr: [
    ['Selon Le Monde, le navire était vide.', 'outlet: Le Monde'],
    ['Selon l’AFP, deux marins sont blessés.', 'outlet: AFP'],
    ['Selon les autorités, la route reste fermée.'],
    ['Selon lui, rien ne presse.'],
    ['Le quotidien Libération a révélé l’affaire lundi.', 'outlet: Libération'],
    ['Selon Anne Morel, la digue tiendra.', 'person: Anne Morel'],
    ['D’après une étude de l’Institut maritime, les prix montent.'],
    ['Des documents consultés par Mediapart citent trois sociétés.', 'outlet: Mediapart'],
    ['Selon le ministère de la Mer, le port rouvre lundi.', 'organisation: ministère de la Mer'],
  ],
  es: [
    ['Según El País, el barco iba vacío.', 'outlet: El País'],
    ['Según las autoridades, la carretera sigue cortada.'],
    ['De acuerdo con Reuters, hubo dos heridos.', 'outlet: Reuters'],
    ['Según el diario Clarín, faltan tres grúas.', 'outlet: Clarín'],
    ['Según un informe del Banco Mundial, la pobreza bajó.', 'organisation: Banco Mundial'],
    ['El puerto cerró, informó Europa Press.', 'outlet: Europa Press'],
  ],
  uk: [
    ['За даними Reuters, судно стояло три дні.', 'outlet: Reuters'],
    ['Про це повідомляє Українська правда.', 'outlet: Українська правда'],
    ['За даними Міністерства оборони, міст закрито.', 'organisation: Міністерства оборони'],
    ['За даними місцевої влади, ніхто не постраждав.'],
    ['Порт закрили, пише «Бабель» з посиланням на Генштаб.', 'outlet: Бабель', 'organisation: Генштаб'],
  ],
  ru: [
    ['По данным Reuters, судно стояло три дня.', 'outlet: Reuters'],
    ['Об этом сообщает Медуза.', 'outlet: Медуза'],
    ['По словам очевидцев, было тихо.'],
    ['По данным Министерства обороны, мост закрыт.', 'organisation: Министерства обороны'],
    ['Порт закрыт, пишет «Верстка» со ссылкой на Росстат.', 'outlet: Верстка', 'organisation: Росстат'],
  ],
};
