/** Why a file was turned down, by the code of the message, to follow its name. */

export const refusalsSv: Readonly<Record<string, string>> = {
  encrypted: 'är låst med lösenord',
  scanned: 'är inskannad och har ingen text; kör OCR på den först',
  'broken-pdf': 'är avhuggen eller trasig',
  'broken-zip': 'är avhuggen eller trasig',
  'zip-bomb': 'är för stor när den packas upp',
  'too-large': 'är för stor',
  'too-deep': 'är packad i för många lager',
  'unsafe-path': 'har en sökväg ut ur sitt arkiv och hoppades över',
  'old-office': 'är i ett gammalt format eller låst; spara som .docx eller .xlsx',
  'not-text': 'är ingen text',
  'empty-file': 'innehåller ingen text',
  'no-text': 'har ingen kolumn med text',
  'wrong-kind': 'är inte vad namnet säger',
  'broken-mail': 'är ett trasigt brev',
  'no-reader': 'kan den här sidan inte läsa, för läsaren följer inte med i filen',
};

export const refusalsEn: Readonly<Record<string, string>> = {
  encrypted: 'is locked with a password',
  scanned: 'is scanned and has no text; run OCR on it first',
  'broken-pdf': 'is cut off or broken',
  'broken-zip': 'is cut off or broken',
  'zip-bomb': 'is too large unpacked',
  'too-large': 'is too large',
  'too-deep': 'is packed in too many layers',
  'unsafe-path': 'has a path out of its archive and was left out',
  'old-office': 'is of an old kind or locked; save it as .docx or .xlsx',
  'not-text': 'is no text',
  'empty-file': 'holds no text',
  'no-text': 'has no column of text',
  'wrong-kind': 'is not what its name says',
  'broken-mail': 'is a broken letter',
  'no-reader': 'cannot be read by this page, which carries no reader',
};
