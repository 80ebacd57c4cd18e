import { withoutIdentityNumbers } from './identity-numbers.js';

/** What is missing, doubtful or not to be had in a row: the field, why, and what to do. */
export interface Issue { readonly field: string; readonly code: string; readonly message: string; readonly value?: string | undefined }

/** An issue is L1, so no identity number stands in it, wherever the sender wrote one. */
export function issue(field: string, code: string, message: string, value?: string): Issue {
  return { field, code, message: withoutIdentityNumbers(message), ...(value === undefined ? {} : { value: withoutIdentityNumbers(value) }) };
}
