import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aHub, type TestHub } from '../../support/hub.js';
import { change, partyIn, reportOf, seen, shanyinBranch } from '../../support/party-changes.js';
import { aCompany, aReport, organCode, submit, type PartyGiven } from '../../support/reports.js';

const city = 'shuozhou-procuratorate';

let test: TestHub;
/** A second process over the same database. */
let second: TestHub;
beforeAll(async () => {
  test = await aHub();
  second = await aHub({ url: test.url });
});
afterAll(async () => { await second.close(); await test.close(); });

const withoutCode = (number: number): PartyGiven => ({ ...aCompany(number), name: `试验旧名${number}厂（虚构）`, unifiedSocialCreditCode: null });

/** Waits until so many statements stand before a lock. */
async function standing(count: number): Promise<void> {
  const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await test.hub.database.sql<{ count: number }>(waiting))[0]!.count < count);
}

/** Keeps every batch from writing its outcomes, and so from ending, until it is opened. */
async function aGate(): Promise<{ open: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  await client.query('begin');
  await client.query('lock table casework.submission_row in exclusive mode');
  return { open: async () => { await client.query('commit'); await client.end(); } };
}

describe('a change while batches of the same parties are taken in', () => {
  it('waits for the batch that is being settled, and has its cases too', async () => {
    const caseA = await reportOf(test, 'meet-a', [aCompany(901)]);
    const caseB = await reportOf(test, 'meet-b', [withoutCode(901)], { organ: shanyinBranch });
    const [a, b] = [await partyIn(test, caseA), await partyIn(test, caseB)];
    const gate = await aGate();
    const sent = reportOf(second, 'meet-c', [withoutCode(901)], { organ: shanyinBranch });
    await standing(1);
    const merged = change(test, 'mergeParties', { survivorId: a, absorbedId: b });
    await standing(2);
    await gate.open();
    const later = await sent;
    await merged;
    expect(await seen(test, city, b)).toMatchObject({ id: a, cases: [caseA, caseB, later].sort(), aliases: [withoutCode(901).name] });
  });

  it('and batches all get through, in two processes, and every link, audience and revision is right in the end', async () => {
    const cases = [await reportOf(test, 'crowd-a', [aCompany(911)]), await reportOf(test, 'crowd-b', [withoutCode(911)], { organ: shanyinBranch })];
    const [a, b] = [await partyIn(test, cases[0]!), await partyIn(test, cases[1]!)];
    const batches = Array.from({ length: 8 }, (_, batch) => submit(batch % 2 === 0 ? test : second, `crowd-${batch}`, Array.from({ length: 6 }, (_case, row) => aReport(`crowd-${row}`, {
      organCode: organCode(shanyinBranch), title: `第${batch}批`, parties: row % 2 === 0 ? [aCompany(911), withoutCode(911)] : [withoutCode(911)],
    })), { as: 'shanxi-env-system', sourceSystem: `crowd of ${batch % 3}` }));
    const changes = (async () => {
      for (let round = 0; round < 4; round += 1) {
        const { id } = await change(round % 2 === 0 ? second : test, 'mergeParties', { survivorId: a, absorbedId: b });
        if (round < 3) await change(test, 'undoPartyChange', { changeId: id });
      }
    })();
    await Promise.all([...batches, changes]);

    const [wrong] = await test.hub.database.sql<Record<string, number>>(
      `select (select count(*)::int from casework.case_party where party_id = $2 or identity_party_id in ($1, $2) and party_id <> $1) as links,
         (select count(*)::int from registry.party p where id in ($1, $2) and array(select unnest(audience) order by 1)
            <> array(select distinct key from casework.case_party l, unnest(l.audience) key where l.party_id = p.id order by 1)) as audiences,
         (select count(*)::int from casework.enforcement_case c where revision <> (select count(*) from casework.case_revision r where r.enforcement_case_id = c.id)
            or revision <> (select max(revision) from casework.case_revision r where r.enforcement_case_id = c.id)) as revisions,
         (select count(*)::int from casework.case_party l join casework.enforcement_case c on c.id = l.enforcement_case_id
            left join casework.case_revision_party r on r.enforcement_case_id = c.id and r.revision = c.revision and r.id = l.id
            where l.identity_party_id in ($1, $2) and r.party_id is distinct from l.party_id) as kept,
         (select count(*)::int from (select aggregate_number - row_number() over (partition by aggregate_id order by seq) as gap from log.event) e where gap <> 0) as numbers`, [a, b],
    );
    expect(wrong).toEqual({ links: 0, audiences: 0, revisions: 0, kept: 0, numbers: 0 });
    expect((await seen(test, city, a))!.cases.length).toBeGreaterThan(7);
  });
});
