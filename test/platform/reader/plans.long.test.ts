import { faultsOfLeads, plansOfFindings, root } from './plans-of-findings.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import { audienceOfCase, type DecisionStanding, type Standing } from '../../../src/casework/case/index.js';
import { demoToken } from '../../../src/commands/serve.js';
import type { PreparedRead } from '../../../src/platform/database/index.js';
import { eventsAfter } from '../../../src/platform/log/index.js';
import { Reader } from '../../../src/platform/reader/index.js';
import { fillWhole } from '../../support/fill-decisions.js';
import { ofAProvince } from '../../support/fill.js';
import { aHub, type TestHub } from '../../support/hub.js';
import { anExplainer, type Explainer } from '../../support/plans.js';

type Where = Readonly<Record<string, unknown>>;

/** A named list: how it is asked, which filters it has, and which index its rows are walked along. */
interface Asked {
  readonly list: string;
  /** The document around the list's own arguments. */
  readonly around: (list: string) => string;
  readonly field: string;
  readonly whereType: string;
  /** Its orders, where it can be asked for in one. */
  readonly orders?: readonly [string, string];
  readonly nodes: string;
  /** The index walked, by the filter that chooses the walk; '' when none does. */
  readonly walks: Readonly<Record<string, string>>;
  /** A value for every filter. */
  readonly where: Where;
  /** Filters on fields that the public may not read. */
  readonly notPublic?: readonly string[];
  /** A filter whose rows are found first and sorted by time: those walks alone sort, and by nothing else. */
  readonly foundBy?: string;
}

const actors = [['公众', null], ['县级机关', 'youyu-env-handler'], ['市级检察院', 'shuozhou-procuratorate'], ['省级领导', 'shanxi-leader']] as const;
const byScope = 'scope.enforcement_case_pkey';
const byFactsScope = 'scope.environment_facts_pkey';
const wholeCase = `id caseNumber listedAt organ { name superior { name } } division { name } placeOfAct { name } matter { name }
  parties { role party { name aliases { name } } } decisions { decisionNumber organ { name } } steps { kind } officers { role officer { name certificates { number } } } environment { medium { value } } withheld { field }`;
/** A row of a page that has none, as wide as any. */
const nothing: null[] = Array.from({ length: 1_000 }, () => null);

describe('the plans of named lists, on a province of cases', () => {
  let test: TestHub;
  let explainer: Explainer;
  let lists: readonly Asked[];
  let sample: Where;

  beforeAll(async () => {
    test = await aHub();
    await fillWhole(test.url);
    explainer = await anExplainer(test.url);
    sample = await sampleOf(test);
    lists = listsOf(sample);
  }, 480_000);
  afterAll(async () => {
    await explainer.close();
    await test.close();
  });

  /** The statements that the reader compiles for a document, none of them sent. */
  async function compiled(identity: string | null, source: string, variableValues: Where): Promise<PreparedRead[]> {
    const statements: PreparedRead[] = [];
    const reader = new Reader({ read: (statement) => { statements.push(statement); return Promise.resolve([nothing]); } }, test.hub.shapes);
    const context = await test.hub.contextOf(identity === null ? null : await demoToken(test.hub, identity), null);
    const { errors } = await graphql({ schema: test.hub.schema, source, variableValues, contextValue: { ...context, reader } });
    if (errors) throw new Error(`${source}: ${errors.map(({ message }) => message).join('; ')}`);
    return statements;
  }

  it('are those of 100,000 cases, whose audiences are what the policy says and whose scopes are what the audiences say', async () => {
    const { sql } = test.hub.database;
    const drawn = await sql<Standing & { audience: string[]; decisions: DecisionStanding[] }>(`
      select c.audience, o.lineage, o.division_id as division, coalesce((select json_agg(json_build_object('isInForce', in_force, 'publishedOn', published_on))
        from casework.penalty_decision where enforcement_case_id = c.id), '[]') as decisions
      from casework.enforcement_case as c join registry.organ as o on o.id = c.organ_id
      where c.source_system = 'fill' and hashtext(c.source_key) % 50 = 0`);
    expect(drawn.length).toBeGreaterThan(1_000);
    for (const { audience, decisions, ...standing } of drawn) expect([...audience].sort()).toEqual(audienceOfCase(standing, decisions).sort());
    for (const [table, scope] of [['casework.enforcement_case', 'scope.enforcement_case'], ['environment.facts', 'scope.environment_facts']]) {
      // Equal numbers of distinct rows, and equal sums of their digests.
      const digest = (row: string, from: string): string => `select count(*)::int as rows, sum(hash_record_extended(${row}, 0)::numeric)::text as digest from ${from}`;
      const [kept] = await sql<{ rows: number }>(digest('row(scope, listed_at, row_id)', scope!));
      const [wanted] = await sql(digest('row(key, listed_at, id)', `${table!}, unnest(audience) as key`));
      expect(kept).toEqual(wanted);
      expect(kept!.rows).toBeGreaterThan(ofAProvince.cases);
    }
  }, 60_000);

  describe.each(actors)('as %s', (_, identity) => {
    const names = ['enforcementCases', 'environmentCases', 'Party.cases', 'Organ.cases', 'submissions', 'notices', 'contactPoints', 'transferRoutes', 'deadlines', 'transfers', 'legalReviews', 'penaltyFilings', 'majorLists', 'findings', 'screenings', 'standards', 'completenessQuestions', 'numberSeries', 'accountabilityCases', 'caseCatalogue', 'organs', 'officers', 'Organ.officers', 'matters', 'statutes'];
    it.each(names)('%s walks its index and sorts nothing', async (name) => {
      const list = lists.find((one) => one.list === name)!;
      const faults: unknown[] = [];
      for (const { source, variables, where, hasRows } of await questionsOf(list, test)) {
        const walked = list.walks[walksBy(list, where)]!;
        const isAnswered = identity !== null || !(list.notPublic ?? []).some((name) => name in where);
        for (const statement of await compiled(identity, source, variables)) {
          const { sorts, indexes } = await explainer.explain(statement);
          const isFound = walksBy(list, where) === list.foundBy;
          const unexpected = isFound ? sorts.filter((key) => !/^\S+\.listed_at\b/.test(key)) : sorts;
          const isFault = unexpected.length > 0 || (hasRows && indexes.has(walked) !== isAnswered);
          if (isFault) faults.push({ source, variables, sorts, indexes: [...indexes], walked, isAnswered });
        }
      }
      expect(faults).toEqual([]);
    }, 60_000);

    it('a search for parties looks names up in their index, and records that may be one are looked up one by one', async () => {
      for (const source of ['{ searchParties(text: "虚构企业12号") { id name cases(first: 3) { nodes { id } } } }', '{ mergeCandidates { score party { name } other { name } } }']) {
        const isForStewards = source.includes('mergeCandidates');
        const [statement] = (await compiled(isForStewards ? 'shanxi-steward' : identity, source, {})).slice(-1);
        const { scanned } = await explainer.explain(statement!);
        expect({ source, scanned: [...scanned].filter((table) => /party|case|decision/.test(table)) }).toEqual({ source, scanned: [] });
      }
    });

    it('leads walk numbers near a line by time, and comparisons that are met by answer', async () => expect(await faultsOfLeads(test.hub, explainer, identity, String(sample['organId']))).toEqual([]));

    it('events walk the log by position, those of one case by their numbers', async () => {
      const { actor } = await test.hub.contextOf(identity === null ? null : await demoToken(test.hub, identity), null);
      const explained = async (after: bigint, filter: Parameters<typeof eventsAfter>[4]) => {
        const statements: { text: string; values: readonly unknown[] }[] = [];
        await eventsAfter((text, values = []) => { statements.push({ text, values }); return Promise.resolve([]); }, actor.sight, after, 21, filter);
        return explainer.explain(statements[0]!);
      };
      for (const [after, filter] of [[0n, {}], [30_000n, {}], [30_000n, { types: ['decision.publish'] }]] as const) {
        const { sorts, indexes } = await explained(after, filter);
        expect({ after, filter, sorts, isWalked: indexes.has('log.entry_p0_pkey') }).toEqual({ after, filter, sorts: [], isWalked: true });
      }
      const { sorts, indexes } = await explained(0n, { aggregateId: String(sample['id']) });
      // A handful: across partitions that are still empty PostgreSQL would rather sort them than merge.
      expect(sorts.filter((key) => key !== 'event.aggregate_number')).toEqual([]);
      expect([...indexes]).toEqual(expect.arrayContaining(['log.event_p0_aggregate_id_aggregate_number_idx', 'log.entry_p0_event_seq_idx']));
    });
  });
});

/** The filter that chooses the walk; '' when none does. */
const walksBy = ({ walks }: Asked, where: Where): string => Object.keys(walks).find((by) => by in where) ?? '';

/** `hasRows`: a total alone has no order to keep. */
interface Question { readonly source: string; readonly variables: Where; readonly where: Where; readonly hasRows: boolean }
const rows = (nodes: string): string => `nodes { ${nodes} } pageInfo { hasNextPage endCursor }`;
const rowsAndTotal = 'edges { cursor node { id } } total { text }';
const total = 'total { count }';

/**
 * A list without a filter, with each, and with all: first page and after a cursor, in both orders, rows, rows with a total, a total alone.
 * Of filters that choose no walk, and so change nothing but what is looked at in passing, three of these. What is joined to the rows does
 * not depend on the filter: it is asked for without any, and with all.
 */
async function questionsOf(list: Asked, test: TestHub): Promise<Question[]> {
  const after = await cursorOf(list, test);
  const [first, last] = list.orders ?? [null, null];
  const ask = (where: Where, cursor: string | null, orderBy: string | null, selected: string): Question => ({
    source: documentOf(list, selected === rowsAndTotal ? 20 : 100, orderBy, selected), variables: { where, after: cursor }, where, hasRows: selected !== total,
  });
  const inPassing = (where: Where): Question[] => [ask(where, null, first, rows('id')), ask(where, after, last, rowsAndTotal), ask(where, null, first, total)];
  const orders = first === last ? [first] : [first, last];
  const inFull = (where: Where, nodes = 'id'): Question[] =>
    [null, after].flatMap((cursor) => orders.flatMap((order) => [rows(nodes), rowsAndTotal, total].map((selected) => ask(where, cursor, order, selected))));
  const choosing = [...Object.keys(list.walks), 'listedFrom', 'listedBefore', 'dueFrom', 'dueBefore', 'code'];
  const single = Object.entries(list.where).flatMap(([name, value]) => (choosing.includes(name) ? inFull : inPassing)({ [name]: value }));
  return [...inFull({}, list.nodes), ...single, ...inFull(list.where, list.nodes)];
}

function documentOf(list: Asked, first: number, orderBy: string | null, selected: string): string {
  const order = orderBy === null ? '' : `, orderBy: ${orderBy}`;
  return `query ($where: ${list.whereType}, $after: String) { ${list.around(`${list.field}(first: ${first}, where: $where, after: $after${order}) { ${selected} }`)} }`;
}

/** A cursor from the middle of the list, as one who sees all of it is given. */
async function cursorOf(list: Asked, test: TestHub): Promise<string> {
  const answer = await test.ask('shanxi-env-system', documentOf(list, 3, null, 'pageInfo { endCursor }'), { where: {}, after: null });
  const [, cursor] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(answer)) ?? [];
  if (!cursor) throw new Error(`${list.list} is empty; fill it`);
  return cursor;
}

/** Something of everything that the filled tables hold. */
async function sampleOf({ hub }: TestHub): Promise<Where> {
  const [row] = await hub.database.sql(`
    select c.id, c.case_number as "caseNumber", c.organ_id as "organId", o.superior_id as "underOrganId", o.division_id as "divisionCode",
      c.cause_of_action as "causeOfAction", (select number from registry.certificate join registry.officer on officer.id = officer_id
        where officer.organ_id = c.organ_id and number like 'FILL-%' order by number limit 1) as "certificateNumber", (select party_id from casework.case_party where role = 'PUNISHED' and enforcement_case_id = c.id) as "partyId"
    from casework.enforcement_case as c join registry.organ as o on o.id = c.organ_id
    where c.source_system = 'fill' and o.name = '朔州市生态环境局右玉分局' and c.status = 'CLOSED' order by c.id limit 1`);
  return row!;
}

function listsOf(sample: Where): Asked[] {
  const { id, caseNumber, organId, underOrganId, divisionCode, causeOfAction, partyId, certificateNumber } = sample;
  const dates = { listedFrom: '2024-03-01T00:00:00+08:00', listedBefore: '2026-03-01T00:00:00+08:00' };
  const cases = {
    whereType: 'CaseWhere', orders: ['OPENED_AT_DESC', 'OPENED_AT_ASC'] as const, nodes: wholeCase, notPublic: ['caseNumber', 'status'],
    where: {
      caseNumber, organId, underOrganId, divisionCode, causeOfAction, matterCode: causeOfAction, domain: 'ENVIRONMENT', status: 'CLOSED', level: 'COUNTY',
      decided: { from: '2024-03-01', before: '2026-03-01', isDated: true }, lacks: ['MATTER', 'ORGAN_LEVEL'], historic: false, text: '12号', ...dates,
    },
  };
  const validOn = '2026-11-21';
  const officers = { whereType: 'OfficerWhere', nodes: 'id name unit organ { name } certificates { number area { name } } certificateHistory { version } withheld { field }' };
  return [
    {
      list: 'enforcementCases', field: 'enforcementCases', around: root, ...cases,
      walks: {
        caseNumber: 'casework.enforcement_case_by_number', text: 'casework.case_party_by_party', organId: 'casework.enforcement_case_by_organ', underOrganId: byScope, divisionCode: byScope,
        status: 'casework.enforcement_case_by_status', domain: 'casework.enforcement_case_by_domain', '': byScope,
      },
      foundBy: 'text',
    },
    {
      list: 'Party.cases', field: 'cases', around: (list) => `party(id: "${String(partyId)}") { id ${list} }`, ...cases,
      walks: { '': 'casework.case_party_by_party' },
    },
    {
      list: 'Organ.cases', field: 'cases', around: (list) => `organ(id: "${String(organId)}") { id ${list} }`, ...cases,
      walks: { '': 'casework.enforcement_case_by_organ' },
    },
    {
      list: 'environmentCases', field: 'environmentCases', around: root, whereType: 'EnvironmentCaseWhere', orders: ['OPENED_AT_DESC', 'OPENED_AT_ASC'], nodes: wholeCase,
      foundBy: 'text',
      walks: { text: 'casework.case_party_by_party', underOrganId: byFactsScope, divisionCode: byFactsScope, '': byFactsScope },
      where: { underOrganId, divisionCode, text: '12号', ...dates, medium: 'WATER', keyUnit: true, hazardousWasteTonnesFrom: '1', excessMultipleFrom: '2' },
      notPublic: ['medium', 'keyUnit', 'hazardousWasteTonnesFrom', 'excessMultipleFrom'],
    },
    {
      list: 'submissions', field: 'submissions', around: root, whereType: 'SubmissionWhere',
      nodes: 'id receivedAt organ { name } rows { outcome enforcementCase { caseNumber } }', walks: { '': 'casework.submission_listed' }, where: { sourceSystem: 'fill' }, notPublic: ['sourceSystem'],
    },
    {
      list: 'notices', field: 'notices', around: root, whereType: 'NoticeWhere', nodes: 'id text organ { name } deliveries { state contactPoint { address } }',
      walks: { '': 'delivery.notice_listed' }, where: { kind: 'DAILY_SHEET', state: 'FAILED', unaddressed: false }, notPublic: ['kind', 'state', 'unaddressed'],
    },
    {
      list: 'contactPoints', field: 'contactPoints', around: root, whereType: 'ContactPointWhere', nodes: 'id means address organ { name }',
      walks: { '': 'delivery.contact_point_listed' }, where: { ended: false }, notPublic: ['ended'],
    },
    {
      list: 'transferRoutes', field: 'transferRoutes', around: root, whereType: 'TransferRouteWhere', nodes: 'id issuer organ { name } police { name } division { name }',
      walks: { '': 'casework.transfer_route_listed' }, where: { organId, validOn }, notPublic: ['organId', 'validOn'],
    },
    {
      list: 'deadlines', field: 'deadlines', around: root, whereType: 'DeadlineWhere', orders: ['DUE_AT_ASC', 'DUE_AT_DESC'],
      nodes: 'id clockId dueAt owedBy { name } enforcementCase { caseNumber } phases { phase } terms { length }',
      walks: {
        subjectId: 'casework.deadline_by_subject', caseId: 'casework.deadline_by_case', owedById: 'casework.deadline_by_organ', state: 'scope.casework_deadline_by_state', '': 'scope.casework_deadline_pkey',
      },
      where: {
        subjectId: id, caseId: id, owedById: organId, state: 'RUNNING', clockIds: ['filing.decision'], line: 'FILING', force: 'STATUTORY', standing: 'LOADED', phase: 'OVERDUE', provisional: false,
        dueFrom: dates.listedFrom, dueBefore: dates.listedBefore,
      },
      notPublic: ['subjectId', 'caseId', 'owedById', 'state', 'clockIds', 'line', 'force', 'standing', 'phase', 'provisional', 'dueFrom', 'dueBefore'],
    },
    {
      list: 'transfers', field: 'transfers', around: root, whereType: 'TransferWhere', orders: ['LISTED_AT_DESC', 'LISTED_AT_ASC'],
      nodes: 'id number state agency { name } tracks { state } enforcementCase { caseNumber } deadlines(first: 2) { nodes { clockId } }',
      walks: {
        caseId: 'casework.transfer_of_case', agencyId: 'casework.transfer_by_agency', receiverId: 'casework.transfer_by_receiver', state: 'casework.transfer_by_state', '': 'scope.casework_transfer_pkey',
      },
      where: { caseId: id, agencyId: organId, receiverId: organId, state: 'UNDER_REVIEW', kind: 'CRIMINAL', domain: 'ENVIRONMENT', trackState: 'SENT', isClosed: false, historic: false, ...dates },
      notPublic: ['caseId', 'agencyId', 'receiverId', 'state', 'kind', 'domain', 'trackState', 'isClosed', 'historic', 'listedFrom', 'listedBefore'],
    },
    {
      list: 'legalReviews', field: 'legalReviews', around: root, whereType: 'LegalReviewWhere', orders: ['ASKED_AT_DESC', 'ASKED_AT_ASC'],
      nodes: 'id result draft { digest parties { role } decision { decisionNumber } } enforcementCase { caseNumber } items { subject }',
      walks: { caseId: 'casework.legal_review_of_case', organId: 'casework.legal_review_by_organ', '': 'scope.casework_legal_review_pkey' },
      where: { caseId: id, organId, result: 'PASS', suspectedCrime: 'NO', isPending: false, ...dates }, notPublic: ['caseId', 'organId', 'result', 'suspectedCrime', 'isPending', 'listedFrom', 'listedBefore'],
    },
    {
      list: 'penaltyFilings', field: 'penaltyFilings', around: root, whereType: 'PenaltyFilingWhere', orders: ['OPENED_AT_DESC', 'OPENED_AT_ASC'],
      nodes: 'id state dueOn organ { name } office { name } decision { decisionNumber } enforcementCase { caseNumber }',
      walks: { caseId: 'casework.penalty_filing_of_case', organId: 'casework.penalty_filing_by_organ', '': 'scope.casework_penalty_filing_pkey' },
      where: { caseId: id, organId, state: 'OWED', dueBefore: '2026-03-01', isLate: false, isMissed: false, result: 'REGULAR', ...dates }, notPublic: ['caseId', 'organId', 'state', 'dueBefore', 'isLate', 'isMissed', 'result', 'listedFrom', 'listedBefore'],
    },
    ...plansOfFindings(id, organId),
    {
      list: 'organs', field: 'organs', around: root, whereType: 'OrganWhere', nodes: 'id name superior { name } division { name } successor { name }', walks: { '': 'registry.organ_listed' },
      where: { kind: 'ENFORCEMENT_AGENCY', level: 'COUNTY', domain: 'ENVIRONMENT', divisionCode: '140600', underOrganId, name: '分局', validOn },
    },
    {
      list: 'officers', field: 'officers', around: root, ...officers,
      walks: { certificateNumber: 'registry.certificate_by_number', organId: 'registry.officer_by_organ', '': 'registry.officer_listed' }, where: { organId, certificateNumber, validOn },
    },
    {
      list: 'Organ.officers', field: 'officers', around: (list) => `organ(id: "${String(organId)}") { id ${list} }`, ...officers,
      walks: { '': 'registry.officer_by_organ' }, where: { organId, certificateNumber, validOn },
    },
    {
      list: 'matters', field: 'matters', around: root, whereType: 'MatterWhere', nodes: 'id code name', walks: { '': 'registry.matter_listed' },
      where: { domain: 'ENVIRONMENT', actType: 'PENALTY', code: 'EE01', validOn },
    },
    {
      list: 'statutes', field: 'statutes', around: root, whereType: 'StatuteWhere', nodes: 'id code name articles { article }', walks: { '': 'registry.statute_listed' },
      where: { kind: 'LAW', code: 'FILL-00001', validOn },
    },
  ];
}
