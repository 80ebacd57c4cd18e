import type { MikroORM } from '@mikro-orm/postgresql';
import { ReferenceKind } from '@mikro-orm/postgresql';
import { columnsOf, pastOf, type ColumnFacts, type FieldClass, type Kind, type Owner, type PastRows } from '../model/index.js';
import type { Relation } from './relation.js';

/** A column as the compiler needs it. */
export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly fieldClass: FieldClass;
  readonly openWhen?: string | undefined;
  readonly mask?: string | undefined;
}

export interface Pointer { readonly column: string; readonly to: string; readonly fieldClass: FieldClass }

export interface Spread {
  /** Name of the value object's type. */
  readonly of: string;
  readonly fieldClass: FieldClass;
  readonly parts: ReadonlyMap<string, { readonly column: string; readonly kind: Kind }>;
  readonly constants: Readonly<Record<string, string>>;
}

/** What the reader knows of one class: its table, its fields, its relations, and whether its rows carry an audience. */
export interface Shape {
  readonly name: string;
  readonly table: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly pointers: ReadonlyMap<string, Pointer>;
  readonly spreads: ReadonlyMap<string, Spread>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** False for the public registers: organs, divisions, matters, statutes. */
  readonly hasAudience: boolean;
  /** Its columns belong to another subgraph: here stand its id and what this one adds to it. */
  readonly isForeign: boolean;
  /** All its columns, kept ones too, and how it is read as it was; null where only what is now is kept. */
  readonly past: (PastRows & { readonly columns: readonly string[] }) | null;
}

export type Shapes = ReadonlyMap<string, Shape>;

type Property = { name: string; kind: ReferenceKind; fieldNames: string[]; targetMeta?: { className: string } | undefined; embeddedProps: Record<string, Property> };

/** Reads the shapes of the modules from the one class's metadata: the ORM's columns and our classes and kinds; what they only point at is foreign. */
export function shapesOf(orm: MikroORM, modules: readonly Brought[]): Shapes {
  const owned = new Set(modules.flatMap(({ entities }) => entities));
  const relations = modules.flatMap((module) => module.relations ?? []);
  const shapes = new Map<string, Shape>();
  for (const meta of orm.getMetadata().getAll().values() as unknown as Iterable<Meta>) {
    if (meta.abstract || meta.embeddable || !tableOf(meta)) continue;
    const shape = shapeOf(meta, relations.filter((relation) => relation.of.name === meta.className));
    shapes.set(meta.className, owned.has(meta.class) ? shape : foreign(shape));
  }
  return shapes;
}

/** What a module brings to the reader. */
interface Brought { readonly entities: readonly Owner[]; readonly relations?: readonly Relation[] }

function foreign(shape: Shape): Shape {
  const columns = new Map([...shape.columns].filter(([field]) => field === 'id'));
  return { ...shape, columns, pointers: new Map(), spreads: new Map(), isForeign: true };
}

interface Meta {
  className: string; class: Owner; schema?: string; tableName?: string; expression?: unknown; abstract?: boolean; embeddable?: boolean; properties: Record<string, Property>;
}

/** Where its rows are found: a table, or a rowset in parentheses of what is reckoned whenever it is asked for. */
function tableOf({ schema, tableName, expression }: Meta): string | undefined {
  return typeof expression === 'string' ? `(${expression})` : tableName && `"${schema ?? 'public'}"."${tableName}"`;
}

function shapeOf(meta: Meta, relations: readonly Relation[]): Shape {
  const facts = columnsOf(meta.class);
  const columns = new Map<string, Column>();
  const pointers = new Map<string, Pointer>();
  const spreads = new Map<string, Spread>();
  for (const property of Object.values(meta.properties)) {
    const known = facts.get(property.name);
    // What the hub keeps for itself has no field, so no query can name it.
    if (!known?.fieldClass) continue;
    const { fieldClass } = known;
    if (property.kind === ReferenceKind.EMBEDDED) spreads.set(property.name, spreadOf(property, known, fieldClass));
    else if (property.kind !== ReferenceKind.SCALAR) pointers.set(property.name, { column: property.fieldNames[0]!, to: property.targetMeta!.className, fieldClass });
    else if (known.kind) columns.set(property.name, { name: property.fieldNames[0]!, kind: known.kind, fieldClass, openWhen: known.openWhen, mask: known.mask });
  }
  return {
    name: meta.className,
    table: tableOf(meta)!,
    columns, pointers, spreads,
    relations: new Map(relations.map((relation) => [relation.field, relation])),
    hasAudience: facts.has('audience'),
    isForeign: false,
    past: pastOfMeta(meta),
  };
}

function pastOfMeta(meta: Meta): Shape['past'] {
  const past = pastOf(meta.class);
  const columns = Object.values(meta.properties).filter(({ kind }) => kind !== ReferenceKind.EMBEDDED).flatMap(({ fieldNames }) => fieldNames);
  return past && { ...past, columns };
}

function spreadOf(property: Property, known: ColumnFacts, fieldClass: FieldClass): Spread {
  const parts = Object.entries(property.embeddedProps).flatMap(([part, column]) => {
    const kind = columnsOf((property.targetMeta as unknown as Meta).class).get(part)?.kind;
    return kind ? [[part, { column: column.fieldNames[0]!, kind }] as const] : [];
  });
  return { of: property.targetMeta!.className, fieldClass, parts: new Map(parts), constants: known.constants ?? {} };
}
