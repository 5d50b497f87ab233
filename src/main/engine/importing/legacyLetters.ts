/** How a language is written: what its text looks like once its bytes are decoded as they were meant. */
export interface Writing {
  readonly language: string;
  /** Letters beyond ASCII, in lower case, the most frequent first; of Han and Hangul only the most frequent. */
  readonly letters: string;
  /** `latin`: ASCII letters with some of these between; `other`: a script of its own; `cjk`: thousands of signs, without case. */
  readonly script: 'latin' | 'other' | 'cjk';
  /** WHATWG labels of the encodings it was published in, the most usual first. */
  readonly encodings: readonly string[];
  readonly isRare?: boolean;
}

const west = ['windows-1252', 'macintosh', 'iso-8859-15'];
const middle = ['windows-1250', 'iso-8859-2'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];
const russian = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const ukrainian = ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'];

const chinese =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长';
const simplified = `${chinese}新港口船吨货物月万据报市政府部门关进第号称表示问题因其但外全电话议员记者今明`;
const traditional =
  '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長新港口船噸貨物月萬據報市政府部門關進第號稱表示問題因其但外全電話議員記者今明';
const korean =
  '이다는에의을가하고지은로한사를대인기도전자어리해시일들서부정제으원라나수아보장과주여구있국동안면공상게적스그위선유계만월년조성중기회연경업소진마오분방되신물통했비세관항건개트화최치러모산발생미내야무당직간단실행톤었습니까말';

/** Letters by frequency in running text, after the languages' usual frequency tables. */
export const writings: readonly Writing[] = [
  { language: 'de', letters: 'üäöß', script: 'latin', encodings: west },
  { language: 'fr', letters: 'éàèêçôâîûùœëïüÿæ', script: 'latin', encodings: west },
  { language: 'es', letters: 'óíáéñúü', script: 'latin', encodings: west },
  { language: 'pt', letters: 'ãçáéóíêõàâúô', script: 'latin', encodings: west },
  { language: 'it', letters: 'èàùìòé', script: 'latin', encodings: west },
  { language: 'nl', letters: 'ëéïèöü', script: 'latin', encodings: west },
  { language: 'sv', letters: 'äåöé', script: 'latin', encodings: west },
  { language: 'da', letters: 'åøæé', script: 'latin', encodings: west },
  { language: 'is', letters: 'áíðéóúýþæö', script: 'latin', encodings: west, isRare: true },
  { language: 'tr', letters: 'ışüğçöâîû', script: 'latin', encodings: ['windows-1254'] },
  { language: 'pl', letters: 'łęóąśżćńź', script: 'latin', encodings: middle },
  { language: 'cs', letters: 'íáěéřýžčšůúťďňó', script: 'latin', encodings: middle },
  { language: 'sk', letters: 'áíýéčžšľťúôňďäĺŕó', script: 'latin', encodings: middle, isRare: true },
  { language: 'hu', letters: 'áéőöíüóúű', script: 'latin', encodings: middle },
  { language: 'ro', letters: 'ăîşţâ', script: 'latin', encodings: middle, isRare: true },
  { language: 'hr', letters: 'čšžćđ', script: 'latin', encodings: middle, isRare: true },
  { language: 'lt', letters: 'ėšųįžąūęč', script: 'latin', encodings: baltic },
  { language: 'lv', letters: 'āīšēņūžļģķč', script: 'latin', encodings: baltic, isRare: true },
  { language: 'et', letters: 'äõüöšž', script: 'latin', encodings: baltic, isRare: true },
  { language: 'ru', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё', script: 'other', encodings: russian },
  { language: 'uk', letters: 'оаинвіртеслкмудпязьбгчйхїжшюцєщфґ', script: 'other', encodings: ukrainian },
  {
    language: 'be',
    letters: 'анісрелоктядвыпмузуцгыйьбчшжюэхўфё',
    script: 'other',
    encodings: ukrainian,
    isRare: true,
  },
  { language: 'bg', letters: 'аоиетнврсдлкпзмъябгучйцжшщхюфь', script: 'other', encodings: russian },
  { language: 'sr', letters: 'аиоенрстувкдјмлпгзбчшјцжљњћхђфџ', script: 'other', encodings: russian, isRare: true },
  {
    language: 'el',
    letters: 'αοιετνσηυρπκμλςάίγόέωδήχύθφβώξζψϊ',
    script: 'other',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  {
    language: 'he',
    letters: 'יוהלאמרתבשנדכפעחקםטןגסזצךץף',
    script: 'other',
    encodings: ['windows-1255', 'iso-8859-8'],
  },
  {
    language: 'ar',
    letters: 'اليمونرتبدعفسهةكقحجأشصطخىزذثضإءغئظآؤ',
    script: 'other',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  {
    language: 'fa',
    letters: 'ايرندهمتوسبشلکكزفگعخقآجحپصطچضظغئذثژ',
    script: 'other',
    encodings: ['windows-1256'],
  },
  {
    language: 'th',
    letters: 'านรอก่เงมย้ลวดทตสะปิบคีัหแจพชขไใูุโผำืธึ็ศณ์ถฐฟซภญษ',
    script: 'other',
    encodings: ['windows-874'],
  },
  { language: 'ja', letters: '', script: 'cjk', encodings: ['shift_jis', 'euc-jp'] },
  { language: 'ko', letters: korean, script: 'cjk', encodings: ['euc-kr'] },
  { language: 'zh', letters: simplified, script: 'cjk', encodings: ['gb18030'] },
  { language: 'zh-Hant', letters: traditional, script: 'cjk', encodings: ['big5'] },
];
