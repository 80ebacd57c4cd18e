import { codeTable } from '../../platform/model/index.js';

const terms = new WeakMap<object, Readonly<Record<string, string>>>();

/** A code table from its values and what they mean: the codes, each under its own name. */
export function tableOf<Code extends string>(name: string, description: string, meanings: Record<Code, string>): { readonly [C in Code]: C } {
  const codes = Object.fromEntries(Object.keys(meanings).map((code) => [code, code])) as { readonly [C in Code]: C };
  codeTable(name, codes, description, meanings);
  terms.set(codes, meanings);
  return codes;
}

/** The Chinese term of a code, as officials call it. */
export function termOf<Code extends string>(table: { readonly [C in Code]: C }, code: Code): string {
  return (terms.get(table)?.[code] ?? code).replace(/:.*/s, '');
}
