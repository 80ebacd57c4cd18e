import type { Sql } from '../../platform/database/index.js';
import { civilDayOf } from '../../kernel/index.js';
import { certificatesNumbered, type KnownCertificate } from '../../registry/officer/index.js';
import type { Report } from './case-report.js';
import { laneOfOrgan, shareParties, takeLanes } from './lanes.js';
import { documentKey, storableDay, storableMoment } from './storable.js';

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
  readonly domain: string;
  readonly bodyDigest: string;
  readonly revision: number;
  readonly eventNumber: number;
  readonly audience: readonly string[];
  /** Scope keys of those to whom it was sent. */
  readonly sharedWith: readonly string[];
  /** Organs whose numbers it holds. */
  readonly organIds: readonly string[];
}

/** Everything that judging a batch needs to know, fetched set by set. */
export interface Lookups {
  readonly organsByCode: ReadonlyMap<string, OrganKnown>;
  readonly organsByName: ReadonlyMap<string, OrganKnown>;
  readonly matters: readonly MatterKnown[];
  readonly divisions: ReadonlySet<string>;
  /** Certificates of officers, by number. */
  readonly certificates: ReadonlyMap<string, readonly KnownCertificate[]>;
  readonly cases: ReadonlyMap<string, CaseKnown>;
  /** `<organ id> <normalised number>` → case id, for decision numbers and for case numbers. */
  readonly decisionNumbers: ReadonlyMap<string, string>;
  readonly caseNumbers: ReadonlyMap<string, string>;
}

const organColumns = `o.id, o.code, o.name, o.lineage, o.division_id as division, coalesce(o.acts_in_the_name_of_id, o.id) as "decidingOrganId",
  o.valid_from::text as "validFrom", o.valid_to::text as "validTo"`;

/** Reads what the batch names, alone with the numbers that it takes or frees, and locks the cases that it corrects. The caller is in the lane of the source system. */
export async function lookUp(sql: Sql, sourceSystem: string, reports: readonly Report[]): Promise<Lookups> {
  await shareParties(sql);
  const codes = unique(reports.map((report) => report.organCode));
  const names = unique(reports.map((report) => report.organName));
  const organs = await sql<OrganKnown>(`select ${organColumns} from registry.organ o where o.code = any($1::text[]) or (o.name = any($2::text[]))`, [codes, names]);
  const matters = await sql<MatterKnown>(
    `select id, code, valid_from::text as "validFrom", valid_to::text as "validTo" from registry.matter where code = any($1::text[]) order by version desc`,
    [unique(reports.map((report) => report.matterCode))],
  );
  const divisions = await sql<{ id: string }>('select id from registry.division');
  const certificates = await certificatesNumbered(sql, unique(reports.flatMap(({ officers }) => (officers ?? []).map(({ certificateNumber }) => certificateNumber))));
  const cases = await sql<CaseKnown>(
    `select held.id, source_key as "sourceKey", domain, body_digest as "bodyDigest", revision, event_number as "eventNumber", audience, shared_with as "sharedWith",
       held.organ_id || array(select distinct organ_id from casework.penalty_decision where enforcement_case_id = held.id) as "organIds"
     from casework.enforcement_case as held where source_system = $1 and source_key = any($2::text[]) order by held.id for update of held`,
    [sourceSystem, unique(reports.map((report) => report.sourceKey))],
  );
  const organIds = [...organs.flatMap(({ id, decidingOrganId }) => [id, decidingOrganId]), ...cases.flatMap((known) => known.organIds)];
  await takeLanes(sql, organIds.map(laneOfOrgan));
  const decisionNumbers = await sql<{ key: string; caseId: string }>(
    `select organ_id || ' ' || number_normalised as key, enforcement_case_id as "caseId" from casework.penalty_decision where number_normalised = any($1::text[])`,
    [unique(reports.flatMap(({ decisions }) => decisions.map(({ decisionNumber }) => documentKey(decisionNumber) ?? undefined)))],
  );
  const caseNumbers = await sql<{ key: string; caseId: string }>(
    `select organ_id || ' ' || case_number as key, id as "caseId" from casework.enforcement_case where case_number = any($1::text[])`,
    [unique(reports.map(({ caseNumber }) => caseNumber))],
  );
  return {
    organsByCode: new Map(organs.map((organ) => [organ.code, organ])),
    organsByName: new Map(organs.map((organ) => [organ.name, organ])),
    matters,
    divisions: new Set(divisions.map(({ id }) => id)),
    certificates,
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
  const decided = report.decisions.map(({ decidedOn }) => storableDay(decidedOn)).find((day) => day !== null);
  return storableDay(report.actTo) ?? storableDay(report.actFrom) ?? decided ?? openedOn(report) ?? civilDayOf(receivedAt);
}

/** The day of opening in Asia/Shanghai; null where none is stated that can be kept. */
export function openedOn({ caseOpenedAt }: Report): string | null {
  const moment = storableMoment(caseOpenedAt);
  return moment === null ? null : civilDayOf(new Date(moment));
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined))];
}
