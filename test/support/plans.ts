import pg from 'pg';
import { connectionSettings } from '../../src/platform/database/index.js';

/** A node of a plan as EXPLAIN (VERBOSE, FORMAT JSON) tells it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Sort Key'?: readonly string[];
  readonly 'One-Time Filter'?: string;
  readonly Plans?: readonly PlanNode[];
}

export interface Explained {
  /** Sorts of any kind, by what they sort; one that is given nothing, because the asker may not read what is asked, is none. */
  readonly sorts: readonly string[];
  /** Indexes that are walked or looked up, with their schemas. */
  readonly indexes: ReadonlySet<string>;
  /** Tables that are read from end to end. */
  readonly scanned: ReadonlySet<string>;
}

export interface Explainer {
  /** The plan that PostgreSQL keeps for a prepared statement whatever its values. */
  explain(statement: { readonly text: string; readonly values: readonly unknown[] }): Promise<Explained>;
  close(): Promise<void>;
}

/** Explains prepared statements under `force_generic_plan`, whatever the hub's own connections say of that, and with their settings otherwise, on a server that has PostgreSQL's own. */
export async function anExplainer(url: string): Promise<Explainer> {
  const client = new pg.Client({ connectionString: url, options: `-c random_page_cost=4 ${connectionSettings} -c plan_cache_mode=force_generic_plan` });
  await client.connect();
  return {
    explain: async ({ text, values }) => {
      await client.query(`prepare explained as ${text}`);
      try {
        const given = values.length === 0 ? '' : `(${values.map(literal).join(', ')})`;
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`explain (verbose, format json) execute explained${given}`);
        return read(rows[0]!['QUERY PLAN'][0].Plan);
      } finally {
        await client.query('deallocate explained');
      }
    },
    close: () => client.end(),
  };
}

function literal(value: unknown): string {
  return value === null ? 'null' : pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
}

function read(root: PlanNode): Explained {
  const nodes = below(root);
  return {
    sorts: nodes.filter((node) => node['Node Type'].endsWith('Sort') && !isGivenNothing(node)).map((node) => (node['Sort Key'] ?? []).join(', ')),
    indexes: new Set(nodes.flatMap((node) => (/^Index (Only )?Scan$/.test(node['Node Type']) ? [`${node.Schema ?? ''}.${node['Index Name'] ?? ''}`] : []))),
    scanned: new Set(nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [`${node.Schema ?? ''}.${node['Relation Name'] ?? ''}`] : []))),
  };
}

const below = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(below)];

const isGivenNothing = (node: PlanNode): boolean => below(node).every((one) => (one.Plans ?? []).length > 0 || one['One-Time Filter'] === 'false');
