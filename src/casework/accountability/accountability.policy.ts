import type { Sql } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import type { Sight } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';

/** Who speaks for an organ here: never one who leads it. */
const speakers: Readonly<Partial<Record<string, readonly string[]>>> = {
  [OrganKind.PROCURATORATE]: ['LIAISON', 'PROSECUTOR_CRIMINAL', 'PROSECUTOR_ADMINISTRATIVE'], [OrganKind.JUSTICE_BUREAU]: ['SUPERVISOR'], [OrganKind.SUPERVISORY_COMMISSION]: ['LIAISON'],
};

/** Whether the actor speaks for an organ that may be let into what is 限定知悉. */
export function speaks({ subject, organ, roles }: Actor): boolean {
  return subject !== null && organ !== null && !roles.includes('LEADER') && (speakers[organ.kind] ?? []).some((role) => roles.includes(role));
}

/** 司法行政部门, 人民检察院 of a division that contains the organ's. */
export function mayRecord(actor: Actor, division: string | null): boolean {
  const { organ } = actor;
  return speaks(actor) && organ!.kind !== OrganKind.SUPERVISORY_COMMISSION && organ!.division !== null && division?.startsWith(organ!.division) === true;
}

/** 限定知悉: carried by sheets alone, one key for each organ that may read them. */
const named = (organKey: string): string => `k${organKey.slice(1)}`;

/** What the actor may see of sheets; held where these are read, and nowhere else. */
export function sightOfSheets(actor: Actor): Sight {
  return speaks(actor) ? { ...actor.sight, scopes: [...actor.sight.scopes, { key: named(actor.organ!.lineage[0]!), upTo: 'L4' }] } : actor.sight;
}

/** Who may read the sheets of a record: the recording organ, the procuratorates over the organ, and discipline organs to which it was sent. */
export async function organsNamed(sql: Sql, { recordedById, division, disciplineIds }: { readonly recordedById: string; readonly division: string | null; readonly disciplineIds: readonly string[] }): Promise<{ organKeys: string[]; audience: string[] }> {
  const rows = await sql<{ key: string }>(
    `select 'o' || number as key from registry.organ
     where id = $1 or id = any($2::uuid[]) or kind = '${OrganKind.PROCURATORATE}' and division_id is not null and starts_with($3::text, division_id) order by number`,
    [recordedById, disciplineIds, division ?? ''],
  );
  const organKeys = rows.map(({ key }) => key);
  return { organKeys, audience: organKeys.map(named) };
}
