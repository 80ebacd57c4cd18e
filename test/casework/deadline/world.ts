import { randomUUID } from 'node:crypto';
import { followClocks, sweepDeadlines, type Circumstances, type ClockSteps, type Matter } from '../../../src/casework/deadline/index.js';
import { DomainCode } from '../../../src/registry/organ/index.js';
import { aHub, type TestHub } from '../../support/hub.js';

/** A moment in Asia/Shanghai, `2026-11-20 17:00`. */
export const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}+08:00`);

/** A hub whose time is moved by hand, and matters of the county branch, its police and its procuratorate. */
export interface World extends TestHub {
  readonly organs: Readonly<Record<'agency' | 'police' | 'procuratorate', string>>;
  readonly move: (to: Date) => void;
  readonly now: () => Date;
  matter(circumstances?: Partial<Circumstances>): Matter;
  /** Lets the clocks of a step follow, the step being taken when the world's time says. */
  step(matter: Matter, steps: ClockSteps, parts?: readonly string[], occurredAt?: Date): Promise<void>;
  sweep(): Promise<number>;
  /** Deadlines of a matter by their clocks, as the agency sees them. */
  shown(matter: Matter): Promise<Shown[]>;
  /** Types of the events of a matter's deadlines, in order. */
  told(matter: Matter): Promise<string[]>;
}

export interface Shown {
  id: string; clockId: string; state: string; phase: string | null; force: string; standing: string; limit: string; basis: string[]; startedAt: string; dueAt: string | null; dueSoonAt: string | null;
  isProvisional: boolean; isLate: boolean; parts: string[]; round: number; owner: string; owedBy: { name: string } | null; phases: { round: number; phase: string; dueAt: string; endAt: string }[];
  extensions: { number: string; issuedOn: string; issuer: string; isAdded: boolean }[]; terms: { length: number; unit: string | null; when: string | null; custody: boolean }[]; calendarVersion: string; duty: string;
}

const fields = `id clockId state phase force standing limit basis duty startedAt dueAt dueSoonAt isProvisional isLate parts round owner owedBy { name } phases { round phase dueAt endAt }
  extensions { number issuedOn issuer isAdded } terms { length unit when custody } calendarVersion`;

export const partOf = (matter: Matter): string => `track-of-${matter.id}`;

export async function aWorld(start = at('2026-11-20 17:00')): Promise<World> {
  let time = start;
  const test = await aHub({ now: () => time });
  const { database, notices } = test.hub;
  // Of the demonstration's own deadlines nobody knows here.
  for (const text of ['delete from casework.deadline_phase', 'delete from casework.deadline', `update log.event set audience = '{}' where aggregate_type = 'Deadline'`]) await database.sql(text);
  const organs = Object.fromEntries((await database.sql<{ name: string; id: string }>(
    `select id, case name when '朔州市生态环境局右玉分局' then 'agency' when '右玉县公安局' then 'police' else 'procuratorate' end as name from registry.organ
     where name in ('朔州市生态环境局右玉分局', '右玉县公安局', '右玉县人民检察院')`,
  )).map(({ name, id }) => [name, id])) as unknown as World['organs'];
  const [agency] = await database.sql<{ lineage: string[] }>('select lineage from registry.organ where id = $1', [organs.agency]);
  const [police] = await database.sql<{ lineage: string[] }>('select lineage from registry.organ where id = $1', [organs.police]);
  const audience = [...new Set([...agency!.lineage, police!.lineage[0]!, 'v14', 'v1406', 'v140623'])];
  const matter: World['matter'] = (circumstances) => ({
    type: 'Transfer', id: randomUUID(), caseId: null, audience, organKeys: [agency!.lineage[0]!, police!.lineage[0]!],
    owners: { AGENCY: organs.agency, AGENCY_HEAD: organs.agency, DECIDING_ORGAN: organs.agency, POLICE: organs.police, PROCURATORATE: organs.procuratorate },
    circumstances: { domain: DomainCode.ENVIRONMENT, policeLine: 'ENV', hasItems: false, inCustody: false, ...circumstances },
  });
  return {
    ...test, organs, matter, now: () => time, move: (to) => { time = to; },
    step: (of, steps, parts = [partOf(of)], occurredAt = time) => database.transaction((sql) => followClocks(sql, of, parts, steps, { occurredAt, recordedAt: time, actor: 'youyu-env-handler', channel: 'LIVE' })),
    sweep: () => sweepDeadlines({ database, notices, now: () => time }),
    shown: async ({ id }) => (await test.ask<{ deadlines: { nodes: Shown[] } }>('youyu-env-handler', `query ($id: ID!) { deadlines(where: { subjectId: $id }, first: 100) { nodes { ${fields} } } }`, { id })).deadlines.nodes,
    told: async ({ id }) => (await database.sql<{ type: string }>('select type from log.event where subject_id = $1 order by seq', [id])).map(({ type }) => type),
  };
}
