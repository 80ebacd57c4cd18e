const BLANKS = /[\s\p{Cf}\p{Cc}]/gu;
const OPENING = /[[{〔【〖「『《〈]/g;
const CLOSING = /[\]}〕】〗」』》〉]/g;
const MIDDLE_DOTS = /[•‧・∙⋅●]/g; // the 间隔号 of minority and foreign names has many look-alikes

/** What two spellings of one name share: one width, no blanks, one kind of bracket and of middle dot, upper case. A weak identity only. */
export function nameKey(raw: string): string {
  return raw.normalize('NFKC').replace(BLANKS, '').replace(OPENING, '(').replace(CLOSING, ')').replace(MIDDLE_DOTS, '·').toUpperCase();
}
