import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCompany, aDecision, anIdentityNumber, aPerson, aReport, submit, type ReportGiven } from '../../support/reports.js';
import { aClockedHub, cursorFor, placeOf, type AsOf, type Clocked } from './world.js';

const insider = 'youyu-env-handler';

interface CaseSeen {
  status: string | null; revision: number | null; asOf: string | null;
  decisions: { decisionNumber: string; inForce: boolean; publishedOn: string | null; annulmentReason: string | null; withheld: { field: string }[] }[];
  parties: { role: string; nameAsReported: string | null; party: { name: string; residentIdNumber: string | null; asOf: string | null; withheld: { field: string }[] } | null }[];
  steps: { kind: string }[]; environment: { medium: { value: string } | null } | null; withheld: { field: string }[];
}

const caseQuery = `query ($id: ID!, $asOf: AsOf) { enforcementCase(id: $id, asOf: $asOf) { status revision asOf
  decisions { decisionNumber inForce publishedOn annulmentReason withheld { field } }
  parties { role nameAsReported party { name residentIdNumber asOf withheld { field } } } steps { kind } environment { medium { value } } withheld { field } } }`;

let test: Clocked;
let clock = Date.parse('2026-11-21T10:00:00+08:00');
beforeAll(async () => { test = await aClockedHub(); });
afterAll(() => test.close());

/** Sends a case a minute after whatever was sent before; gives its id, and what was before it. */
async function report(row: ReportGiven): Promise<{ id: string; before: string; at: string }> {
  const before = new Date(clock + 59_999).toISOString();
  test.at(new Date(clock += 60_000));
  const { rows } = await submit(test, `asof-rights-${clock}`, [row]);
  return { id: rows[0]!.enforcementCase!.id, before, at: new Date(clock).toISOString() };
}

const caseAs = async (actor: string | null, id: string, asOf: AsOf | null): Promise<CaseSeen | null> =>
  (await test.ask<{ enforcementCase: CaseSeen | null }>(actor, caseQuery, { id, asOf })).enforcementCase;
const numbers = (seen: CaseSeen | null): string[] => seen!.decisions.map(({ decisionNumber }) => decisionNumber);
const published = (number: string, changes = {}) => aDecision(number, { publishedOn: '2026-10-16', ...changes });
const annulment = { annulledOn: '2026-11-01', annulmentReason: '复议撤销' };

describe('as of an earlier moment, rights are today’s', () => {
  it('a decision annulled since is hidden from the public then too, and insiders see it as it stood', async () => {
    const [a, b] = ['朔环罚字〔2026〕701号', '朔环罚字〔2026〕702号'];
    const { at } = await report(aReport('asof-annulled', { status: 'DECIDED', decisions: [published(a), published(b)] }));
    const { id } = await report(aReport('asof-annulled', { status: 'CLOSED', decisions: [published(a, annulment), published(b)] }));
    expect(numbers(await caseAs(null, id, { instant: at }))).toEqual([b]);
    expect(numbers(await caseAs('youyu-police', id, { instant: at }))).toEqual([b]);
    const then = await caseAs(insider, id, { instant: at });
    expect(then!.decisions.map(({ decisionNumber, inForce, annulmentReason }) => [decisionNumber, inForce, annulmentReason])).toEqual([[a, true, null], [b, true, null]]);
    expect([then!.status, then!.revision]).toEqual(['DECIDED', 1]);
  });

  it('a case whose last decision was annulled is hidden from the public at every moment', async () => {
    const number = '朔环罚字〔2026〕703号';
    const { at } = await report(aReport('asof-gone', { status: 'DECIDED', decisions: [published(number)] }));
    const { id } = await report(aReport('asof-gone', { status: 'DECIDED', decisions: [published(number, annulment)] }));
    expect([await caseAs(null, id, { instant: at }), await caseAs('youyu-police', id, { instant: at })]).toEqual([null, null]);
    expect(numbers(await caseAs(insider, id, { instant: at }))).toEqual([number]);
  });

  it('a decision that the record no longer states is for insiders; one that was published since shows what it was', async () => {
    const [a, b] = ['朔环罚字〔2026〕704号', '朔环罚字〔2026〕705号'];
    const { at } = await report(aReport('asof-dropped', { status: 'DECIDED', decisions: [published(a), aDecision(b)] }));
    const { id } = await report(aReport('asof-dropped', { status: 'DECIDED', decisions: [published(b)] }));
    expect((await caseAs(null, id, { instant: at }))!.decisions.map(({ decisionNumber, publishedOn }) => [decisionNumber, publishedOn])).toEqual([[b, null]]);
    expect(numbers(await caseAs(insider, id, { instant: at }))).toEqual([a, b]);
    expect(numbers(await caseAs('shuozhou-procuratorate', id, { instant: at }))).toEqual([a, b]);
  });

  it('a party taken out since, or a victim since, is named to insiders alone', async () => {
    const decisions = [published('朔环罚字〔2026〕706号')];
    const [stays, leaves, hurt] = [aCompany(701), aCompany(702), aCompany(703, { role: 'SUSPECT' })];
    const { at } = await report(aReport('asof-parties', { status: 'DECIDED', decisions, parties: [stays, leaves, hurt] }));
    const { id } = await report(aReport('asof-parties', { status: 'DECIDED', decisions, parties: [stays, { ...hurt, role: 'VICTIM' }] }));
    expect((await caseAs(null, id, { instant: at }))!.parties.map(({ party }) => party!.name)).toEqual([stays.name]);
    const seen = (await caseAs(insider, id, { instant: at }))!.parties;
    // Who stands in no case today is nobody's to see; the link says what the report called it.
    expect(seen.map(({ role, nameAsReported, party }) => [role, nameAsReported, party?.name])).toEqual([
      ['PUNISHED', stays.name, stays.name], ['PUNISHED', leaves.name, undefined], ['SUSPECT', hurt.name, hurt.name],
    ]);
  });

  it('classes, masks and what is withheld hold', async () => {
    const person = aPerson('王虚构', { residentIdNumber: anIdentityNumber(701) });
    const row = aReport('asof-masks', { status: 'DECIDED', decisions: [published('朔环罚字〔2026〕707号')], parties: [person], facts: { medium: { value: 'WATER' } } });
    const { at } = await report(row);
    const { id } = await report({ ...row, status: 'CLOSED' });
    for (const actor of [null, 'youyu-police', 'shanxi-leader', 'shuozhou-procuratorate', insider]) {
      const [then, now] = [await caseAs(actor, id, { instant: at }), await caseAs(actor, id, null)];
      const undated = JSON.parse(JSON.stringify(then).replaceAll(at, '').replaceAll('"asOf":""', '"asOf":null')) as CaseSeen;
      expect(undated).toEqual({ ...now, status: now!.status && 'DECIDED', revision: now!.revision && 1 });
    }
    const [{ party }] = (await caseAs(null, id, { instant: at }))!.parties as [CaseSeen['parties'][number]];
    expect([party!.name, party!.residentIdNumber, party!.withheld.map(({ field }) => field)]).toEqual(['王*', null, expect.arrayContaining(['name', 'residentIdNumber'])]);
    expect((await caseAs(insider, id, { instant: at }))!.parties[0]!.party!.residentIdNumber).toBe(person.residentIdNumber);
  });
});

describe('what is open because of what the row says', () => {
  it('is open as the row says today: facts taken in as history are closed again when the record is no history any more', async () => {
    const row = aReport('asof-historic', { status: 'DECIDED', decisions: [published('朔环罚字〔2026〕708号')], violationFacts: '虚构事实' });
    const query = 'query ($id: ID!, $asOf: AsOf) { enforcementCase(id: $id, asOf: $asOf) { historic violationFacts withheld { field } } }';
    const send = async (historic: boolean, status: string): Promise<{ id: string; at: string }> => {
      test.at(new Date(clock += 60_000));
      const { rows } = await submit(test, `asof-historic-${status}`, [{ ...row, status }], { historic });
      return { id: rows[0]!.enforcementCase!.id, at: new Date(clock).toISOString() };
    };
    const { at } = await send(true, 'DECIDED');
    const isWithheld = async (asOf: AsOf | null): Promise<unknown[]> => {
      const { enforcementCase: seen } = await test.ask<{ enforcementCase: { historic: boolean; violationFacts: string | null; withheld: { field: string }[] } }>(null, query, { id, asOf });
      return [seen.historic, seen.violationFacts, seen.withheld.some(({ field }) => field === 'violationFacts')];
    };
    const { id } = await test.ask<{ enforcementCases: { nodes: { id: string }[] } }>(insider, `{ enforcementCases(where: { caseNumber: "${row.caseNumber!}" }) { nodes { id } } }`)
      .then(({ enforcementCases }) => enforcementCases.nodes[0]!);
    expect(await isWithheld({ instant: at })).toEqual([true, '虚构事实', false]);
    await send(false, 'CLOSED');
    expect(await isWithheld(null)).toEqual([false, null, true]);
    expect(await isWithheld({ instant: at })).toEqual([true, null, true]);
  });
});

describe('a boundary', () => {
  it('holds from class to class, says itself, and ends at a register', async () => {
    const { id, at } = await report(aReport('asof-below', { caseNumber: '右环立〔2026〕7100号', parties: [aCompany(711)] }));
    await report(aReport('asof-below', { caseNumber: '右环立〔2026〕7100号', status: 'CLOSED', parties: [aCompany(711)] }));
    const query = `query ($id: ID!, $asOf: AsOf) { enforcementCase(id: $id, asOf: $asOf) { asOf status
      parties { party { asOf cases { nodes { asOf status organ { cases(where: { caseNumber: "右环立〔2026〕7100号" }) { nodes { asOf status } } } } } } } }
      now: enforcementCase(id: $id) { asOf status } }`;
    const below = (asOf: string | null, status: string) => ({
      asOf, status, parties: [{ party: { asOf, cases: { nodes: [{ asOf, status, organ: { cases: { nodes: [{ asOf: null, status: 'CLOSED' }] } } }] } } }],
    });
    expect(await test.ask(insider, query, { id, asOf: { instant: at } })).toEqual({ enforcementCase: below(at, 'OPENED'), now: { asOf: null, status: 'CLOSED' } });
    expect(await test.ask(insider, query, { id, asOf: null })).toEqual({ enforcementCase: below(null, 'CLOSED'), now: { asOf: null, status: 'CLOSED' } });
  });

  it('is null before the case was known, the first revision from its moment on, and now in the future', async () => {
    const { id, before, at } = await report(aReport('asof-first'));
    expect(await caseAs(insider, id, { instant: before })).toBeNull();
    expect(await caseAs(insider, id, { instant: '0001-01-01T00:00:00Z' })).toBeNull();
    for (const instant of [at, '2099-01-01T00:00:00+08:00', '9999-12-31T23:59:59-14:00']) expect((await caseAs(insider, id, { instant }))!.revision).toBe(1);
  });

  it('may be the cursor of an event, as the asker was given it, and holds that event', async () => {
    const { id } = await report(aReport('asof-cursor'));
    await report(aReport('asof-cursor', { status: 'CLOSED' }));
    await test.position();
    const query = 'query ($id: ID!) { events(where: { aggregateId: $id }) { nodes { type cursor } } }';
    const { events } = await test.ask<{ events: { nodes: { type: string; cursor: string }[] } }>(insider, query, { id });
    const seen = await Promise.all(events.nodes.map(({ cursor }) => caseAs(insider, id, { cursor })));
    expect(seen.map((one) => [one!.status, one!.asOf])).toEqual([['OPENED', events.nodes[0]!.cursor], ['CLOSED', events.nodes[1]!.cursor]]);
  });

  it('is unknown where the hub did not keep the rows yet', async () => {
    const { id, at } = await report(aReport('asof-unkept'));
    await report(aReport('asof-unkept', { status: 'CLOSED' }));
    await test.hub.database.sql('update casework.case_revision set rows = null where enforcement_case_id = $1 and revision = 1', [id]);
    expect(await caseAs(insider, id, { instant: at })).toBeNull();
    expect((await caseAs(insider, id, { instant: '2099-01-01T00:00:00Z' }))!.status).toBe('CLOSED');
  });

  it('is one of the two, a moment that exists or a cursor of the asker’s own: anything else is refused by name', async () => {
    const { id } = await report(aReport('asof-refused'));
    const others = await cursorFor(test, 'shanxi-leader', await placeOf(test));
    const refusals = async (asOf: unknown) => ((await test.answer(insider, caseQuery, { id, asOf })).errors ?? []).map(({ extensions }) => extensions['field']);
    expect(await refusals({ cursor: others })).toEqual(['asOf.cursor']);
    expect(await refusals({ cursor: '2026-11-21T10:00:00Z' })).toEqual(['asOf.cursor']);
    for (const instant of ['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-11-21T25:00:00Z']) expect(await refusals({ instant })).toEqual(['asOf.instant']);
    for (const asOf of ['{}', '{ instant: "2026-11-21T10:00:00Z", cursor: "x" }', '{ cursor: null }']) {
      const { errors, data } = await test.answer(insider, `{ enforcementCase(id: "${id}", asOf: ${asOf}) { id } }`);
      expect({ asOf, data, refused: errors?.length }).toEqual({ asOf, data: undefined, refused: 1 });
    }
    for (const asOf of [{}, { instant: '2026-11-21T10:00:00Z', cursor: 'x' }]) {
      expect((await test.answer(insider, caseQuery, { id, asOf })).errors).toHaveLength(1);
    }
  });
});
