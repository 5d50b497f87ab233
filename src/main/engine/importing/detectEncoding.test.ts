import { describe, expect, it } from 'vitest';
import { encodeText } from '../testing/encodeText.ts';
import { detectEncodings } from './detectEncoding.ts';

/** A paragraph and a line of some 60 characters, in the words of these tests. */
const texts: Readonly<Record<string, readonly [string, string]>> = {
  ru: [
    'Утром в понедельник в порт вошли три судна с зерном. По словам диспетчера, разгрузка займёт двое суток, после чего причал закроют на ремонт. Весной здесь уже меняли краны, но работы остановили из-за паводка.',
    'Порт закрыт до пятницы, суда ждут разгрузки на рейде.',
  ],
  uk: [
    'Уранці в понеділок до порту зайшли три судна із зерном. За словами диспетчера, розвантаження триватиме дві доби, після чого причал закриють на ремонт. Навесні тут уже міняли крани, але роботи зупинили через повінь.',
    'Порт зачинено до п’ятниці, судна чекають на її дозвіл.',
  ],
  bg: [
    'В понеделник сутринта в пристанището влязоха три кораба със зърно. Според диспечера разтоварването ще продължи две денонощия, след което кеят ще бъде затворен за ремонт.',
    'Пристанището е затворено до петък, корабите чакат на котва.',
  ],
  ko: [
    '월요일 아침 곡물을 실은 배 세 척이 항구에 들어왔다. 관제사는 하역에 이틀이 걸리며 그 뒤 부두를 수리하기 위해 문을 닫는다고 말했다. 지난봄에도 이곳에서 기중기를 교체했지만 홍수 때문에 작업이 중단됐다.',
    '항구는 금요일까지 문을 닫으며 배들은 바다에서 기다린다.',
  ],
  ja: [
    '月曜日の朝、穀物を積んだ三隻の船が港に入った。荷下ろしには二日かかり、その後、岸壁は修理のために閉鎖されると担当者は話している。春にもクレーンを交換したが、洪水のため工事は止まった。',
    '港は金曜日まで閉鎖され、船は沖で荷下ろしを待っている。',
  ],
  zh: [
    '星期一早上，三艘运粮船驶入港口。调度员说，卸货需要两天，之后码头将关闭维修。今年春天这里已经更换过起重机，但是因为洪水，工程停了下来。',
    '港口关闭到星期五，船只在海上等待卸货，工人们已经回家。',
  ],
  tw: [
    '星期一早上，三艘運糧船駛入港口。調度員說，卸貨需要兩天，之後碼頭將關閉維修。今年春天這裡已經更換過起重機，但是因為洪水，工程停了下來。',
    '港口關閉到星期五，船隻在海上等待卸貨，工人們已經回家。',
  ],
  pl: [
    'W poniedziałek rano do portu wpłynęły trzy statki ze zbożem. Według dyspozytora wyładunek potrwa dwie doby, później nabrzeże zostanie zamknięte. Wiosną wymieniono już dźwigi, lecz prace przerwała powódź.',
    'Port jest zamknięty do piątku, statki czekają na wyładunek.',
  ],
  cs: [
    'V pondělí ráno vpluly do přístavu tři lodě s obilím. Podle dispečera potrvá vykládka dva dny, potom bude nábřeží uzavřeno kvůli opravě. Na jaře se tu již měnily jeřáby, ale práce přerušila povodeň.',
    'Přístav je zavřený do pátku, lodě čekají na vykládku.',
  ],
  hu: [
    'Hétfőn reggel három gabonaszállító hajó futott be a kikötőbe. A diszpécser szerint a kirakodás két napig tart, utána a rakpartot felújítás miatt lezárják. Tavasszal már cserélték a darukat, de az árvíz félbeszakította a munkát.',
    'A kikötő péntekig zárva van, a hajók a kirakodásra várnak.',
  ],
  de: [
    'Am Montagmorgen liefen drei Schiffe mit Getreide in den Hafen ein. Laut dem Lotsen dauert das Löschen zwei Tage, danach schließt der Kai für Ausbesserungen. Schon im Frühjahr wurden hier Kräne getauscht, doch das Hochwasser unterbrach die Arbeiten.',
    'Der Hafen bleibt bis Freitag geschlossen, Schiffe müssen warten.',
  ],
  fr: [
    'Lundi matin, trois navires chargés de céréales sont entrés dans le port. D’après le régulateur, le déchargement durera deux jours, après quoi le quai sera fermé. Au printemps on avait déjà remplacé les grues, mais la crue a arrêté les travaux là où ils étaient.',
    'Le port est fermé jusqu’à vendredi, les navires y sont à l’arrêt.',
  ],
  es: [
    'El lunes por la mañana entraron en el puerto tres barcos con grano. Según el práctico, la descarga durará dos días y después se cerrará el muelle. En primavera ya se cambiaron las grúas, pero la inundación detuvo las obras.',
    'El puerto cerró ayer y no abrirá hasta mañana, según la autoridad.',
  ],
  el: [
    'Τη Δευτέρα το πρωί τρία πλοία με σιτηρά μπήκαν στο λιμάνι. Σύμφωνα με τον υπεύθυνο, η εκφόρτωση θα διαρκέσει δύο ημέρες και έπειτα η προβλήτα θα κλείσει για επισκευή.',
    'Το λιμάνι είναι κλειστό ως την Παρασκευή, τα πλοία περιμένουν.',
  ],
  tr: [
    'Pazartesi sabahı limana tahıl yüklü üç gemi girdi. Görevliye göre boşaltma iki gün sürecek, ardından rıhtım onarım için kapatılacak. İlkbaharda burada vinçler değiştirilmiş, ama taşkın yüzünden çalışmalar durmuştu.',
    'Liman cuma gününe kadar kapalı, gemiler açıkta bekliyor.',
  ],
  he: [
    'ביום שני בבוקר נכנסו לנמל שלוש אוניות עם תבואה. לדברי האחראי הפריקה תימשך יומיים ואחר כך ייסגר הרציף לתיקונים. באביב כבר הוחלפו כאן מנופים אבל העבודה נעצרה בגלל שיטפון.',
    'הנמל סגור עד יום שישי והאוניות מחכות לפריקה בים.',
  ],
  ar: [
    'دخلت صباح يوم الاثنين ثلاث سفن محملة بالحبوب إلى الميناء. وقال المسؤول إن التفريغ سيستغرق يومين ثم يغلق الرصيف للإصلاح. وفي الربيع تم تبديل الرافعات هنا لكن الفيضان أوقف العمل.',
    'الميناء مغلق حتى يوم الجمعة والسفن تنتظر التفريغ في البحر.',
  ],
  th: [
    'เช้าวันจันทร์ เรือบรรทุกข้าวสามลำเข้ามาที่ท่าเรือ เจ้าหน้าที่บอกว่าการขนถ่ายจะใช้เวลาสองวัน จากนั้นท่าเรือจะปิดเพื่อซ่อมแซม',
    'ท่าเรือปิดถึงวันศุกร์ เรือต้องรออยู่กลางทะเล',
  ],
  lt: [
    'Pirmadienio rytą į uostą įplaukė trys laivai su grūdais. Dispečerio žodžiais, iškrovimas užtruks dvi dienas, po to krantinė bus uždaryta. Pavasarį čia jau keitė kranus, bet darbus sustabdė potvynis, sakė jūrininkė.',
    'Uostas uždarytas iki penktadienio, laivai laukia iškrovimo.',
  ],
};

const published: readonly (readonly [string, string])[] = [
  ['windows-1251', 'ru uk bg'],
  ['koi8-r', 'ru'],
  ['koi8-u', 'uk'],
  ['iso-8859-5', 'ru uk bg'],
  ['ibm866', 'ru'],
  ['x-mac-cyrillic', 'ru uk'],
  ['euc-kr', 'ko'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['gb18030', 'zh'],
  ['big5', 'tw'],
  ['windows-1250', 'pl cs hu'],
  ['iso-8859-2', 'pl cs hu'],
  ['windows-1252', 'de fr es'],
  ['windows-1253', 'el'],
  ['iso-8859-7', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['iso-8859-8', 'he'],
  ['windows-1256', 'ar'],
  ['iso-8859-6', 'ar'],
  ['windows-874', 'th'],
  ['windows-1257', 'lt'],
];

const cases = published.flatMap(([encoding, languages]) =>
  languages.split(' ').flatMap((language) =>
    (texts[language] ?? []).map((text) => {
      // An encoding made before typographic apostrophes writes a plain one.
      const plain = /^(?:koi8|iso|ibm)/u.test(encoding) ? text.replaceAll('’', "'") : text;
      return { encoding, language, length: plain.length, text: plain };
    }),
  ),
);

const bestText = (bytes: Uint8Array): string => {
  const [best] = detectEncodings(bytes);
  return best === undefined ? '' : new TextDecoder(best.encoding, { fatal: true }).decode(bytes);
};

describe('detectEncodings', () => {
  // Bug: an archived page comes in as letters of another alphabet, and no search finds it again.
  it.each(cases)('reads $encoding ($language, $length characters)', ({ encoding, text }) => {
    expect(bestText(encodeText(text, encoding))).toBe(text);
  });
});
