import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { demoCases } from '../../../seeds/demo/cases.js';
import { demoOrgans } from '../../../seeds/demo/organs.js';
import { PartyRole } from '../../../src/casework/case/index.js';
import { domain as environment } from '../../../src/domains/environment/index.js';
import { residentIdCheckDigit } from '../../../src/kernel/index.js';
import { canonical, commit, leafOf } from '../../../src/platform/log/index.js';
import { PartyKind } from '../../../src/registry/party/index.js';
import { aHub, type TestHub } from '../../support/hub.js';

interface Envelope { id: string; parts: { fieldClass: string; commitment: string }[]; [member: string]: unknown }
interface Part { class: string; payload: Record<string, unknown>; salt: Buffer; commitment: Buffer }
interface Stored { position: string; envelope: Envelope; leaf: Buffer; entryLeaf: Buffer; columns: Record<string, unknown>; parts: Part[] | null }

const selectStored = `
  select entry.position::text as position, event.envelope, event.leaf, entry.leaf as "entryLeaf", to_jsonb(event) - 'envelope' - 'leaf' - 'seq' - 'audience' as columns,
    (select json_agg(json_build_object('class', part.class, 'payload', part.payload, 'salt', encode(part.salt, 'hex'), 'commitment', encode(part.commitment, 'hex')) order by part.class)
     from log.part where part.event_id = event.id) as parts
  from log.entry join log.event on event.seq = entry.event_seq`;

describe('every entry of the log', () => {
  let test: TestHub;
  let all: Stored[];
  beforeAll(async () => {
    test = await aHub();
    all = await stored();
  });
  afterAll(() => test.close());

  const stored = async (condition = ''): Promise<Stored[]> => {
    const rows = await test.hub.database.sql<Stored>(`${selectStored} ${condition} order by entry.position`);
    return rows.map((row) => ({ ...row, parts: (row.parts ?? []).map((part) => ({ ...part, salt: bytes(part.salt), commitment: bytes(part.commitment) })) }));
  };
  const bytes = (hex: unknown): Buffer => Buffer.from(hex as string, 'hex');
  const verifies = ({ envelope, leaf, entryLeaf }: Stored): boolean => leafOf(envelope).equals(entryLeaf) && leaf.equals(entryLeaf);

  it('has the leaf that its stored envelope gives', () => {
    expect(all.length).toBeGreaterThan(2_000);
    expect(all.filter((one) => !verifies(one))).toEqual([]);
  });

  it('holds one commitment for each part, which salt and part open, and no part itself', () => {
    const opened = all.map(({ parts }) => parts!.map(({ class: fieldClass, salt, payload }) => ({ fieldClass, commitment: commit(salt, payload).toString('hex') })));
    expect(opened).toEqual(all.map(({ envelope }) => envelope.parts));
    expect(all.filter(({ envelope, parts }) => parts!.some(({ payload }) => canonical(envelope).includes(canonical(payload))))).toEqual([]);
  });

  it('says in its columns what the envelope says', () => {
    for (const { envelope, columns } of all) {
      const aggregate = envelope['aggregate'] as { type: string; id: string; number: number };
      expect({ ...columns, occurred_at: at(columns['occurred_at']), recorded_at: at(columns['recorded_at']) }).toEqual({
        id: envelope.id, type: envelope['type'], version: envelope['version'], aggregate_type: aggregate.type, aggregate_id: aggregate.id, aggregate_number: aggregate.number,
        subject_id: envelope['subjectId'] ?? null, organs: envelope['organs'], class: envelope['fieldClass'], occurred_at: at(envelope['occurredAt']),
        recorded_at: at(envelope['recordedAt']), actor: envelope['actor'], channel: envelope['channel'],
      });
    }
  });
  const at = (value: unknown): number => Date.parse(value as string);

  it('holds nothing in its envelope but codes, keys, instants and digests', () => {
    const shapes: Record<string, RegExp> = {
      id: uuid, type: /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/, fieldClass: /^L[0-4]$/, occurredAt: instant, recordedAt: instant, actor: /^hub:[a-z]+$/, channel: /^LIVE$/, subjectId: uuid,
      'aggregate.type': /^[A-Z][A-Za-z]+$/, 'aggregate.id': uuid, 'organs[]': /^o\d+$/, 'parts[].fieldClass': /^L[0-4]$/, 'parts[].commitment': /^[0-9a-f]{64}$/,
    };
    const strange = all.flatMap(({ envelope }) => texts(envelope).filter(([path, value]) => !shapes[path]?.test(value)));
    expect(strange).toEqual([]);
  });

  it('names nobody in its envelope: no party, number, title, violation or other words of a report', async () => {
    const words = (await test.hub.database.sql<{ word: string }>(saidWords)).map(({ word }) => word);
    expect(words.length).toBeGreaterThan(1_000);
    const envelopes = all.map(({ envelope }) => JSON.stringify(envelope)).join('\n');
    expect(words.filter((word) => envelopes.includes(word))).toEqual([]);
    // Where they belong they are found.
    const names = new Set(all.flatMap(({ parts }) => parts!.flatMap(({ payload }) => texts(payload).map(([, text]) => text))));
    expect(words.filter((word) => names.has(word)).length).toBeGreaterThan(1_000);
  });

  it('holds an identity number in the part of class L3 alone', async () => {
    const number = `14062319900101001${residentIdCheckDigit('14062319900101001')}`;
    const person = { role: PartyRole.PUNISHED, kind: PartyKind.NATURAL_PERSON, name: '张示例', residentIdNumber: number };
    const { organCode, report } = demoCases(demoOrgans())[0]!;
    const received = await test.hub.intake.receive({
      sourceSystem: 'trial-proof', batchKey: '1', domain: environment, historic: false, channel: 'LIVE',
      reports: [{ ...report, organCode, sourceKey: '1', caseNumber: undefined, decisions: [], parties: [person] }],
    }, { organId: null, lineage: ['d'], subject: 'trial', mayNameAnyOrgan: true });
    expect(received.outcome).toBe('SETTLED');
    const holding = await test.hub.database.sql(
      `select event.type, part.class, event.envelope::text like $1 as "inEnvelope" from log.event join log.part on part.event_id = event.id where part.payload::text like $1`, [`%${number}%`],
    );
    expect(holding).toEqual([{ type: 'case.report', class: 'L3', inEnvelope: false }]);
    const named = await test.hub.database.sql(`select id from log.event where envelope::text like $1 or envelope::text like '%张示例%'`, [`%${number}%`]);
    expect(named).toEqual([]);
  });

  it('shows when its envelope was altered, whatever was altered in it', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.string({ maxLength: 8 }), (which, where, value) => {
      const { envelope, entryLeaf } = all[which % all.length]!;
      const paths = texts(envelope);
      const [path, was] = paths[where % paths.length]!;
      fc.pre(was !== value);
      expect(leafOf(replaced(envelope, was, value)).equals(entryLeaf)).toBe(false);
      expect(leafOf({ ...envelope, [path]: undefined, added: value }).equals(entryLeaf)).toBe(false);
    }));
  });

  it('shows when a part was altered', () => {
    fc.assert(fc.property(fc.nat(), fc.string({ maxLength: 8 }), fc.jsonValue(), (which, key, value) => {
      const { parts } = all[which % all.length]!;
      for (const { salt, payload, commitment } of parts!) {
        const altered = { ...payload, [key]: value };
        expect(commit(salt, altered).equals(commitment)).toBe(canonical(altered) === canonical(payload));
      }
    }));
  });

  it('shows it also when the owner of the database goes behind the triggers', async () => {
    const victim = all.find(({ envelope }) => envelope['type'] === 'decision.publish')!;
    await test.hub.database.transaction(async (sql) => {
      await sql('alter table log.event disable trigger user');
      await sql(`update log.event set envelope = jsonb_set(envelope, '{occurredAt}', '"2020-01-01T00:00:00+08:00"') where id = $1`, [victim.envelope.id]);
      await sql('alter table log.event enable trigger user');
    });
    await test.hub.database.sql(`update log.part set payload = jsonb_set(payload, '{fineAmount}', '"1.00"') where event_id = $1`, [victim.envelope.id]);
    const now = await stored();
    expect(now.filter((one) => !verifies(one)).map(({ position }) => position)).toEqual([victim.position]);
    const opened = now.filter(({ parts }) => parts!.some(({ salt, payload, commitment }) => !commit(salt, payload).equals(commitment)));
    expect(opened.map(({ position }) => position)).toEqual([victim.position]);
  });

  it('goes on verifying after a part and its salt were erased, and shows the other parts alone', async () => {
    const erased = all.find(({ envelope }) => envelope['type'] === 'case.report')!;
    await test.hub.database.sql(`delete from log.part where event_id = $1 and class in ('L2', 'L3')`, [erased.envelope.id]);
    const [now] = await stored(`where event.id = '${erased.envelope.id}'`);
    expect(verifies(now!)).toBe(true);
    expect(now!.parts!.map((part) => part.class)).toEqual(['L1']);
    expect(now!.envelope.parts.map(({ fieldClass }) => fieldClass)).toEqual(['L1', 'L2', 'L3']);
  });
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|\+08:00)$/;

/** Every text of a value with its path; the places of an array have one. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((member) => texts(member, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) => texts(member, path === '' ? key : `${path}.${key}`));
}

/** The value with one text replaced wherever it stands. */
function replaced(value: unknown, was: string, by: string): object {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) => (member === was ? by : member)) as object;
}

/** Names, numbers and words that reports brought, and names of organs. */
const saidWords = `
  select distinct word from (
    select unnest(array[name, unified_social_credit_code, resident_id_number]) as word from registry.party
    union all select name from registry.party_alias
    union all select name_as_reported from casework.case_party
    union all select unnest(array[source_key, case_number, title, violation, violation_facts]) from casework.enforcement_case
    union all select unnest(array[decision_number, content, annulment_reason, published_at_url]) from casework.penalty_decision
    union all select note from casework.case_step
    union all select unnest(array[name, code]) from registry.organ
  ) as said where length(word) >= 2`;
