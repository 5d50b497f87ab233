const numberSign =
  /[\d½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙]|one|two|three|four|five|fif|six|seven|eigh|nine|ten|eleven|twelve|thirteen|fold|twenty|thirty|forty|half|third|quarter|dozen|hundred|thousand|llion|lakh|crore/i;

/** Whether a text can hold any number at all: the cheap question before it is cut into words. */
export function mayHoldNumber(text: string): boolean {
  return numberSign.test(text);
}
