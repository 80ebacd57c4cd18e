import { LeadKind } from '../../../src/casework/lead/lead.codes.js';
import { findLeads } from '../../../src/casework/lead/leads.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { Hub } from '../../../src/hub.js';
import { DomainCode } from '../../../src/registry/organ/index.js';
import type { Explainer } from '../../support/plans.js';

/** A list that is asked by itself. */
export const root = (list: string): string => list;

/** Questions to the lists of findings, comparisons and questions of completeness, and the index that each is to walk. */
export const plansOfFindings = (id: unknown, organId: unknown) => [
  {
    list: 'findings', field: 'findings', around: root, whereType: 'FindingWhere', orders: ['FOUND_AT_DESC', 'FOUND_AT_ASC'] as const, nodes: 'id state organ { name } party { id } enforcementCase { caseNumber } transfer { number } steps { kind }',
    walks: { caseId: 'casework.finding_of_case', organId: 'casework.finding_by_organ', state: 'casework.finding_by_state', '': 'scope.casework_finding_pkey' },
    where: { caseId: id, organId, partyId: id, state: 'UNDISPOSED', crimeCode: '338', ruleId: 'E338.2', suspectedUntransferred: false, isSampled: false, isContradicted: false, historic: false },
    notPublic: ['caseId', 'organId', 'partyId', 'state', 'crimeCode', 'ruleId', 'suspectedUntransferred', 'isSampled', 'isContradicted', 'historic'],
  },
  {
    list: 'screenings', field: 'screenings', around: root, whereType: 'ScreeningWhere', nodes: 'id answer metRuleIds enforcementCase { caseNumber } party { id }',
    walks: { caseId: 'casework.screening_of_case', partyId: 'casework.screening_by_party', answer: 'casework.screening_by_answer', '': 'casework.screening_by_time' },
    where: { caseId: id, partyId: id, answer: 'MEETS', metRuleId: 'E338.2', trigger: 'ENTRY', latest: true, historic: false }, notPublic: ['caseId', 'partyId', 'answer', 'metRuleId', 'trigger', 'latest', 'historic'],
  },
  {
    list: 'accountabilityCases', field: 'accountabilityCases', around: root, whereType: 'AccountabilityWhere', nodes: 'id outcome organ { name } recordedBy { name } enforcementCase { caseNumber } finding { id } statements { ordinal }',
    walks: { caseId: 'casework.accountability_of_case', findingId: 'casework.accountability_of_finding', organId: 'casework.accountability_by_organ', '': 'scope.casework_accountability_case_pkey' },
    where: { organId, caseId: id, findingId: id, kind: 'NON_TRANSFER', outcome: 'CIRCULATED', isDecided: true, listedFrom: '2025-01-01T00:00:00Z', listedBefore: '2027-01-01T00:00:00Z' },
    notPublic: ['organId', 'caseId', 'findingId', 'kind', 'outcome', 'isDecided', 'listedFrom', 'listedBefore'],
  },
  {
    list: 'standards', field: 'standards', around: root, whereType: 'StandardWhere', nodes: 'id ruleId draftedByOrgan { name }', walks: { '': 'casework.standard_by_time' }, where: { ruleId: 'X338', state: 'DRAFTED' }, notPublic: ['ruleId', 'state'],
  },
  {
    list: 'completenessQuestions', field: 'completenessQuestions', around: root, whereType: 'CompletenessWhere', nodes: 'id state numbers organ { name } series { prefix } sighting { number } transfer { number } enforcementCase { caseNumber }',
    walks: { organId: 'casework.completeness_question_by_organ', '': 'scope.casework_completeness_question_pkey' },
    where: { organId, kind: 'NUMBER_GAP', state: 'OPEN', answer: 'VOIDED' }, notPublic: ['organId', 'kind', 'state', 'answer'],
  },
  {
    list: 'numberSeries', field: 'numberSeries', around: root, whereType: 'NumberSeriesWhere', nodes: 'id prefix organ { name }',
    walks: { organId: 'casework.number_series_by_organ', '': 'scope.casework_number_series_pkey' }, where: { organId, numbered: 'DECISION' }, notPublic: ['organId', 'numbered'],
  },
  {
    list: 'caseCatalogue', field: 'caseCatalogue', around: root, whereType: 'CaseCatalogueWhere', nodes: 'id caseNumber organ { name } file { standing lacking items { step state } } decisions { decisionNumber }',
    walks: { organId: 'casework.enforcement_case_by_organ', '': 'scope.enforcement_case_pkey' },
    where: { organId, year: 2025, opened: { from: '2025-01-01' }, closed: { before: '2026-01-01' }, transferred: {}, file: 'LACKING', fileLacks: ['SERVED'] }, notPublic: ['closed', 'transferred', 'file', 'fileLacks'],
  },
  {
    list: 'majorLists', field: 'majorLists', around: root, whereType: 'MajorListWhere', nodes: 'id organ { name }', walks: { '': 'casework.major_list_listed' }, where: { organId, purpose: 'LEGAL_REVIEW', validOn: '2026-11-21' }, notPublic: ['organId', 'purpose', 'validOn'],
  },
];

/** Questions to the lists of leads that leave the walk which they are to take, or sort what is walked. */
export async function faultsOfLeads(hub: Hub, explainer: Explainer, identity: string | null, organId: string): Promise<object[]> {
  const { sight } = (await hub.contextOf(identity === null ? null : await demoToken(hub, identity), null)).actor;
  const walks = [[LeadKind.NEAR_LINE, 'screening.below_line_near'], [LeadKind.LOWERED, 'casework.screening_by_answer']] as const;
  const wheres = [{}, { historic: true }, { ruleId: 'E338.2' }, { organId, domain: DomainCode.ENVIRONMENT }];
  const places = [null, { at: '2025-09-01T00:00:00.000Z', id: `${organId} E338.2` }];
  const faults: object[] = [];
  for (const [kind, walked, where, after] of walks.flatMap((walk) => wheres.flatMap((where) => places.map((after) => [...walk, where, after] as const)))) {
    const statements: { text: string; values: readonly unknown[] }[] = [];
    await findLeads((text, values = []) => { statements.push({ text, values }); return Promise.resolve([]); }, sight, { kind, where, first: 20, after });
    const { sorts, indexes } = await explainer.explain(statements[0]!);
    // `one` is what is walked; the page itself may be put in order.
    if (!indexes.has(walked) || sorts.some((key) => key.startsWith('one.'))) faults.push({ kind, where, after, sorts, indexes: [...indexes] });
  }
  return faults;
}
