import { codeTable } from '../../platform/model/index.js';

/** A code table from its values and what they mean: the codes, each under its own name. */
export function tableOf<Code extends string>(name: string, description: string, meanings: Record<Code, string>): { readonly [C in Code]: C } {
  const codes = Object.fromEntries(Object.keys(meanings).map((code) => [code, code])) as { readonly [C in Code]: C };
  codeTable(name, codes, description, meanings);
  return codes;
}
