import { demoRoads, type DemoAct, type DemoCapacity } from '../../seeds/demo/transfers.js';
import type { TransferStep } from '../casework/transfer/index.js';
import type { Hub } from '../hub.js';
import type { Actor } from '../platform/graphql/context.js';

interface Found { readonly caseId: string; readonly organCode: string }

/** Open cases of the county branch and those beside it in which nothing is suspected yet: there the invented transfers begin. */
const openCases = `
  select c.id as "caseId", o.code as "organCode" from casework.enforcement_case c join registry.organ o on o.id = c.organ_id
  where c.source_system = $1 and c.status in ('OPENED', 'INVESTIGATED') and not c.historic and o.division_id like '1406%'
    and exists (select from casework.case_party l where l.enforcement_case_id = c.id and l.role = 'PUNISHED')
    and not exists (select from casework.transfer t where t.enforcement_case_id = c.id)
  order by o.division_id = '140623' desc, c.source_key limit $2`;

const rolesOf: Readonly<Record<DemoCapacity, string>> = { HANDLER: 'HANDLER', HEAD: 'HEAD', LEGAL_REVIEWER: 'LEGAL_REVIEWER', POLICE: 'POLICE_DESK', PROCURATORATE: 'LIAISON' };

/** 演示移送（虚构）: transfers of invented cases, taken step by step as their organs would; what is there already is left as it is. */
export async function seedDemoTransfers(hub: Hub, sourceSystem: string, subject: string): Promise<void> {
  const cases = await hub.database.sql<Found>(openCases, [sourceSystem, demoRoads.length]);
  for (const [index, { caseId, organCode }] of cases.entries()) {
    const { crimeCode, rule, acts } = demoRoads[index]!;
    const key = `demo-transfer-${index}`;
    if ((await hub.database.sql('select from casework.transfer_request where taken_by = $1 and client_key = $2', [subject, key])).length > 0) continue;
    const parties = await hub.database.sql<{ partyId: string }>(`select party_id as "partyId" from casework.case_party where enforcement_case_id = $1 and role = 'PUNISHED' order by ordinal limit 1`, [caseId]);
    const id = await hub.transfers.start({ kind: 'CRIMINAL', caseId, rule, clientKey: key, suspects: parties.map((party) => ({ ...party, crimeCode })) }, await actorOf(hub, subject, organCode, 'HANDLER'));
    for (const [place, act] of acts.entries()) await take(hub, { id, subject, organCode, key: `${key}-${place}` }, act);
  }
}

interface Taking { readonly id: string; readonly subject: string; readonly organCode: string; readonly key: string }

async function take(hub: Hub, { id, subject, organCode, key }: Taking, { by, step, content }: DemoAct): Promise<void> {
  const [now] = await hub.database.sql<{ revision: number; police: string; procuratorate: string }>(
    `select t.revision, (select code from registry.organ where id = t.receiver_id) as police, (select code from registry.organ where id = t.procuratorate_id) as procuratorate from casework.transfer t where t.id = $1`, [id],
  );
  const { revision, police, procuratorate } = now!;
  const code = by === 'POLICE' ? police : by === 'PROCURATORATE' ? procuratorate : organCode;
  await hub.transfers.step({ ...content, transferId: id, step: step as TransferStep, expectedRevision: revision, clientKey: key }, await actorOf(hub, subject, code, by));
}

async function actorOf(hub: Hub, subject: string, organCode: string, capacity: DemoCapacity): Promise<Actor> {
  const token = await hub.tokens.issueDemo({ subject, name: null, organCode, roles: [rolesOf[capacity]] });
  return (await hub.contextOf(token, '演示')).actor;
}
