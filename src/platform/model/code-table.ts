import { registerEnumType } from 'type-graphql';

/** Registers an enum with the API, each value described (Chinese term first); a value without a description does not compile. */
export function codeTable<E extends Record<string, string>>(name: string, codes: E, description: string, values: Record<keyof E, string>): void {
  registerEnumType(codes, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([code, meaning]) => [code, { description: meaning }])) as never,
  });
}
