import { Int, ID } from 'type-graphql';
import { Day, Decimal, Instant, JsonObject, Money } from './scalars.js';

/** How one kind of value is stored, shown and carried out of PostgreSQL. */
export interface Kind {
  readonly columnType: string;
  /** The GraphQL type, as a function so that import order never matters. */
  readonly type: () => unknown;
  readonly list?: true;
  /** SQL that turns the column into text or JSON-safe form when the plain column would not do. */
  readonly select?: (column: string) => string;
  /** From PostgreSQL's text form, or the JSON form inside an aggregate, to the API's value. */
  readonly decode: (raw: unknown) => unknown;
}

const asText = (raw: unknown): unknown => raw;
const asNumber = (raw: unknown): unknown => Number(raw);
const asBoolean = (raw: unknown): unknown => raw === true || raw === 't';
const asJson = (raw: unknown): unknown => (typeof raw === 'string' ? JSON.parse(raw) : raw);

/** PostgreSQL prints `2026-11-21 09:30:00.5+08`, its JSON prints `2026-11-21T09:30:00.5+08:00`; the API always says the latter. */
function asInstant(raw: unknown): unknown {
  const text = String(raw).replace(' ', 'T');
  return /[+-]\d\d$/.test(text) ? `${text}:00` : text;
}

export const id: Kind = { columnType: 'uuid', type: () => ID, decode: asText };
export const text: Kind = { columnType: 'text', type: () => String, decode: asText };
/** An identifier that the world gives and the hub keeps as it is. */
export const naturalId: Kind = { ...text, type: () => ID };
export const whole: Kind = { columnType: 'int', type: () => Int, decode: asNumber };
export const flag: Kind = { columnType: 'boolean', type: () => Boolean, decode: asBoolean };
export const day: Kind = { columnType: 'date', type: () => Day, decode: asText };
export const instant: Kind = { columnType: 'timestamptz(3)', type: () => Instant, decode: asInstant };
export const money: Kind = { columnType: 'numeric(18,2)', type: () => Money, select: (column) => `${column}::text`, decode: asText };
export const decimal: Kind = { columnType: 'numeric(20,6)', type: () => Decimal, select: (column) => `trim_scale(${column})::text`, decode: asText };
export const texts: Kind = { columnType: 'text[]', type: () => [String], list: true, select: (column) => `to_json(${column})`, decode: asJson };
export const bytes: Kind = { columnType: 'bytea', type: () => String, select: (column) => `encode(${column}, 'hex')`, decode: asText };
export const jsonObject: Kind = { columnType: 'jsonb', type: () => JsonObject, decode: asJson };

/** One value of a code table, stored by its code. */
export const choice = (codes: object): Kind => ({ ...text, type: () => codes });
/** Several values of a code table. */
export const choices = (codes: object): Kind => ({ ...texts, type: () => [codes] });
/** A list of small value objects that are always read whole, kept as JSON in one column. */
export const records = (type: () => unknown): Kind => ({ columnType: 'jsonb', type: () => [type()], list: true, decode: asJson });
