/**
 * Shapes of row rights, each over a copy of the same cases, and the statements that each would be asked with. An actor is its scope keys;
 * `level` says at which level of the hierarchy a key stands, which only the level columns need to know.
 */

const shown = 'r.id, r.case_number, r.listed_at, r.status, r.organ_id, r.domain';

/** A statement under construction: placeholders for values, in order. */
class Draft {
  values = [];

  bind(value, type) {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  finish(text) {
    return { text, values: this.values };
  }
}

const overlaps = (draft, keys) => `r.audience && ${draft.bind(keys, 'text[]')}`;
const keyset = (draft, alias, id, { at, id: last }) => `(${alias}.listed_at, ${alias}.${id}) < (${draft.bind(at, 'timestamptz')}, ${draft.bind(last, 'uuid')})`;
const ofStatus = (draft, { status }) => (status ? [`r.status = ${draft.bind(status, 'text')}`] : []);
/** As the product's reader does: what is looked at in passing must not turn PostgreSQL away from the walk. */
const inPassing = (conditions) => (conditions.length === 0 ? [] : [`coalesce(${conditions.join(' and ')}, false)`]);
const where = (conditions) => (conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`);

const copyOf = (name, columns) => [`create table bench.${name} as select ${columns.join(', ')} from bench.source order by n`, `alter table bench.${name} add primary key (id)`];

/** text[] alone: one condition, whatever index stands behind it. */
function arrayShape(name, index, isWalked) {
  const conditions = (draft, actor, ask) => {
    const passed = [overlaps(draft, actor.keys), ...(ask.within ? [overlaps(draft, [ask.within.key])] : []), ...ofStatus(draft, ask)];
    return [...(isWalked ? inPassing(passed) : passed), ...(ask.after ? [keyset(draft, 'r', 'id', ask.after)] : [])];
  };
  return {
    name,
    tables: [`bench.${name}`],
    columns: ({ own }) => [...own, 'audience'],
    create: (columns) => [...copyOf(name, columns), index],
    page: (draft, actor, ask) => `select ${shown} from bench.${name} r${where(conditions(draft, actor, ask))} order by r.listed_at desc, r.id desc limit ${ask.first + 1}`,
    one: (draft, actor, id) => `select ${shown} from bench.${name} r where r.id = ${draft.bind(id, 'uuid')} and ${overlaps(draft, actor.keys)}`,
    count: (draft, actor, most) => `select count(*) from (select 1 from bench.${name} r${where(conditions(draft, actor, {}))} limit ${most}) c`,
  };
}

/** Branches that each walk an index in order, merged; what comes twice comes once. */
function merged(branches, id, conditions) {
  const columns = `k.listed_at, k.${id}`;
  const order = `order by k.listed_at desc, k.${id} desc`;
  if (branches.length === 1) return { from: `${branches[0].from} k`, conditions: [branches[0].pin, ...conditions] };
  const ordered = branches.map(({ from, pin }) => `(select ${columns} from ${from} k${where([pin, ...conditions])} ${order})`).join(' union all ');
  return { from: `(select distinct on (${columns}) ${columns} from (${ordered}) k ${order}) k`, conditions: [] };
}

/** Walks along keys, whatever carries them, with the row joined where it is needed. */
function walkShape({ name, walked, id, pin, visible, walksStatus, ...rest }) {
  const table = `bench.${name}`;
  const walk = (draft, actor, ask) => {
    const branches = (ask.within ? [ask.within] : actor.scopes).map((key) => ({ from: walked, pin: pin(draft, key) }));
    return merged(branches, id, ask.after ? [keyset(draft, 'k', id, ask.after)] : []);
  };
  const page = (draft, actor, ask) => {
    const { from, conditions } = walk(draft, actor, ask);
    const passed = [...ofStatus(draft, ask), ...(ask.within ? [visible(draft, actor)] : [])];
    const all = [...conditions, ...inPassing(passed)];
    return `select ${shown} from ${from} join ${table} r on r.id = k.${id}${where(all)} order by k.listed_at desc, k.${id} desc limit ${ask.first + 1}`;
  };
  const byStatus = (draft, actor, ask) =>
    `select ${shown} from ${table} r${where([...ofStatus(draft, ask), ...inPassing([visible(draft, actor)])])} order by r.listed_at desc, r.id desc limit ${ask.first + 1}`;
  return {
    name, ...rest,
    page: (draft, actor, ask) => (walksStatus && ask.status ? byStatus : page)(draft, actor, ask),
    one: (draft, actor, wanted) => `select ${shown} from ${table} r where r.id = ${draft.bind(wanted, 'uuid')} and ${visible(draft, actor)}`,
    count: (draft, actor, most) => {
      const { from, conditions } = walk(draft, actor, {});
      return `select count(*) from (select 1 from ${from}${where(conditions)} limit ${most}) c`;
    },
  };
}

/** The product's own: a row of its own for each key of each row, kept by the product's own triggers. */
function scopeShape(name, { walksStatus }) {
  const trigger = (when, event, referencing) =>
    `create trigger scope_of_${when} after ${event} on bench.${name} referencing ${referencing} for each statement execute function scope.keep('bench_${name}')`;
  return walkShape({
    name, walked: `scope.bench_${name}`, id: 'row_id', tables: [`bench.${name}`, `scope.bench_${name}`], walksStatus,
    columns: ({ own }) => [...own, 'audience'],
    create: (columns) => [
      ...copyOf(name, columns),
      `create table scope.bench_${name} (scope text not null, listed_at timestamptz(3) not null, row_id uuid not null, primary key (scope, listed_at, row_id))`,
      `insert into scope.bench_${name} select key, listed_at, id from bench.${name}, unnest(audience) as key`,
      trigger('new', 'insert', 'new table as new_rows'), trigger('changed', 'update', 'old table as old_rows new table as new_rows'), trigger('gone', 'delete', 'old table as old_rows'),
      ...(walksStatus ? [`create index on bench.${name} (status, listed_at, id)`] : []),
    ],
    pin: (draft, { key }) => `k.scope = ${draft.bind(key, 'text')}`,
    visible: (draft, actor) => overlaps(draft, actor.keys),
  });
}

/** A column for each level of organ and division, two flags, and an index that begins with each. */
function levelShape(name) {
  const pin = (alias) => (draft, { key, level }) => {
    if (key === 'd') return `${alias}.in_force`;
    return key === 'p' ? `${alias}.published` : `${alias}.${key.startsWith('o') ? 'organ' : 'division'}_l${level} = ${draft.bind(key, 'text')}`;
  };
  return walkShape({
    name, walked: `bench.${name}`, id: 'id', tables: [`bench.${name}`],
    columns: ({ own, levels }) => [...own, ...levels],
    create: (columns, { levels }) => [...copyOf(name, columns), ...levels.map((column) => `create index on bench.${name} (${column}, listed_at, id)`)],
    pin: pin('k'),
    visible: (draft, actor) => `(${actor.scopes.map((scope) => pin('r')(draft, scope)).join(' or ')})`,
  });
}

export const twins = ['scoped', 'twin'];

export const shapes = [
  scopeShape('scoped', { walksStatus: false }),
  scopeShape('twin', { walksStatus: false }),
  scopeShape('status', { walksStatus: true }),
  arrayShape('gin', 'create index on bench.gin using gin (audience)', false),
  arrayShape('ordered', 'create index on bench.ordered (listed_at, id)', true),
  levelShape('levels'),
];

/** A statement by name, its text what a shape's `page`, `one` or `count` writes. */
export function statementOf(write) {
  const draft = new Draft();
  return draft.finish(write(draft));
}
