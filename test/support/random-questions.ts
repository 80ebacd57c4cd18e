import fc from 'fast-check';
import {
  getNamedType, isEnumType, isInputObjectType, isLeafType, isObjectType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

/** A GraphQL document with its variables. */
export interface Question { readonly source: string; readonly variables: Readonly<Record<string, unknown>> }

/** Values worth asking with, by `Type.field` of a root field or list, then by the name of the argument or filter; `*` holds for all. */
export type Values = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

export interface Subject {
  readonly schema: GraphQLSchema;
  readonly values: Values;
  /** Root fields to ask. */
  readonly roots: readonly string[];
  /** `Type.field` of what is worth asking more often than chance would have it. */
  readonly favourites: readonly string[];
}

/** Documents over everything below the roots: aliases, fragments, directives, variables, arguments, one field twice. */
export function questions(subject: Subject): fc.Arbitrary<Question> {
  return fc.gen().map((draw) => new Writer(subject, draw).question());
}

type Draw = fc.GeneratorValue;
type Field = GraphQLField<unknown, unknown>;
const deepest = 7;

class Writer {
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private aliases = 0;

  constructor(private readonly subject: Subject, private readonly draw: Draw) {}

  question(): Question {
    const query = this.subject.schema.getQueryType()!;
    const roots = this.times(1, 2).map(() => this.field(query, query.getFields()[this.oneOf(this.subject.roots)]!, 0));
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    return { source: `query Asked${declared} { ${roots.join(' ')} }\n${this.fragments.join('\n')}`, variables: this.variables };
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields());
    const isLeaf = (field: Field): boolean => isLeafType(getNamedType(field.type));
    const branches = fields.filter((field) => !isLeaf(field) && (depth < deepest || field.name === 'nodes'));
    // Rows are what a page is asked for; a count alone is the exception.
    const rows = branches.filter(({ name }) => /^(nodes|edges|node)$/.test(name));
    const favourites = [...branches, ...fields.filter(isLeaf)].filter(({ name }) => this.subject.favourites.includes(`${type.name}.${name}`));
    const asked = [
      ...(this.chance(2) ? this.some(favourites, 2) : []),
      ...this.some(fields.filter(isLeaf), 3),
      ...(rows.length > 0 && !this.chance(6) ? [this.oneOf(rows)] : []),
      ...(depth < 4 || this.chance(2) ? this.some(branches.filter((field) => !rows.includes(field)), depth < 3 ? 2 : 1) : []),
    ];
    const said = [...new Set(asked)].flatMap((field) => this.times(1, isPaged(field) ? 2 : 1).map(() => this.wrapped(type, this.field(type, field, depth))));
    return `{ ${[...(said.length === 0 || this.chance(5) ? ['__typename'] : []), ...said].join(' ')} }`;
  }

  /** As it is, or in a fragment, with or without a directive. */
  private wrapped(type: GraphQLObjectType, field: string): string {
    switch (this.number(0, 7)) {
      case 4: return `... on ${type.name} { ${field} }`;
      case 5: return `... @include(if: ${this.bool()}) { ${field} }`;
      case 6: return `... on ${type.name} @skip(if: ${this.bool()}) { ${field} }`;
      case 7: {
        const name = `F${this.fragments.length}`;
        this.fragments.push(`fragment ${name} on ${type.name} { ${field} }`);
        return `...${name}`;
      }
      default: return field;
    }
  }

  /** A field with arguments always has an alias of its own, so that no two selections contradict each other. */
  private field(parent: GraphQLObjectType, field: Field, depth: number): string {
    const args = this.args(`${parent.name}.${field.name}`, field);
    const alias = args !== '' || this.chance(5) ? `a${this.aliases += 1}: ` : '';
    const type = getNamedType(field.type);
    return `${alias}${field.name}${args}${isObjectType(type) ? ` ${this.selection(type, depth + 1)}` : ''}`;
  }

  private args(place: string, field: Field): string {
    const named = field.args.filter((arg) => this.isAskable(arg) && this.chance(arg.name === 'after' ? 5 : 2)).map((arg) => `${arg.name}: ${this.value(place, arg)}`);
    // A field that picks one row says which, by its id when by nothing else.
    const id = field.args.find(({ name }) => name === 'id');
    const isSaid = named.some((one) => /^(id|code|unifiedSocialCreditCode):/.test(one));
    const all = id && !isSaid ? [...named, `id: ${this.value(place, id)}`] : named;
    return all.length > 0 ? `(${all.join(', ')})` : '';
  }

  /** An input of which exactly one field is given is asked with when values are told for it, under its own name. */
  private isAskable({ type }: GraphQLArgument): boolean {
    const named = getNamedType(type);
    return !isInputObjectType(named) || !named.isOneOf || this.subject.values[named.name] !== undefined;
  }

  /** As a literal, or through a variable. */
  private value(place: string, arg: GraphQLArgument | GraphQLInputField): string {
    const value = this.chosen(place, arg);
    if (!this.chance(3)) return literal(value, arg);
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${String(arg.type)}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private chosen(place: string, { name, type: declared }: GraphQLArgument | GraphQLInputField): unknown {
    const type = getNamedType(declared);
    if (isInputObjectType(type) && type.isOneOf) return this.oneOf(Object.entries(this.subject.values[type.name]!).flatMap(([of, all]) => all.map((value) => ({ [of]: value }))));
    if (isInputObjectType(type)) return Object.fromEntries(this.some(Object.values(type.getFields()), 2).map((field) => [field.name, this.chosen(place, field)]));
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    if (type.name === 'Boolean') return this.draw(fc.boolean);
    if (name === 'first') return place.startsWith('Query.') ? this.number(1, this.chance(5) ? 100 : 12) : this.number(1, 5);
    const { values } = this.subject;
    return this.oneOf(values[place]?.[name] ?? values['*']?.[name] ?? missing(place, name));
  }

  private bool(): string {
    if (this.chance(2)) return String(this.draw(fc.boolean));
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: Boolean!`);
    this.variables[name] = this.draw(fc.boolean);
    return `$${name}`;
  }

  private number(min: number, max: number): number {
    return this.draw(fc.integer, { min, max });
  }

  private chance(of: number): boolean {
    return this.number(1, of) === of;
  }

  private oneOf<T>(among: readonly T[]): T {
    return among[this.number(0, among.length - 1)]!;
  }

  private times(min: number, max: number): number[] {
    return Array.from({ length: this.number(min, max) }, (_, index) => index);
  }

  private some<T>(among: readonly T[], most: number): T[] {
    const places = this.draw(placesOf, among.length, Math.min(most, among.length));
    return places.map((place) => among[place]!);
  }
}

/** Up to `most` places out of so many, at least one when there is any. Drawn as numbers: what is drawn must be cheap to compare. */
const placesOf = (count: number, most: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(Array.from({ length: count }, (_, place) => place), { minLength: Math.min(1, count), maxLength: most });

const isPaged = (field: Field): boolean => field.args.some(({ name }) => name === 'after');

function literal(value: unknown, { type }: GraphQLArgument | GraphQLInputField): string {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return isEnumType(named) ? String(value) : JSON.stringify(value);
  return `{ ${Object.entries(value as object).map(([name, inner]) => `${name}: ${literal(inner, named.getFields()[name]!)}`).join(', ')} }`;
}

function missing(place: string, name: string): never {
  throw new Error(`No value is known for ${name} of ${place}; tell some to the generator`);
}
