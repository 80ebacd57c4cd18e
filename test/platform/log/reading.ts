import { demoCases } from '../../../seeds/demo/cases.js';
import { demoOrgans } from '../../../seeds/demo/organs.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { Report } from '../../../src/casework/intake/index.js';
import { domain as environment } from '../../../src/domains/environment/index.js';
import type { Sight } from '../../../src/platform/reader/index.js';
import type { TestHub } from '../../support/hub.js';

/** Everyone, the organ of the case, another department, and who supervises. */
export const identities = { everyone: null, ownOrgan: 'youyu-env-handler', otherDepartment: 'youyu-court', supervisor: 'shuozhou-procuratorate' };

/** An event as the API answers it. */
export interface Answered {
  readonly cursor: string;
  readonly id: string;
  readonly type: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly aggregateNumber: number;
  readonly fieldClass: string;
  readonly payload: Record<string, Record<string, unknown>>;
}

export interface Page { readonly nodes: readonly Answered[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

export interface Asked { readonly after?: string | null; readonly first?: number; readonly where?: { type?: string; aggregateId?: string } }

export const eventsQuery = `query ($after: String, $first: Int, $where: EventWhere) { events(after: $after, first: $first, where: $where) {
  nodes { cursor id type aggregateType aggregateId aggregateNumber fieldClass payload } pageInfo { hasNextPage endCursor } } }`;

export async function pageOf(test: TestHub, identity: string | null, asked: Asked): Promise<Page> {
  return (await test.ask<{ events: Page }>(identity, eventsQuery, { ...asked })).events;
}

/** Reads on from page to page until the log has no more for this identity. */
export async function readAll(test: TestHub, identity: string | null, { after = null, first = 100, where }: Asked = {}): Promise<Answered[]> {
  const page = await pageOf(test, identity, { after, first, ...(where ? { where } : {}) });
  if (!page.pageInfo.hasNextPage) return [...page.nodes];
  return [...page.nodes, ...await readAll(test, identity, { after: page.pageInfo.endCursor, first, ...(where ? { where } : {}) })];
}

export async function sightOf({ hub }: TestHub, identity: string | null): Promise<Sight> {
  return (await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null)).actor.sight;
}

interface Raw { id: string; class: string; audience: string[]; parts: Record<string, Record<string, unknown>> | null }

/**
 * What an identity may see, worked out event by event from what is stored: an envelope or a part shows when the audience holds one of the
 * actor's keys that reaches its class.
 */
export async function naively(test: TestHub, identity: string | null): Promise<{ id: string; payload: Raw['parts'] }[]> {
  const { scopes } = await sightOf(test, identity);
  const rows = await test.hub.database.sql<Raw>(
    `select event.id, event.class, event.audience, (select jsonb_object_agg(part.class, part.payload) from log.part where part.event_id = event.id) as parts
     from log.entry join log.event on event.id = entry.event_id order by entry.position`,
  );
  const shows = (fieldClass: string, audience: readonly string[]): boolean => scopes.some(({ key, upTo }) => audience.includes(key) && fieldClass <= upTo);
  return rows.filter((row) => shows(row.class, row.audience)).map((row) => ({
    id: row.id, payload: Object.fromEntries(Object.entries(row.parts ?? {}).filter(([fieldClass]) => shows(fieldClass, row.audience))),
  }));
}

/** Reports as the hub's own import sends them: of the invented cases, or of one made from them. */
export async function report(test: TestHub, batchKey: string, reports: readonly Report[], sourceSystem = 'demo-environment'): Promise<void> {
  await test.hub.intake.receive(
    { sourceSystem, batchKey, domain: environment, historic: false, channel: 'LIVE', reports }, { organId: null, lineage: ['d'], subject: 'trial', mayNameAnyOrgan: true },
  );
}

/** The first invented case of which this holds, as it was reported. */
export function demoReport(holds: (report: Report) => boolean): Report {
  const found = demoCases(demoOrgans()).map(({ organCode, report: reported }): Report => ({ ...reported, organCode })).find(holds);
  if (!found) throw new Error('no invented case is like that');
  return found;
}

export async function caseIdOf({ hub }: TestHub, { sourceKey }: Report, sourceSystem = 'demo-environment'): Promise<string> {
  const [found] = await hub.database.sql<{ id: string }>('select id from casework.enforcement_case where source_system = $1 and source_key = $2', [sourceSystem, sourceKey]);
  return found!.id;
}
