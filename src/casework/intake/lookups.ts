import type { Sql } from '../../platform/database/index.js';
import { civilDayOf } from '../../kernel/index.js';
import type { Report } from './case-report.js';

/** What is known of the organ of a report. */
export interface OrganKnown {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lineage: readonly string[];
  readonly division: string | null;
  /** The organ in whose name it decides: itself, or the one it acts for. */
  readonly decidingOrganId: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface MatterKnown { readonly id: string; readonly code: string; readonly validFrom: string | null; readonly validTo: string | null }

/** The case that the hub holds under a source key already. */
export interface CaseKnown {
  readonly id: string;
  readonly sourceKey: string;
  readonly bodyDigest: string;
  readonly revision: number;
  readonly eventNumber: number;
  readonly audience: readonly string[];
}

/** Everything that judging a batch needs to know, fetched set by set. */
export interface Lookups {
  readonly organsByCode: ReadonlyMap<string, OrganKnown>;
  readonly organsByName: ReadonlyMap<string, OrganKnown>;
  readonly matters: readonly MatterKnown[];
  readonly divisions: ReadonlySet<string>;
  readonly cases: ReadonlyMap<string, CaseKnown>;
  /** `<organ id> <normalised number>` → case id, for decision numbers and for case numbers. */
  readonly decisionNumbers: ReadonlyMap<string, string>;
  readonly caseNumbers: ReadonlyMap<string, string>;
}

const organColumns = `o.id, o.code, o.name, o.lineage, o.division_id as division, coalesce(o.acts_in_the_name_of_id, o.id) as "decidingOrganId",
  o.valid_from::text as "validFrom", o.valid_to::text as "validTo"`;

/** Reads what the batch names, and locks the cases it corrects, in the order of their ids so that batches never wait in a ring. */
export async function lookUp(sql: Sql, sourceSystem: string, reports: readonly Report[], numbers: { decisions: readonly string[]; cases: readonly string[] }): Promise<Lookups> {
  const codes = unique(reports.map((report) => report.organCode));
  const names = unique(reports.map((report) => report.organName));
  const organs = await sql<OrganKnown>(`select ${organColumns} from registry.organ o where o.code = any($1::text[]) or (o.name = any($2::text[]))`, [codes, names]);
  const matters = await sql<MatterKnown>(
    `select id, code, valid_from::text as "validFrom", valid_to::text as "validTo" from registry.matter where code = any($1::text[]) order by version desc`,
    [unique(reports.map((report) => report.matterCode))],
  );
  const divisions = await sql<{ id: string }>('select id from registry.division');
  const cases = await sql<CaseKnown>(
    `select id, source_key as "sourceKey", body_digest as "bodyDigest", revision, event_number as "eventNumber", audience
     from casework.enforcement_case where source_system = $1 and source_key = any($2::text[]) order by id for update`,
    [sourceSystem, unique(reports.map((report) => report.sourceKey))],
  );
  const decisionNumbers = await sql<{ key: string; caseId: string }>(
    `select organ_id || ' ' || number_normalised as key, enforcement_case_id as "caseId" from casework.penalty_decision where number_normalised = any($1::text[])`,
    [numbers.decisions],
  );
  const caseNumbers = await sql<{ key: string; caseId: string }>(
    `select organ_id || ' ' || case_number as key, id as "caseId" from casework.enforcement_case where case_number = any($1::text[])`,
    [numbers.cases],
  );
  return {
    organsByCode: new Map(organs.map((organ) => [organ.code, organ])),
    organsByName: new Map(organs.map((organ) => [organ.name, organ])),
    matters,
    divisions: new Set(divisions.map(({ id }) => id)),
    cases: new Map(cases.map((known) => [known.sourceKey, known])),
    decisionNumbers: new Map(decisionNumbers.map(({ key, caseId }) => [key, caseId])),
    caseNumbers: new Map(caseNumbers.map(({ key, caseId }) => [key, caseId])),
  };
}

/** The version of a matter in force on the day of the act; undefined when no version covers it. */
export function matterOn(matters: readonly MatterKnown[], code: string, day: string): MatterKnown | undefined {
  return matters.find((matter) => matter.code === code && (matter.validFrom ?? '') <= day && day <= (matter.validTo ?? '9999-12-31'));
}

/** The day that chooses rules and versions: the act's last day, else the decision's, else the opening's, else the day of receipt. */
export function dayOfAct(report: Report, receivedAt: Date): string {
  const opened = report.caseOpenedAt === undefined ? undefined : civilDayOf(new Date(report.caseOpenedAt));
  return report.actTo ?? report.actFrom ?? report.decisions.find((decision) => decision.decidedOn)?.decidedOn ?? opened ?? civilDayOf(receivedAt);
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined))];
}
