import type { Domain } from '../../src/casework/case/index.js';
import { bigramsOf, normaliseDocumentNumber } from '../../src/kernel/index.js';
import { contentOf } from '../../src/modules.js';
import { atLeast, equal, listedBefore, listedFrom, moment, type MayRead, type NaiveFilter, type StoredRow, type StoredRows } from './naive-filter.js';

export const { domains } = await contentOf();

export interface NaiveList {
  readonly name: string;
  /** Class of the nodes, and of the rows that are filtered and ordered, which have the nodes' ids. */
  readonly node: string;
  readonly rows: string;
  readonly key: string;
  readonly isDescending: (orderBy: unknown) => boolean;
  readonly filters: Readonly<Record<string, NaiveFilter>>;
}

const validOn: NaiveFilter = {
  field: 'validFrom',
  holds: ({ valid_from: from, valid_to: to }, value) => (from === null || (from as string) <= String(value)) && (to === null || String(value) <= (to as string)),
};

/** Whether the organ is the one wanted or stands below it: by walking up. */
async function standsUnder(rows: StoredRows, organId: unknown, wanted: unknown): Promise<boolean> {
  if (organId === null || organId === undefined) return false;
  if (organId === wanted) return true;
  return standsUnder(rows, (await rows.one('registry.organ', organId))?.['superior_id'], wanted);
}

/** Whether the division is the one of that code or lies inside it. */
async function liesInside(rows: StoredRows, division: unknown, code: unknown): Promise<boolean> {
  const [wanted] = await rows.ids('registry.division', 'code', code);
  return typeof division === 'string' && wanted !== undefined && division.startsWith(wanted);
}

/** Whether the case says the text, in something that the actor may read: name by name, number by number. */
async function saysText({ id }: StoredRow, value: unknown, rows: StoredRows, may: MayRead): Promise<boolean> {
  const text = String(value);
  if ((await may('EnforcementCase', id, 'caseNumber'))?.['case_number'] === text) return true;
  for (const decisionId of await rows.ids('casework.penalty_decision', 'enforcement_case_id', id)) {
    if ((await may('PenaltyDecision', decisionId, 'decisionNumber'))?.['number_normalised'] === normaliseDocumentNumber(text)) return true;
  }
  const holds = (named: StoredRow | null): boolean => named !== null && bigramsOf(text).every((pair) => bigramsOf(String(named['name'])).includes(pair));
  for (const linkId of await rows.ids('casework.case_party', 'enforcement_case_id', id)) {
    const link = await may('CaseParty', linkId, 'role');
    if (!link) continue;
    if (holds(await may('Party', link['party_id'], 'name'))) return true;
    for (const aliasId of await rows.ids('registry.party_alias', 'party_id', link['party_id'])) if (holds(await may('PartyAlias', aliasId, 'name'))) return true;
  }
  return false;
}
const text: NaiveFilter = { field: 'id', holds: saysText };

const caseOf = async (rows: StoredRows, id: unknown): Promise<StoredRow> => (await rows.one('casework.enforcement_case', id))!;

interface Decided { readonly from?: string | null; readonly before?: string | null; readonly isDated?: boolean | null; readonly kind?: string | null }

/** Whether one decision that the asker sees is as wanted. */
async function hasDecision(row: StoredRow, value: unknown, rows: StoredRows, may: MayRead): Promise<boolean> {
  const { from, before, isDated, kind } = value as Decided;
  const ids = await rows.ids('casework.penalty_decision', 'enforcement_case_id', row['id']);
  const decisions = await Promise.all(ids.map((id) => may('PenaltyDecision', id, 'decidedOn')));
  return decisions.some((decision) => {
    const day = (decision?.['decided_on'] ?? null) as string | null;
    const isIn = (!from || (day !== null && day >= from)) && (!before || (day !== null && day < before));
    return decision !== null && isIn && (!kind || (decision['kinds'] as unknown[]).includes(kind)) && (typeof isDated !== 'boolean' || (day !== null) === isDated);
  });
}

const caseFilters: Readonly<Record<string, NaiveFilter>> = {
  domain: equal('domain', 'domain'),
  organId: equal('organ', 'organ_id'),
  underOrganId: { field: 'organ', holds: (row, value, rows) => standsUnder(rows, row['organ_id'], value) },
  divisionCode: { field: 'division', holds: (row, value, rows) => liesInside(rows, row['division_id'], value) },
  matterCode: { field: 'matter', holds: async (row, value, rows) => (await rows.one('registry.matter', row['matter_id']))?.['code'] === value },
  causeOfAction: equal('causeOfAction', 'cause_of_action'),
  caseNumber: equal('caseNumber', 'case_number'),
  status: equal('status', 'status'),
  level: { field: 'organ', holds: async (row, value, rows) => (await rows.one('registry.organ', row['organ_id']))?.['level'] === value },
  decided: { field: 'organ', holds: hasDecision },
  lacks: {
    field: 'matter',
    holds: async (row, value, rows) => {
      const lacks: Record<string, boolean> = { MATTER: row['matter_id'] === null, ORGAN_LEVEL: (await rows.one('registry.organ', row['organ_id']))?.['level'] === null };
      return [value].flat().every((lack) => lacks[String(lack)]);
    },
  },
  historic: equal('historic', 'historic'),
  text,
  listedFrom,
  listedBefore,
};

/** Whether the moment falls on the days asked for, in Asia/Shanghai. */
function fallsWithin(at: unknown, value: unknown): boolean {
  const { from, before } = value as Decided;
  const begins = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
  return at !== null && at !== undefined && (!from || moment(at) >= begins(from)) && (!before || moment(at) < begins(before));
}

const catalogueFilters: Readonly<Record<string, NaiveFilter>> = {
  ...caseFilters,
  year: { field: 'listedAt', holds: ({ listed_at: at }, value) => fallsWithin(at, { from: `${String(value)}-01-01`, before: `${Number(value) + 1}-01-01` }) },
  opened: { field: 'caseOpenedAt', holds: ({ case_opened_at: at }, value) => fallsWithin(at, value) },
  // Read on the row, or on another: no single value finds these.
  closed: { field: 'id', holds: async ({ id }, value, _rows, may) => fallsWithin((await may('EnforcementCase', id, 'closedAt'))?.['closed_at'], value) },
  transferred: {
    field: 'id',
    holds: async ({ id }, value, rows, may) => (await Promise.all((await rows.ids('casework.transfer', 'enforcement_case_id', id)).map((one) => may('Transfer', one, 'sentAt'))))
      .some((transfer) => transfer?.['kind'] === 'CRIMINAL' && fallsWithin(transfer['sent_at'], value)),
  },
  file: { field: 'id', holds: async ({ id }, value, _rows, may) => (await may('CaseFile', id, 'standing'))?.['standing'] === value },
  fileLacks: { field: 'id', holds: async ({ id }, value, _rows, may) => ((lacking: unknown) => Array.isArray(lacking) && [value].flat().every((step) => lacking.includes(step)))((await may('CaseFile', id, 'lacking'))?.['lacking']) },
};

const factsFilters = ({ filters }: Domain): Readonly<Record<string, NaiveFilter>> => ({
  // Where the case stands is said by the case; the facts' own copy of it is what is being tried.
  underOrganId: { field: 'organ', holds: async (row, value, rows) => standsUnder(rows, (await caseOf(rows, row['id']))['organ_id'], value) },
  divisionCode: { field: 'division', holds: async (row, value, rows) => liesInside(rows, (await caseOf(rows, row['id']))['division_id'], value) },
  text,
  listedFrom,
  listedBefore,
  ...Object.fromEntries(filters.map(({ fact, atLeast: isLeast }) => {
    const column = `${fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_value`;
    return isLeast ? [`${fact}From`, atLeast(fact, column)] : [fact, equal(fact, column)];
  })),
});

const organFilters: Readonly<Record<string, NaiveFilter>> = {
  kind: equal('kind', 'kind'),
  level: equal('level', 'level'),
  domain: { field: 'domains', holds: (row, value) => (row['domains'] as unknown[]).includes(value) },
  divisionCode: { field: 'division', holds: (row, value, rows) => liesInside(rows, row['division_id'], value) },
  underOrganId: { field: 'superior', holds: (row, value, rows) => standsUnder(rows, row['id'], value) },
  name: { field: 'name', holds: (row, value) => String(row['name']).includes(String(value)) },
  validOn,
};

/** Whoever sees a transfer, or a deadline, reads what its filters look at. */
const transferFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['kind', 'domain', 'state', 'historic'].map((name) => [name, equal('id', name)])),
  caseId: equal('id', 'enforcement_case_id'), agencyId: equal('id', 'agency_id'), receiverId: equal('id', 'receiver_id'),
  trackState: {
    field: 'id',
    holds: async ({ id }, value, rows, may) => (await Promise.all((await rows.ids('casework.transfer_track', 'transfer_id', id)).map((track) => may('TransferTrack', track, 'state')))).some((track) => track?.['state'] === value),
  },
  isClosed: { field: 'id', holds: (row, value) => (row['closed_at'] !== null) === value },
  listedFrom: { ...listedFrom, field: 'id' }, listedBefore: { ...listedBefore, field: 'id' },
};
const transfers = (name: string): NaiveList => ({ name, node: 'Transfer', rows: 'Transfer', key: 'listed_at', isDescending: (orderBy) => orderBy !== 'LISTED_AT_ASC', filters: transferFilters });

const deadlineFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['line', 'force', 'standing', 'state', 'phase'].map((name) => [name, equal('id', name)])),
  caseId: equal('id', 'enforcement_case_id'), subjectId: equal('id', 'subject_id'), owedById: equal('id', 'owed_by_id'), provisional: equal('id', 'is_provisional'),
  clockIds: { field: 'id', holds: (row, value) => [value].flat().includes(row['clock_id']) },
  dueFrom: { field: 'id', holds: listedFrom.holds }, dueBefore: { field: 'id', holds: listedBefore.holds },
};
const deadlines = (name: string): NaiveList => ({ name, node: 'Deadline', rows: 'Deadline', key: 'listed_at', isDescending: (orderBy) => orderBy === 'DUE_AT_DESC', filters: deadlineFilters });

const reviewFilters: Readonly<Record<string, NaiveFilter>> = {
  organId: equal('id', 'organ_id'), caseId: equal('id', 'enforcement_case_id'), result: equal('id', 'result'), suspectedCrime: equal('suspectedCrime', 'suspected_crime'),
  isPending: { field: 'id', holds: (row, value) => (row['result'] === null && row['is_void'] === false) === value }, listedFrom: { ...listedFrom, field: 'id' }, listedBefore: { ...listedBefore, field: 'id' },
};

const filingFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['state', 'result'].map((name) => [name, equal('id', name)])),
  organId: equal('id', 'organ_id'), caseId: equal('id', 'enforcement_case_id'), isLate: equal('id', 'is_late'), isMissed: equal('id', 'is_missed'),
  dueBefore: { field: 'id', holds: (row, value) => String(row['due_on']) < String(value) }, listedFrom: { ...listedFrom, field: 'id' }, listedBefore: { ...listedBefore, field: 'id' },
};

const findingFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['state', 'historic'].map((name) => [name, equal('id', name)])),
  organId: equal('id', 'organ_id'), caseId: equal('id', 'enforcement_case_id'), partyId: equal('id', 'party_id'), crimeCode: equal('id', 'crime_code'), isSampled: equal('id', 'is_sampled'), isContradicted: equal('id', 'is_contradicted'),
  ruleId: { field: 'id', holds: (row, value) => (row['rule_ids'] as unknown[]).includes(value) },
  suspectedUntransferred: { field: 'id', holds: (row, value) => (row['alerted_at'] !== null && ['UNDISPOSED', 'CONSULTED', 'OBJECTED'].includes(String(row['state']))) === value },
};

const screeningFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['answer', 'historic', 'trigger'].map((name) => [name, equal('id', name)])),
  caseId: equal('id', 'enforcement_case_id'), partyId: equal('id', 'party_id'), latest: equal('id', 'is_latest'),
  metRuleId: { field: 'id', holds: (row, value) => (row['met_rule_ids'] as unknown[]).includes(value) },
};

const accountabilityFilters: Readonly<Record<string, NaiveFilter>> = {
  ...Object.fromEntries(['kind', 'outcome'].map((name) => [name, equal('id', name)])), organId: equal('id', 'organ_id'), caseId: equal('id', 'enforcement_case_id'), findingId: equal('id', 'finding_id'),
  isDecided: { field: 'id', holds: (row, value) => (row['outcome'] !== null) === value }, listedFrom: { ...listedFrom, field: 'id' }, listedBefore: { ...listedBefore, field: 'id' },
};

const latestFirst = (orderBy: unknown): boolean => orderBy !== 'OPENED_AT_ASC';
const byCode = (name: string, node: string, filters: NaiveList['filters']): NaiveList =>
  ({ name, node, rows: node, key: 'code', isDescending: () => false, filters });
const ofCases = (name: string, rows: string, filters: NaiveList['filters']): NaiveList =>
  ({ name, node: 'EnforcementCase', rows, key: 'listed_at', isDescending: latestFirst, filters });

const officerFilters: Readonly<Record<string, NaiveFilter>> = {
  organId: equal('organ', 'organ_id'),
  certificateNumber: { field: 'name', holds: async (row, value, rows) => (await certificatesOf(rows, row)).some(({ number }) => number === value) },
  validOn: {
    field: 'name',
    holds: async (row, value, rows) => [...Map.groupBy(await certificatesOf(rows, row), ({ number, issuer }) => `${String(issuer)} ${String(number)}`).values()].some((versions) => {
      const day = String(value);
      const spoken = versions.filter(({ effective_from: from }) => String(from) <= day).sort((a, b) => Number(a['version']) - Number(b['version'])).at(-1);
      return spoken !== undefined && spoken['status'] === 'VALID' && String(spoken['valid_from']) <= day && day <= String(spoken['valid_to']);
    }),
  },
};

const certificatesOf = async (rows: StoredRows, { id }: StoredRow): Promise<StoredRow[]> =>
  Promise.all((await rows.ids('registry.certificate', 'officer_id', id)).map(async (one) => (await rows.one('registry.certificate', one))!));
const officers = (name: string): NaiveList => ({ name, node: 'Officer', rows: 'Officer', key: 'name', isDescending: () => false, filters: officerFilters });

/** Every list of the API as the naive reader knows it. */
export const naiveLists: Readonly<Record<string, NaiveList>> = {
  enforcementCases: ofCases('enforcementCases', 'EnforcementCase', caseFilters),
  ...Object.fromEntries(domains.map((domain) => [`${domain.name}Cases`, ofCases(`${domain.name}Cases`, domain.facts.name, factsFilters(domain))])),
  caseCatalogue: { ...ofCases('caseCatalogue', 'EnforcementCase', catalogueFilters), isDescending: () => false },
  'Party.cases': ofCases('Party.cases', 'EnforcementCase', caseFilters),
  'Organ.cases': ofCases('Organ.cases', 'EnforcementCase', caseFilters),
  officers: officers('officers'),
  'Organ.officers': officers('Organ.officers'),
  organs: byCode('organs', 'Organ', organFilters),
  matters: byCode('matters', 'Matter', { domain: equal('domain', 'domain'), actType: equal('actType', 'act_type'), code: equal('code', 'code'), validOn }),
  statutes: byCode('statutes', 'Statute', { kind: equal('kind', 'kind'), code: equal('code', 'code'), validOn }),
  submissions: {
    name: 'submissions', node: 'Submission', rows: 'Submission', key: 'received_at', isDescending: () => true,
    filters: { sourceSystem: equal('sourceSystem', 'source_system') },
  },
  transfers: transfers('transfers'),
  'EnforcementCase.transfers': transfers('EnforcementCase.transfers'),
  deadlines: deadlines('deadlines'),
  'Transfer.deadlines': deadlines('Transfer.deadlines'),
  majorLists: {
    // Whoever sees an agreement reads all of it.
    name: 'majorLists', node: 'MajorList', rows: 'MajorList', key: 'recorded_at', isDescending: () => true,
    filters: { organId: equal('id', 'organ_id'), purpose: equal('id', 'purpose'), validOn },
  },
  legalReviews: { name: 'legalReviews', node: 'LegalReview', rows: 'LegalReview', key: 'listed_at', isDescending: (orderBy) => orderBy !== 'ASKED_AT_ASC', filters: reviewFilters },
  penaltyFilings: { name: 'penaltyFilings', node: 'PenaltyFiling', rows: 'PenaltyFiling', key: 'listed_at', isDescending: (orderBy) => orderBy !== 'OPENED_AT_ASC', filters: filingFilters },
  completenessQuestions: {
    name: 'completenessQuestions', node: 'CompletenessQuestion', rows: 'CompletenessQuestion', key: 'listed_at', isDescending: () => true,
    filters: { ...Object.fromEntries(['kind', 'state', 'answer'].map((name) => [name, equal('id', name)])), organId: equal('id', 'organ_id') },
  },
  numberSeries: { name: 'numberSeries', node: 'NumberSeries', rows: 'NumberSeries', key: 'listed_at', isDescending: () => true, filters: { numbered: equal('id', 'numbered'), organId: equal('id', 'organ_id') } },
  findings: { name: 'findings', node: 'Finding', rows: 'Finding', key: 'listed_at', isDescending: (orderBy) => orderBy !== 'FOUND_AT_ASC', filters: findingFilters },
  standards: { name: 'standards', node: 'Standard', rows: 'Standard', key: 'listed_at', isDescending: () => true, filters: { ruleId: equal('id', 'rule_id'), state: equal('id', 'state') } },
  accountabilityCases: { name: 'accountabilityCases', node: 'AccountabilityCase', rows: 'AccountabilityCase', key: 'listed_at', isDescending: () => true, filters: accountabilityFilters },
  screenings: { name: 'screenings', node: 'Screening', rows: 'Screening', key: 'listed_at', isDescending: () => true, filters: screeningFilters },
  transferRoutes: {
    name: 'transferRoutes', node: 'TransferRoute', rows: 'TransferRoute', key: 'recorded_at', isDescending: () => true,
    filters: { organId: equal('id', 'organ_id'), validOn: { ...validOn, field: 'id' } },
  },
};

/** Place of a row in its list's order: moments by time, codes by code point, then the id. */
export function inOrder(list: NaiveList, a: { at: unknown; id: string }, b: { at: unknown; id: string }): number {
  const compared = isText(list) ? compare(String(a.at), String(b.at)) : moment(a.at) - moment(b.at);
  return compared === 0 ? compare(a.id, b.id) : compared;
}

/** Whether the list is in the order of a text. */
export const isText = ({ key }: NaiveList): boolean => key === 'code' || key === 'name';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
