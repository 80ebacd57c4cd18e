import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHub, type TestHub } from '../../support/hub.js';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, organCode, send, submit, type PartyGiven, type ReportGiven } from '../../support/reports.js';

const insiders = ['youyu-env-handler', 'shuozhou-env-head', 'shanxi-env-system', 'youyu-procuratorate', 'shuozhou-procuratorate',
  'shanxi-justice', 'shanxi-leader', 'shuozhou-leader'];
const otherDepartments = ['shuozhou-market-handler', 'youyu-police', 'youyu-court'];
const everyone: readonly (string | null)[] = [...insiders, ...otherDepartments, null];

interface Seen { case: boolean; decisions: number; party: boolean; listed: boolean; ofEnvironment: boolean; ofOrgan: boolean;
  events: string[]; totals: number[] }

let test: TestHub;
let serial = 0;
beforeAll(async () => { test = await aHub(); });
afterAll(() => test.close());

/** Reports one case under a key of its own and gives its id. */
async function report(row: ReportGiven, historic = false): Promise<string> {
  const { rows } = await submit(test, `rights-${serial += 1}`, [row], { historic });
  await test.position();
  return rows[0]!.enforcementCase!.id;
}

const page = 'total { count } nodes { id }';
const query = `query ($id: ID!, $code: String!, $organ: ID!) {
  enforcementCase(id: $id) { decisions { id } }
  party(unifiedSocialCreditCode: $code) { cases { total { count } } }
  enforcementCases(first: 100, where: { listedFrom: "2026-09-21T00:00:00+08:00", listedBefore: "2026-09-21T23:59:00+08:00" }) { ${page} }
  environmentCases(first: 100, where: { listedFrom: "2026-09-21T00:00:00+08:00", listedBefore: "2026-09-21T23:59:00+08:00" }) { ${page} }
  organs(first: 1, where: { name: "朔州市生态环境局右玉分局" }) { nodes { cases(first: 100) { ${page} } } }
  enforcementCasesOf: enforcementCases(first: 1, where: { organId: $organ }) { total { count } }
  events(first: 100, where: { aggregateId: $id }) { nodes { type } }
}`;

interface Page { total: { count: number }; nodes: { id: string }[] }
interface Answer {
  enforcementCase: { decisions: { id: string }[] } | null; party: object | null; enforcementCases: Page; environmentCases: Page;
  organs: { nodes: { cases: Page }[] };
  enforcementCasesOf: { total: { count: number } }; events: { nodes: { type: string }[] };
}

/** What an identity sees of a case and of a party, by every way that leads to them. */
async function seenBy(identity: string | null, id: string, company: PartyGiven): Promise<Seen> {
  const [organ] = await test.hub.database.sql<{ id: string }>(`select id from registry.organ where name = '朔州市生态环境局右玉分局'`);
  const answer = await test.ask<Answer>(identity, query, { id, code: company.unifiedSocialCreditCode, organ: organ!.id });
  const ofOrgan = answer.organs.nodes[0]!.cases;
  const has = ({ nodes }: Page): boolean => nodes.some((node) => node.id === id);
  return {
    case: answer.enforcementCase !== null, decisions: answer.enforcementCase?.decisions.length ?? 0, party: answer.party !== null,
    listed: has(answer.enforcementCases), ofEnvironment: has(answer.environmentCases),
    ofOrgan: has(ofOrgan), events: answer.events.nodes.map(({ type }) => type),
    totals: [answer.enforcementCases, answer.environmentCases, ofOrgan, answer.enforcementCasesOf].map(({ total }) => total.count),
  };
}

const nothing = { case: false, decisions: 0, party: false, listed: false, ofEnvironment: false, ofOrgan: false, events: [] };
const whole = { case: true, party: true, listed: true, ofEnvironment: true, ofOrgan: true };
const nobodysCase = '01900000-0000-7000-8000-000000000000';

describe('a case from its opening to the annulment of its decision', () => {
  const company = aCompany(51);
  const decision = aDecision('朔环罚字〔2026〕701号', { publishedOn: '2026-10-16' });
  const { publishedOn: _published, ...unpublished } = decision;
  const totals = new Map<string | null, number[]>();
  let id: string;

  beforeAll(async () => { for (const identity of everyone) totals.set(identity, (await seenBy(identity, nobodysCase, company)).totals); });

  const more = (identity: string | null, count: number): number[] => totals.get(identity)!.map((total) => total + count);

  it('is seen by its line and the supervision of its division while it is open; for all others neither it nor its party exists, and no total counts it', async () => {
    id = await report(aReport('life-1', { parties: [company] }));
    for (const identity of insiders) expect([identity, await seenBy(identity, id, company)])
      .toMatchObject([identity, { ...whole, decisions: 0, totals: more(identity, 1) }]);
    for (const identity of [...otherDepartments, null]) expect([identity, await seenBy(identity, id, company)])
      .toEqual([identity, { ...nothing, totals: more(identity, 0) }]);
  });

  it('tells those below L2 not even that it was opened', async () => {
    const eventsFor = async (identity: string): Promise<string[]> => (await seenBy(identity, id, company)).events;
    expect(await eventsFor('youyu-env-handler')).toEqual(['case.report']);
    expect(await eventsFor('youyu-procuratorate')).toEqual(['case.report']);
    expect(await eventsFor('shanxi-leader')).toEqual([]);
  });

  it('is seen by every organ of state once a decision is in force, and by the public not yet', async () => {
    await report(aReport('life-1', { parties: [company], status: 'DECIDED', decisions: [unpublished] }));
    for (const identity of [...insiders, ...otherDepartments]) expect([identity, await seenBy(identity, id, company)])
      .toMatchObject([identity, { ...whole, decisions: 1, totals: more(identity, 1) }]);
    for (const identity of otherDepartments) expect((await seenBy(identity, id, company)).events).toEqual(['decision.make']);
    expect(await seenBy(null, id, company)).toEqual({ ...nothing, totals: more(null, 0) });
  });

  it('is seen by everyone once the decision is published', async () => {
    await report(aReport('life-1', { parties: [company], status: 'DECIDED', decisions: [decision] }));
    for (const identity of everyone) expect([identity, await seenBy(identity, id, company)])
      .toMatchObject([identity, { ...whole, decisions: 1, totals: more(identity, 1) }]);
    expect((await seenBy(null, id, company)).events).toEqual(['decision.publish']);
  });

  it('is again seen by insiders alone once the decision is annulled: case, decision, party, totals and what the log had told; others are told that it was withdrawn (R-032)', async () => {
    await report(aReport('life-1', { parties: [company], status: 'DECIDED',
      decisions: [{ ...decision, annulledOn: '2026-11-02', annulmentReason: '复议撤销' }] }));
    for (const identity of insiders) expect([identity, await seenBy(identity, id, company)])
      .toMatchObject([identity, { ...whole, decisions: 1, totals: more(identity, 1) }]);
    // That it was withdrawn is all that is left to them.
    for (const identity of [...otherDepartments, null]) expect([identity, await seenBy(identity, id, company)])
      .toEqual([identity, { ...nothing, events: ['decision.withdraw'], totals: more(identity, 0) }]);
  });

  it('is hidden as well by a correction that states the decision no more, and the decision’s events with it', async () => {
    await report(aReport('life-1', { parties: [company], status: 'DECIDED', decisions: [decision] }));
    expect((await seenBy(null, id, company)).case).toBe(true);
    await report(aReport('life-1', { parties: [company] }));
    for (const identity of [...otherDepartments, null]) expect([identity, await seenBy(identity, id, company)])
      .toEqual([identity, { ...nothing, events: ['decision.withdraw', 'decision.withdraw'], totals: more(identity, 0) }]);
    expect((await seenBy('youyu-env-handler', id, company)).events.filter((type) => type.startsWith('decision')))
      .toEqual(['decision.make', 'decision.publish', 'decision.annul', 'decision.withdraw', 'decision.restore', 'decision.withdraw']);
  });
});

describe('of a case with several decisions and parties', () => {
  it('others see the decisions in force alone, and the case for as long as there is one', async () => {
    const numbers = ['朔环罚字〔2026〕711号', '朔环罚字〔2026〕712号', '朔环罚字〔2026〕713号'];
    const id = await report(aReport('several-1', { status: 'DECIDED', decisions: [
      aDecision(numbers[0], { publishedOn: '2026-10-16' }), aDecision(numbers[1]),
      aDecision(numbers[2], { publishedOn: '2026-10-16', annulledOn: '2026-11-02' }),
    ] }));
    const numbersSeenBy = async (identity: string | null): Promise<string[]> =>
      (await test.ask<{ enforcementCase: { decisions: { decisionNumber: string }[] } }>(identity,
        `{ enforcementCase(id: "${id}") { decisions { decisionNumber } } }`))
        .enforcementCase.decisions.map(({ decisionNumber }) => decisionNumber);
    expect(await numbersSeenBy('youyu-env-handler')).toEqual(numbers);
    expect(await numbersSeenBy('shuozhou-market-handler')).toEqual(numbers.slice(0, 2));
    expect(await numbersSeenBy(null)).toEqual(numbers.slice(0, 1));
  });

  it('others never see the victims and third parties: not in the case, not by their codes, not in the list of their cases', async () => {
    const [victim, third, known] = [aCompany(61, { role: 'VICTIM' }), aCompany(62, { role: 'THIRD_PARTY' }), aCompany(63)];
    const decided = (key: string, number: string, parties: PartyGiven[]): ReportGiven =>
      aReport(key, { status: 'DECIDED', parties, decisions: [aDecision(number, { publishedOn: '2026-10-16' })] });
    const id = await report(decided('victims-1', '朔环罚字〔2026〕721号',
      [aCompany(64), victim, third, { ...known, role: 'VICTIM' }, aPerson('李样本', { role: 'VICTIM', residentIdNumber: anIdentityNumber(501) })]));
    // The same company, punished elsewhere, is known to all: as punished there, not as a victim here.
    const other = await report(decided('victims-2', '朔环罚字〔2026〕722号', [known]));

    const partiesSeenBy = async (identity: string | null): Promise<string[]> =>
      (await test.ask<{ enforcementCase: { parties: { role: string }[] } }>(identity,
        `{ enforcementCase(id: "${id}") { parties { role } } }`)).enforcementCase.parties.map(({ role }) => role);
    const casesSeenBy = async (identity: string | null, party: PartyGiven): Promise<string[] | null> => {
      const answer = await test.ask<{ party: { cases: Page } | null }>(identity,
        `{ party(unifiedSocialCreditCode: "${party.unifiedSocialCreditCode!}") { cases { ${page} } } }`);
      expect(answer.party?.cases.nodes.length).toBe(answer.party?.cases.total.count);
      return answer.party === null ? null : answer.party.cases.nodes.map((node) => node.id);
    };
    expect(await partiesSeenBy('youyu-env-handler')).toEqual(['PUNISHED', 'VICTIM', 'THIRD_PARTY', 'VICTIM', 'VICTIM']);
    expect((await casesSeenBy('youyu-env-handler', known))!.toSorted()).toEqual([id, other].toSorted());
    for (const identity of [...otherDepartments, null]) {
      expect([identity, await partiesSeenBy(identity)]).toEqual([identity, ['PUNISHED']]);
      expect([identity, await casesSeenBy(identity, victim), await casesSeenBy(identity, third), await casesSeenBy(identity, known)])
        .toEqual([identity, null, null, [other]]);
    }
  });

  it('others see another name of a party only while they see a case that uses it', async () => {
    const company = aCompany(71);
    const renamed = { ...company, name: '右玉县更名化工有限公司（虚构）' };
    const decided = (key: string, number: string, party: PartyGiven, changes = {}): ReportGiven =>
      aReport(key, { status: 'DECIDED', parties: [party], decisions: [aDecision(number, { publishedOn: '2026-10-16', ...changes })] });
    await report(decided('alias-1', '朔环罚字〔2026〕731号', company));
    await report(decided('alias-2', '朔环罚字〔2026〕732号', renamed));
    const aliasesSeenBy = async (identity: string | null): Promise<number> =>
      (await test.ask<{ party: { aliases: object[] } }>(identity,
        `{ party(unifiedSocialCreditCode: "${company.unifiedSocialCreditCode!}") { aliases { name } } }`)).party.aliases.length;
    for (const identity of everyone) expect([identity, await aliasesSeenBy(identity)]).toEqual([identity, 1]);

    await report(decided('alias-2', '朔环罚字〔2026〕732号', renamed, { annulledOn: '2026-11-02' }));
    for (const identity of insiders) expect([identity, await aliasesSeenBy(identity)]).toEqual([identity, 1]);
    for (const identity of [...otherDepartments, null]) expect([identity, await aliasesSeenBy(identity)]).toEqual([identity, 0]);
  });
});

describe('the fields of a published case', () => {
  interface Fields {
    title: string | null; violation: string | null; violationFacts: string | null; status: string | null; amountInvolved: string | null;
    illegalGains: string | null; steps: object[]; withheld: { field: string; fieldClass: string; reason: string; howToAsk: string }[];
    decisions: { fineAmount: string; content: string | null }[];
    parties: { nameAsReported: string | null; party: { name: string; residentIdNumber: string | null } }[];
  }
  const fields = `title violation violationFacts status amountInvolved illegalGains steps { note } withheld { field fieldClass reason howToAsk }
    decisions { fineAmount content } parties { nameAsReported party { name residentIdNumber } }`;
  const number = anIdentityNumber(502);
  const given = (key: string, decisionNumber: string): ReportGiven => aReport(key, {
    title: '王演示违法倾倒案', status: 'DECIDED', illegalGains: '300.00',
    parties: [aPerson('王演示', { role: 'PUNISHED', residentIdNumber: number }), aCompany(81)],
    decisions: [aDecision(decisionNumber, { publishedOn: '2026-10-16' })],
  });
  let id: string;
  beforeAll(async () => { id = await report(given('fields-1', '朔环罚字〔2026〕741号')); });
  const fieldsSeenBy = async (identity: string | null, one = id): Promise<Fields> =>
    (await test.ask<{ enforcementCase: Fields }>(identity, `{ enforcementCase(id: "${one}") { ${fields} } }`)).enforcementCase;

  it('are all shown to its line', async () => {
    for (const identity of insiders.slice(0, 3)) expect([identity, await fieldsSeenBy(identity)]).toMatchObject([identity, {
      title: '王演示违法倾倒案', violationFacts: '排放口化学需氧量超标', amountInvolved: '52000.00', illegalGains: '300.00', withheld: [],
      decisions: [{ fineAmount: '100000.00', content: '罚款人民币100000.00元' }],
      parties: [{ nameAsReported: '王演示', party: { name: '王演示', residentIdNumber: number } }, {}],
    }]);
  });

  it('are shown to those who supervise it up to L2: amounts and names, no identity number', async () => {
    const supervisors = ['youyu-procuratorate', 'shuozhou-procuratorate', 'shanxi-justice'];
    for (const identity of supervisors) expect([identity, await fieldsSeenBy(identity)]).toMatchObject([identity, {
      title: '王演示违法倾倒案', amountInvolved: '52000.00', illegalGains: '300.00',
      parties: [{ nameAsReported: '王演示', party: { name: '王演示', residentIdNumber: null } }, {}],
    }]);
  });

  it('are shown to other departments and leaders up to L1: title and facts, no amount, and a person by the first character', async () => {
    for (const identity of [...otherDepartments, 'shanxi-leader']) expect([identity, await fieldsSeenBy(identity)]).toMatchObject([identity, {
      title: '王演示违法倾倒案', violationFacts: '排放口化学需氧量超标', status: 'DECIDED', amountInvolved: null, illegalGains: null,
      parties: [{ nameAsReported: null, party: { name: '王*', residentIdNumber: null } }, { party: { name: aCompany(81).name } }],
    }]);
  });

  it('are shown to the public at L0: violation and fine, neither title nor facts, and what is withheld is said with its reason', async () => {
    const seen = await fieldsSeenBy(null);
    expect(seen).toMatchObject({
      title: null, violation: '超标排放水污染物', violationFacts: null, status: null, amountInvolved: null, steps: [],
      decisions: [{ fineAmount: '100000.00', content: null }],
      parties: [{ nameAsReported: null, party: { name: '王*', residentIdNumber: null } }, { party: { name: aCompany(81).name } }],
    });
    expect(seen.withheld.map(({ field }) => field))
      .toEqual(expect.arrayContaining(['title', 'violationFacts', 'amountInvolved', 'illegalGains', 'status']));
    expect(seen.withheld.every(({ reason, howToAsk, fieldClass }) => reason !== '' && howToAsk !== '' && fieldClass > 'L0')).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('王演示');
  });

  it('that state the facts found are shown to the public where the record came in as history', async () => {
    const historic = await report(given('fields-2', '朔环罚字〔2026〕742号'), true);
    expect(await fieldsSeenBy(null, historic)).toMatchObject({ title: null, violationFacts: '排放口化学需氧量超标', amountInvolved: null });
  });
});

describe('what the log told of a party', () => {
  it('is seen by those who see the party, also when another organ meets it later', async () => {
    const company = aCompany(91);
    await report(aReport('party-1', { parties: [company] }));
    const elsewhere = aReport('party-2', { organCode: organCode('忻州市生态环境局忻府分局'), parties: [company] });
    await send(test, 'shanxi-env-system', { key: 'party-2', sourceSystem: 'rights-elsewhere', cases: [elsewhere] });
    const differing = await test.hub.database.sql(
      `select from log.event join registry.party on party.id = event.aggregate_id where event.audience is distinct from party.audience`,
    );
    expect(differing).toEqual([]);
  });
});
