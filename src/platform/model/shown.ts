import { Embedded, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field } from 'type-graphql';
import type { Kind } from './kinds.js';

/** 字段级别: L0 public, L1 government-internal, L2 case-bound, L3 sensitive, L4 known to named persons only. */
export type FieldClass = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';

export const fieldClasses: readonly FieldClass[] = ['L0', 'L1', 'L2', 'L3', 'L4'];

/** What stands beside a column and is said nowhere else: its kind, its class, how it is softened for those below the class. */
export interface ColumnFacts {
  readonly field: string;
  readonly fieldClass: FieldClass | null;
  readonly kind: Kind | null;
  readonly nullable: boolean;
  /** SQL over `$` (the table's alias): rows for which the column is open to everyone who sees the row. */
  readonly openWhen?: string | undefined;
  /** SQL over `@` (the column): what those below the class are given instead of null. */
  readonly mask?: string | undefined;
  /** Parts of a value object that are the same in every row. */
  readonly constants?: Readonly<Record<string, string>>;
}

export interface ShownOptions {
  readonly nullable?: boolean;
  readonly openWhen?: string;
  readonly mask?: string;
  /** The column's own name, where the property's name in snake case would not do. */
  readonly column?: string;
}

/** A class whose rows are stored. */
export type Owner = abstract new (...args: never[]) => unknown;

const columnsByOwner = new Map<Owner, Map<string, ColumnFacts>>();

function note(target: object, facts: ColumnFacts): void {
  const owner = target.constructor as Owner;
  const known = columnsByOwner.get(owner) ?? new Map<string, ColumnFacts>();
  known.set(facts.field, facts);
  columnsByOwner.set(owner, known);
}

/** Everything that is known of a class's columns, those of its ancestors included. */
export function columnsOf(owner: Owner): ReadonlyMap<string, ColumnFacts> {
  const chain: Owner[] = [];
  for (let at: unknown = owner; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) chain.unshift(at as Owner);
  return new Map(chain.flatMap((link) => [...(columnsByOwner.get(link) ?? [])]));
}

/** L1 and above are always nullable in the API: they may be withheld (design §6). */
function mayBeNull(fieldClass: FieldClass, options: ShownOptions): boolean {
  return fieldClass !== 'L0' || options.nullable === true;
}

/** A column that the API shows: stored, described and classed in one place. */
export function Shown(fieldClass: FieldClass, kind: Kind, description: string, options: ShownOptions = {}): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    Property({ columnType: kind.columnType, type: 'string', nullable: options.nullable === true, ...(options.column ? { fieldName: options.column } : {}) })(target, field);
    Field(kind.type as () => typeof String, { description, nullable: mayBeNull(fieldClass, options) })(target, key);
    note(target, { field, fieldClass, kind, nullable: options.nullable === true, openWhen: options.openWhen, mask: options.mask });
  };
}

/** A column that the hub keeps for itself: never in the schema. */
export function Kept(kind: Kind, options: { nullable?: boolean; default?: string; primary?: boolean; autoincrement?: boolean } = {}): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    const column = { columnType: kind.columnType, type: 'string' as const };
    if (options.primary) PrimaryKey(column)(target, field);
    else Property({ ...column, nullable: options.nullable === true, ...(options.default ? { defaultRaw: options.default } : {}) })(target, field);
    note(target, { field, fieldClass: null, kind, nullable: options.nullable === true });
  };
}

/** The hub's own identifier, a UUIDv7. */
export function Identity(kind: Kind, description: string): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    PrimaryKey({ columnType: kind.columnType, type: 'string' })(target, field);
    Field(kind.type as () => typeof String, { description })(target, key);
    note(target, { field, fieldClass: 'L0', kind, nullable: false });
  };
}

/** A relation that points one way, to one row of another class; joined by the reader. */
export function Points(fieldClass: FieldClass, to: () => Owner, description: string, options: { nullable?: boolean } = {}): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    ManyToOne({ entity: to as never, nullable: options.nullable === true, deleteRule: 'restrict', updateRule: 'restrict' })(target, field);
    // A row pointed at may itself be invisible to the asker, so the field is nullable whatever its class.
    Field(to as () => typeof String, { description, nullable: true })(target, key);
    note(target, { field, fieldClass, kind: null, nullable: options.nullable === true });
  };
}

/** A value object spread over columns of the same row (`<field>_<part>`), `constants` being what every row says of it alike (its unit). */
export function Spread(fieldClass: FieldClass, of: () => Owner, description: string, constants: Readonly<Record<string, string>> = {}): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    Embedded({ entity: of as never, nullable: true })(target, field);
    Field(of as () => typeof String, { description, nullable: true })(target, key);
    note(target, { field, fieldClass, kind: null, nullable: true, constants });
  };
}

/** One part of a value object; its class is that of the field that holds the object. */
export function Part(kind: Kind, description: string): PropertyDecorator {
  return (target, key) => {
    const field = String(key);
    Property({ columnType: kind.columnType, type: 'string', nullable: true })(target, field);
    Field(kind.type as () => typeof String, { description, nullable: true })(target, key);
    note(target, { field, fieldClass: null, kind, nullable: true });
  };
}
