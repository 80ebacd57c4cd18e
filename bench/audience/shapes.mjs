/**
 * Four shapes of row rights, each over a copy of the same cases, and the statements that each would be asked with. An actor is its scope
 * keys; `levels` says at which level of the hierarchy a key stands, which only the level columns need to know.
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
const inPassing = (conditions) => (conditions.length === 0 ? [] : [`coalesce(${conditions.join(' and ')}, false)`]);
const where = (conditions) => (conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`);

/** text[] alone: one condition, whatever index stands behind it. */
function arrayShape(name, index, isOrdered) {
  const conditions = (draft, actor, ask) => {
    const passed = [overlaps(draft, actor.keys)];
    if (ask.within) passed.push(overlaps(draft, [ask.within.key]));
    if (ask.status) passed.push(`r.status = ${draft.bind(ask.status, 'text')}`);
    // Left to itself PostgreSQL leaves the ordered index as soon as a second condition stands beside the first.
    const kept = isOrdered ? inPassing(passed) : passed;
    return ask.after ? [...kept, keyset(draft, 'r', 'id', ask.after)] : kept;
  };
  return {
    name,
    create: [`create table bench.${name} as select * from bench.source order by n`, `alter table bench.${name} add primary key (id)`, ...index(name)],
    page: (actor, ask) => {
      const draft = new Draft();
      return draft.finish(`select ${shown} from bench.${name} r${where(conditions(draft, actor, ask))} order by r.listed_at desc, r.id desc limit ${ask.first + 1}`);
    },
    one: (actor, id) => {
      const draft = new Draft();
      return draft.finish(`select ${shown} from bench.${name} r where r.id = ${draft.bind(id, 'uuid')} and ${overlaps(draft, actor.keys)}`);
    },
    count: (actor, most) => {
      const draft = new Draft();
      return draft.finish(`select count(*) from (select 1 from bench.${name} r${where(conditions(draft, actor, {}))} limit ${most}) c`);
    },
    tables: [`bench.${name}`],
  };
}

/** Branches that each walk an index in order, merged; `branch` gives a branch's FROM and its own condition. */
function merged(draft, branches, id, conditions) {
  const columns = `k.listed_at, k.${id}`;
  const order = `order by k.listed_at desc, k.${id} desc`;
  const select = ({ from, pin }) => `select ${columns} from ${from} k${where([pin, ...conditions])}`;
  if (branches.length === 1) return { from: `${branches[0].from} k`, conditions: [branches[0].pin, ...conditions] };
  const ordered = branches.map((branch) => `(${select(branch)} ${order})`).join(' union all ');
  return { from: `(select distinct on (${columns}) ${columns} from (${ordered}) k ${order}) k`, conditions: [] };
}

/** A walk along keys, whatever carries them, and the row joined to it. */
function walkShape({ name, create, tables, keysOf, pin, walked, id, visible }) {
  const table = `bench.${name}`;
  const walk = (draft, actor, ask) => {
    const keys = ask.within ? [ask.within] : keysOf(actor);
    const branches = keys.map((key) => ({ from: walked, pin: pin(draft, key) }));
    const source = merged(draft, branches, id, ask.after ? [keyset(draft, 'k', id, ask.after)] : []);
    const passed = [...(ask.status ? [`r.status = ${draft.bind(ask.status, 'text')}`] : []), ...(ask.within ? [visible(draft, actor)] : [])];
    return { from: source.from, conditions: source.conditions, passed };
  };
  return {
    name, create, tables,
    page: (actor, ask) => {
      const draft = new Draft();
      const { from, conditions, passed } = walk(draft, actor, ask);
      const all = [...conditions, ...inPassing(passed)];
      return draft.finish(`select ${shown} from ${from} join ${table} r on r.id = k.${id}${where(all)} order by k.listed_at desc, k.${id} desc limit ${ask.first + 1}`);
    },
    one: (actor, wanted) => {
      const draft = new Draft();
      return draft.finish(`select ${shown} from ${table} r where r.id = ${draft.bind(wanted, 'uuid')} and ${visible(draft, actor)}`);
    },
    count: (actor, most) => {
      const draft = new Draft();
      const { from, conditions } = walk(draft, actor, {});
      return draft.finish(`select count(*) from (select 1 from ${from}${where(conditions)} limit ${most}) c`);
    },
  };
}

/** The product's own: a row of its own for each key of each row, kept by the product's own triggers. */
function scopeShape(name) {
  const trigger = (when, event, referencing) =>
    `create trigger scope_of_${when} after ${event} on bench.${name} referencing ${referencing} for each statement execute function scope.keep('bench_${name}')`;
  return walkShape({
    name, walked: `scope.bench_${name}`, id: 'row_id', tables: [`bench.${name}`, `scope.bench_${name}`],
    create: [
      `create table bench.${name} as select * from bench.source where false`, `alter table bench.${name} add primary key (id)`,
      `create table scope.bench_${name} (scope text not null, listed_at timestamptz(3) not null, row_id uuid not null, primary key (scope, listed_at, row_id))`,
      trigger('new', 'insert', 'new table as new_rows'), trigger('changed', 'update', 'old table as old_rows new table as new_rows'), trigger('gone', 'delete', 'old table as old_rows'),
      `insert into bench.${name} select * from bench.source order by n`,
    ],
    keysOf: (actor) => actor.keys.map((key) => ({ key })),
    pin: (draft, { key }) => `k.scope = ${draft.bind(key, 'text')}`,
    visible: (draft, actor) => overlaps(draft, actor.keys),
  });
}

/** A column for each level of organ and division, two flags, and an index that begins with each. */
const levelColumns = ['organ_l1', 'organ_l2', 'organ_l3', 'organ_l4', 'division_l1', 'division_l2', 'division_l3', 'in_force', 'published'];
const levelPin = (draft, alias, { key, level }) =>
  (key === 'd' ? `${alias}.in_force` : key === 'p' ? `${alias}.published` : `${alias}.${key.startsWith('o') ? 'organ' : 'division'}_l${level} = ${draft.bind(key, 'text')}`);

function levelShape(name) {
  const keysOf = (actor) => actor.keys.map((key) => ({ key, level: actor.levels[key] }));
  return walkShape({
    name, walked: `bench.${name}`, id: 'id', tables: [`bench.${name}`],
    create: [
      `create table bench.${name} as select source.*, levels.* from bench.source, lateral (${levelsOf('source')}) as levels order by n`,
      `alter table bench.${name} add primary key (id), drop column audience`,
      ...levelColumns.map((column) => `create index on bench.${name} (${column}, listed_at, id)`),
    ],
    keysOf, pin: (draft, key) => levelPin(draft, 'k', key),
    visible: (draft, actor) => `(${keysOf(actor).map((key) => levelPin(draft, 'r', key)).join(' or ')})`,
  });
}

/** The levels that an audience speaks of: organs from the top of their line down, divisions by the length of their stems. */
export const levelsOf = (row) => {
  const organs = `array(select key from unnest(${row}.audience) with ordinality as given(key, place) where key like 'o%' order by place desc)`;
  const division = (digits) => `(select key from unnest(${row}.audience) as key where key like 'v%' and length(key) = ${digits + 1}) as division_l${digits / 2}`;
  return `select organs[1] as organ_l1, organs[2] as organ_l2, organs[3] as organ_l3, organs[4] as organ_l4, ${[2, 4, 6].map(division).join(', ')},
    'd' = any(${row}.audience) as in_force, 'p' = any(${row}.audience) as published from (select ${organs} as organs) as line`;
};

export const shapes = [
  scopeShape('scoped'),
  scopeShape('twin'),
  arrayShape('gin', (name) => [`create index on bench.${name} using gin (audience)`], false),
  arrayShape('ordered', (name) => [`create index on bench.${name} (listed_at, id)`], true),
  levelShape('levels'),
];
