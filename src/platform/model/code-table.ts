import { registerEnumType } from 'type-graphql';

const meanings = new WeakMap<object, Readonly<Record<string, string>>>();

/** What each value of a registered enum means, Chinese term first; undefined for what was not registered. */
export function meaningsOf(codes: object): Readonly<Record<string, string>> | undefined {
  return meanings.get(codes);
}

/** Registers an enum with the API, each value described (Chinese term first); a value without a description does not compile. */
export function codeTable<E extends Record<string, string>>(name: string, codes: E, description: string, values: Record<keyof E, string>): void {
  meanings.set(codes, values);
  registerEnumType(codes, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries(values).map(([code, meaning]) => [code, { description: meaning }])) as never,
  });
}
