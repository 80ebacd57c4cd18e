import { randomUUID } from 'node:crypto';
import type { TestHub } from '../../support/hub.js';
import { aCompany, aReport, submit, type ReportGiven } from '../../support/reports.js';

export type Given = Readonly<Record<string, unknown>>;
export interface RecordSeen {
  id: string; kind: string; outcome: string | null; outcomeOn: string | null; clockId: string | null; provision: string | null; revision: number; organ: { name: string } | null; recordedBy: { name: string } | null;
  finding: { id: string } | null; enforcementCase: { id: string } | null; statements: { ordinal: number; outcome: string | null; words: string | null; organ: { name: string } | null }[];
}
/** What a statement gave, or why it was refused. */
export type Answered = Partial<RecordSeen> & { readonly __typename: string; readonly code?: string; readonly field?: string };
export interface SheetSeen {
  ordinal: number; persons: { post: string; name: string }[] | null; disciplineOrgan: { name: string } | null; disciplineOrganName: string | null; documentNumber: string | null; reply: string | null; organ: { name: string } | null;
}

const fields = 'id kind outcome outcomeOn clockId provision revision organ { name } recordedBy { name } finding { id } enforcementCase { id } statements { ordinal outcome words organ { name } }';

/** A case of the county branch that meets a standard, and its finding. */
export async function aFoundCase(test: TestHub, serial: number, changes: Partial<ReportGiven> = {}): Promise<{ caseId: string; findingId: string }> {
  const report = aReport(`ACC${serial}`, { parties: [aCompany(940 + serial)], facts: { hazardousWasteTonnes: { value: '5', unit: '吨' } }, ...changes });
  const receipt = await submit(test, randomUUID(), [report], { as: 'shanxi-env-system' });
  const caseId = receipt.rows[0]!.enforcementCase!.id;
  const [finding] = await test.hub.database.sql<{ id: string }>('select id from casework.finding where enforcement_case_id = $1', [caseId]);
  return { caseId, findingId: finding!.id };
}

const mutate = async (test: TestHub, as: string | null, name: string, type: string, input: Given): Promise<Answered> =>
  (await test.ask<Record<string, Answered>>(as, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on AccountabilityCase { ${fields} } ... on AccountabilityRefused { code field message revision } } }`, { input }))[name]!;

/** Records that a case was not transferred in time, save for what is given. */
export const record = (test: TestHub, as: string | null, given: Given): Promise<Answered> =>
  mutate(test, as, 'recordAccountability', 'RecordAccountabilityInput', { kind: 'NON_TRANSFER', clockId: 'transfer.decision', words: '逾期未作移送决定（虚构）', clientKey: randomUUID(), ...given });
export const state = (test: TestHub, as: string | null, given: Given): Promise<Answered> => mutate(test, as, 'stateAccountability', 'StateAccountabilityInput', { clientKey: randomUUID(), ...given });

export async function sheetsOf(test: TestHub, as: string | null, id: string): Promise<SheetSeen[]> {
  const answer = await test.ask<{ accountabilitySheets: SheetSeen[] }>(
    as, 'query ($id: ID!) { accountabilitySheets(id: $id, purpose: "核查（测试）") { ordinal persons { post name } disciplineOrgan { name } disciplineOrganName documentNumber reply organ { name } } }', { id },
  );
  return answer.accountabilitySheets;
}

/** How many records the identity sees of the case, in the list and by its total. */
export async function countOf(test: TestHub, as: string | null, where: Given): Promise<number> {
  const { accountabilityCases: { nodes, total } } = await test.ask<{ accountabilityCases: { nodes: unknown[]; total: { count: number } } }>(
    as, 'query ($where: AccountabilityWhere) { accountabilityCases(first: 100, where: $where) { nodes { id } total { count } } }', { where },
  );
  if (nodes.length !== total.count) throw new Error(`${nodes.length} rows, total ${total.count}`);
  return total.count;
}
