const FULL_WIDTH_FORMS = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const BLANKS = /[\s\p{Cf}]/gu; // \p{Cf}: zero-width characters that copying from a web page brings along
const DASHES = /\p{Dash}/gu;

/** Full-width digits, letters and marks as their half-width forms; nothing else is touched. */
function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH_FORMS, (form) => String.fromCharCode(form.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

/** Half width, without blanks of any kind. */
export function withoutBlanks(text: string): string {
  return halfWidth(text).replace(BLANKS, '');
}

/** Half width, without blanks, every kind of dash as "-". */
export function plainDashes(text: string): string {
  return withoutBlanks(text).replace(DASHES, '-');
}

/** A code as it is printed on a certificate: half width, upper case, without blanks and dashes. */
export function bareCode(text: string): string {
  return plainDashes(text).replaceAll('-', '').toUpperCase();
}
