import type { TestHub } from './hub.js';
import type { Values } from './random-questions.js';

/** Whom to ask as: the public, and identities whose rights differ. */
export const actors = [
  null, 'youyu-env-handler', 'shuozhou-env-head', 'shuozhou-market-handler', 'shuozhou-procuratorate', 'shanxi-leader', 'shanxi-justice', 'youyu-court',
] as const;

/** Root fields to ask; those that lead to most are named more than once. */
export const roots = [
  'enforcementCases', 'enforcementCases', 'environmentCases', 'environmentCases', 'enforcementCase', 'party', 'party', 'organ', 'organs',
  'penaltyDecision', 'transfer', 'transfers', 'matters', 'statutes', 'submission', 'submissions', 'officer', 'officers', 'transferRoutes',
  'completenessQuestion', 'completenessQuestions', 'numberSeries',
  'penaltyDraft', 'legalReview', 'legalReviews', 'majorLists', 'penaltyFiling', 'penaltyFilings', 'finding', 'findings', 'screening', 'screenings', 'standard', 'standards', 'accountability', 'accountabilityCases', 'caseCatalogue',
];

/** Root fields that read no rows, which the naive reader does not know. */
export const figures = ['statistics', 'statistics', 'statisticsMeasures', 'noticeMeans', 'clocks', 'crimes', 'thresholds', 'repeatRules', 'transferReceiver', 'transferSteps', 'workingCalendar', 'reviewerRatio', 'ledger'];
/** Root fields whose rows no list walks, or an organ keeps for itself: the naive reader knows nothing of them. */
export const searches = ['searchParties', 'searchParties', 'mergeCandidates', 'subscribers', 'notices', 'contactPoints', 'webhooks', 'webhookDeliveries', 'deadline', 'deadlines', 'transferOpenSteps', 'partyHistory', 'leads', 'backTest', 'accountabilitySheets'];

/** Where rights, links and places in a list decide, and the facts that cases state. */
export const favourites = [
  'EnforcementCase.withheld', 'EnforcementCase.environment', 'EnforcementCase.placeOfAct', 'EnforcementCase.parties', 'EnforcementCase.officers', 'CaseOfficer.officer', 'Officer.certificates', 'CaseParty.party', 'Party.cases', 'Party.name',
  'WithheldField.field', 'EnforcementCaseConnection.pageInfo', 'PageInfo.hasNextPage',
  ...['medium', 'keyUnit', 'hazardousWasteTonnes', 'excessMultiple', 'pollutionGainsAmount', 'evacuatedCount'].map((fact) => `EnvironmentFacts.${fact}`),
];

/** Without the prototypes and class names that the two executions differ in. */
export const plain = (answer: object): object => JSON.parse(JSON.stringify(answer)) as object;

/** Values of filters that no table need hold. */
const everywhere = {
  divisionCode: ['140000', '140600', '140623', '140602', '140100', '999999'],
  listedFrom: ['2024-01-01T00:00:00Z', '2025-01-21T09:30:00.5+08:00', '2025-06-01T00:00:00+08:00'],
  listedBefore: ['2025-01-21T09:30:00.5+08:00', '2025-06-01T00:00:00Z', '2026-09-01T00:00:00+08:00'],
  hazardousWasteTonnesFrom: ['0', '3', '3.25', '50'], excessMultipleFrom: ['0', '1.5', '10'],
  from: ['2025-01-01', '2026-01-15'], before: ['2025-06-01', '2026-11-01'], year: [2024, 2026], fromMonth: ['2024-11', '2025-06'], toMonth: ['2025-12', '2026-11'],
  dueFrom: ['2026-11-01T00:00:00+08:00'], dueBefore: ['2027-01-01T00:00:00+08:00'], clockIds: [['filing.decision', 'reverse.review'], ['no.such.clock']],
  text: ['右玉', '试验化工', '12号', '有限公司', '人甲', '晋环罚〔2026〕1号', '没有这样的名称'],
  validOn: ['2020-01-01', '2024-06-30', '2026-11-21'], name: ['朔州', '生态环境局', '没有这样的机关'],
};

/** What the tables and lists hold, to ask with; in an order that stays, so that a seed finds the same question again. */
export async function valuesOf(test: TestHub): Promise<Values> {
  const column = async (text: string): Promise<unknown[]> => (await test.hub.database.sql<{ value: unknown }>(text)).map(({ value }) => value);
  const cursors = async (query: string): Promise<unknown[]> =>
    [...JSON.stringify(await test.ask('shanxi-justice', query)).matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => cursor);
  const ofRoot = async (name: string): Promise<{ after: unknown[] }> => ({ after: await cursors(`{ ${name}(first: 100) { edges { cursor } } }`) });
  const below = async (path: string): Promise<{ after: unknown[] }> =>
    ({ after: await cursors(`{ enforcementCases(first: 40) { nodes { ${path.replace('cases', 'cases(first: 30) { edges { cursor } }')} } } }`) });
  const organs = await column(
    `select id as value from registry.organ where id in (select organ_id from casework.enforcement_case)
       or id in (select superior_id from registry.organ join casework.enforcement_case c on c.organ_id = organ.id) order by code`,
  );
  return {
    '*': await anywhere(column, organs),
    'Query.enforcementCase': { id: await column('select id as value from casework.enforcement_case order by source_system, source_key') },
    'Query.penaltyDecision': { id: await column('select id as value from casework.penalty_decision order by decision_number, id limit 60') },
    'Query.partyHistory': {
      partyId: await column('select party_id as value from casework.case_party order by md5(party_id::text) limit 30'), on: ['2026-11-20', '2024-06-30'], months: [12, 24, 0], purpose: ['核查既往处罚（测试）', ' '],
    },
    'Query.leads': { after: ['MTIz'], partyId: await column('select party_id as value from casework.screening where party_id is not null order by md5(id::text) limit 10'), ruleId: ['E338.2', 'no-such'] },
    'Query.submission': { id: await column('select id as value from casework.submission order by id') },
    'Query.party': {
      id: await column(
        `select party_id as value from casework.case_party join casework.enforcement_case c on c.id = enforcement_case_id
         where source_system = 'restless' order by source_key, ordinal`,
      ),
      unifiedSocialCreditCode: await column(
        'select unified_social_credit_code as value from registry.party where unified_social_credit_code is not null order by recorded_at desc, 1 limit 30',
      ),
    },
    ...await ofTransfers(organs, column, cursors), 'Query.crimes': { code: ['338', '142-1', 'no-such'] }, 'Query.thresholds': { id: ['E338.2', 'no-such'], crime: ['338', 'no-such'], on: ['2023-08-14', '2026-11-22'] }, 'Query.clocks': { ids: [['transfer.decision', 'filing.decision'], ['no.such.clock']] }, 'Query.searchParties': { text: ['右玉', '试验化工', '右玉县试验化工2有限公司', '示例化工', '人甲', '一'] },
    'Query.webhooks': { after: ['01a20058-613f-710e-ac90-a5c38ffc29cb', 'MTIz'] }, 'Query.webhookDeliveries': { webhookId: ['01a20058-613f-710e-ac90-a5c38ffc29cb'], after: ['MTIz'] },
    ...await ofReviews(column, cursors), ...await ofDeadlines(column), 'Query.contactPoints': { after: ['MTIz'] }, 'Query.notices': { after: ['MTIz'] }, 'Query.mergeCandidates': { after: ['MTIz'] },
    'Query.organ': { id: organs, code: await column('select code as value from registry.organ order by md5(code) limit 30') },
    'Query.officer': { id: await column('select id as value from registry.officer order by code') },
    'Query.officers': await ofRoot('officers'),
    'Query.organs': await ofRoot('organs'),
    'Query.matters': { ...(await ofRoot('matters')), code: await column('select code as value from registry.matter order by 1') },
    'Query.statutes': { ...(await ofRoot('statutes')), code: await column('select code as value from registry.statute order by 1') },
    'Query.submissions': await ofRoot('submissions'),
    'Query.enforcementCases': await ofRoot('enforcementCases'), 'Query.caseCatalogue': await ofRoot('caseCatalogue'), 'Query.ledger': { from: ['2025-01-01'], before: ['2026-12-01', '2024-01-01'] },
    'Query.environmentCases': await ofRoot('environmentCases'),
    'Organ.officers': { after: await cursors('{ enforcementCases(first: 40) { nodes { organ { officers(first: 30) { edges { cursor } } } } } }') },
    'Organ.cases': await below('organ { cases }'),
    'Party.cases': await below('parties { party { cases } }'),
  };
}

/** Transfers, who receives one, and the agreements on it. */
async function ofTransfers(organs: readonly unknown[], column: (text: string) => Promise<unknown[]>, cursors: (query: string) => Promise<unknown[]>): Promise<Values> {
  const agreed = await column('select organ_id as value from casework.transfer_route');
  const nobody = '01a20058-613f-710e-ac90-a5c38ffc29cb';
  const held = async (name: string, table = 'transfer'): Promise<unknown[]> => [nobody, ...await column(`select distinct ${name} as value from casework.${table} where ${name} is not null order by 1`)];
  const ids = await held('id');
  const within = { caseId: await held('enforcement_case_id'), agencyId: await held('agency_id'), receiverId: await held('receiver_id') };
  const due = { caseId: within.caseId, subjectId: ids, owedById: await held('owed_by_id', 'deadline'), after: await cursors('{ transfers(first: 20) { nodes { deadlines(first: 10) { edges { cursor } } } } }') };
  return {
    'Query.transferReceiver': {
      organId: [...organs.slice(0, 12), ...agreed, 'no-such'], crimeCodes: [['338'], ['140', '225'], []], divisionCode: ['140623', '140602', '999999'], on: ['2024-06-30', '2026-11-21'],
    },
    'Query.transferRoutes': { after: await cursors('{ transferRoutes(first: 100) { edges { cursor } } }'), organId: agreed }, 'Query.transferOpenSteps': { id: ids }, 'Query.transfer': { id: ids, number: await held('number') },
    'Query.transfers': { after: await cursors('{ transfers(first: 100) { edges { cursor } } }'), ...within },
    'EnforcementCase.transfers': { after: await cursors('{ transfers(first: 20) { nodes { enforcementCase { transfers(first: 5) { edges { cursor } } } } } }'), ...within }, 'Transfer.deadlines': due,
  };
}

/** Values of filters, wherever they stand. */
async function anywhere(column: (text: string) => Promise<unknown[]>, organs: readonly unknown[]): Promise<Values[string]> {
  return {
    ...everywhere,
    organId: organs, underOrganId: organs, owedById: organs,
    matterCode: await column('select distinct code as value from registry.matter join casework.enforcement_case c on c.matter_id = matter.id order by 1'),
    causeOfAction: await column('select distinct cause_of_action as value from casework.enforcement_case where cause_of_action is not null order by 1'),
    caseNumber: await column('select case_number as value from casework.enforcement_case where case_number is not null order by md5(case_number) limit 40'),
    sourceSystem: ['restless', 'no-such-system', ...(await column('select distinct source_system as value from casework.submission order by 1'))],
    certificateNumber: [...(await column('select number as value from registry.certificate order by md5(number) limit 20')), 'NO-SUCH'],
  };
}

/** Drafts, reviews, lists, filings, and questions about what may be missing. */
async function ofReviews(column: (text: string) => Promise<unknown[]>, cursors: (query: string) => Promise<unknown[]>): Promise<Values> {
  const held = async (table: string, name = 'id'): Promise<unknown[]> => ['01a20058-613f-710e-ac90-a5c38ffc29cb', ...await column(`select distinct ${name} as value from casework.${table} order by 1`)];
  const after = async (name: string): Promise<{ after: unknown[] }> => {
    const known = await cursors(`{ ${name}(first: 100) { edges { cursor } } }`);
    return { after: known.length > 0 ? known : [null] };
  };
  return {
    'Query.penaltyDraft': { id: await held('penalty_draft') }, 'Query.legalReview': { id: await held('legal_review') }, 'Query.penaltyFiling': { id: await held('penalty_filing') },
    'Query.legalReviews': { ...await after('legalReviews'), caseId: await held('legal_review', 'enforcement_case_id') },
    'Query.penaltyFilings': { ...await after('penaltyFilings'), dueBefore: ['2026-11-22', '2026-12-31'], caseId: await held('penalty_filing', 'enforcement_case_id') },
    'Query.reviewerRatio': { organId: ['no-such', ...await column('select distinct organ_id as value from registry.officer order by 1 limit 20')] },
    'Query.completenessQuestion': { id: await held('completeness_question') }, 'Query.completenessQuestions': await after('completenessQuestions'), 'Query.numberSeries': await after('numberSeries'),
    'Query.finding': { id: await held('finding') }, 'Query.screening': { id: await held('screening') },
    'Query.findings': { ...await after('findings'), caseId: await held('finding', 'enforcement_case_id'), partyId: await held('finding', 'party_id'), crimeCode: ['338', '140'], ruleId: ['E338.2', 'P140.1'] },
    'Query.screenings': { ...await after('screenings'), caseId: await held('screening', 'enforcement_case_id'), partyId: await held('screening', 'party_id'), metRuleId: ['E338.2', 'E338.5'] },
    'Query.accountability': { id: await held('accountability_case') }, 'Query.accountabilitySheets': { id: await held('accountability_case'), purpose: ['核查（测试）', ' '] },
    'Query.accountabilityCases': { ...await after('accountabilityCases'), caseId: await held('accountability_case', 'enforcement_case_id'), findingId: await held('finding') },
    'Query.majorLists': await after('majorLists'), 'Query.standard': { id: await held('standard') }, 'Query.standards': { ...await after('standards'), ruleId: ['E338.2', 'X338.test'] },
    'Query.backTest': { from: ['2026-10-01', '2026-10-08'], to: ['2026-09-01', '2026-10-10'], after: ['MTIz'] },
  };
}

async function ofDeadlines(column: (text: string) => Promise<unknown[]>): Promise<Values> {
  const each = async (name: string): Promise<unknown[]> => ['01a20058-613f-710e-ac90-a5c38ffc29cb', ...await column(`select ${name} as value from casework.deadline where ${name} is not null order by id`)];
  return { 'Query.deadline': { id: await each('id') }, 'Query.deadlines': { after: ['MTIz'], caseId: await each('enforcement_case_id'), subjectId: await each('subject_id') } };
}
