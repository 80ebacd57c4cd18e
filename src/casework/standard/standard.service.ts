import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { civilDayOf } from '../../kernel/index.js';
import { insertRows, updateRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append, type EventKind } from '../../platform/log/index.js';
import { isUuid, keysFor } from '../../platform/reader/index.js';
import type { Domain } from '../case/index.js';
import { digestOf } from '../intake/index.js';
import type { Screenings, Standards, Turned } from '../screening/index.js';
import { draftFlaws, overlaps } from './check.js';
import { nextPage, placeOf } from './pages.js';
import { demand, isSupervision, type Person } from './policy.js';
import { Refused } from './refused.js';
import { ruleOfDraft } from './rows.js';
import { StandardState } from './standard.codes.js';
import { standardDrafted, standardSigned, standardWithdrawn } from './standard.events.js';
import type { StandardSignature, StandardTurns } from './standard.values.js';
import { StandardBackTest, type BackTestStandardInput, type DraftStandardInput, type StandardStepInput, type TurnedCase } from './standard.types.js';

/** Changes of the standards are known to every organ of state. */
const audience = ['d'];

interface Held {
  readonly id: string; readonly ruleId: string; readonly state: StandardState; readonly revision: number; readonly validFrom: string; readonly validTo: string | null; readonly domains: string[]; readonly draftedBy: string; readonly signers: string[];
  readonly signatures: StandardSignature[]; readonly isBackTested: boolean; readonly backTestFrom: string | null; readonly backTestTo: string | null; readonly backTestAfter: string | null; readonly cases: number; readonly turns: StandardTurns[];
}

interface Parts { readonly database: Database; readonly domains: readonly Domain[]; readonly standards: Standards; readonly screenings: Pick<Screenings, 'turnsBy'>; readonly now: () => Date }

/** 移送标准变更: drafts, back-tests, signatures; each step is one transaction, and throws `Refused`. */
export class StandardDesk {
  constructor(private readonly by: Parts) {}

  /** Drafts a row, or a new version of one; gives the draft's id, of the one drafted before when the same is sent again. */
  draft(input: DraftStandardInput, actor: Actor): Promise<string> {
    const requestDigest = digestOf(input);
    return this.by.database.transaction(async (sql) => {
      const person = demand(actor);
      // Drafts are few: whoever adds one is alone with them.
      await sql('lock table casework.standard in share row exclusive mode');
      const [known] = await sql<{ id: string; digest: string }>('select id, request_digest as digest from casework.standard where drafted_by = $1 and client_key = $2', [person.subject, input.clientKey]);
      if (known && known.digest !== requestDigest) throw new Refused('CLIENT_KEY_TAKEN');
      if (known) return known.id;
      const rules = await this.by.standards.rows(sql);
      const flaws = draftFlaws(input, this.by.domains, rules);
      if (flaws.length > 0) throw new Refused('NOT_WELL_FORMED', { flaws });
      if (overlaps({ id: input.ruleId, validFrom: input.validFrom, ...(input.validTo !== undefined && { validTo: input.validTo }) }, rules)) throw new Refused('OVERLAPS');
      return this.enter(sql, input, requestDigest, person);
    });
  }

  private async enter(sql: Transaction, input: DraftStandardInput, requestDigest: string, person: Person): Promise<string> {
    const [last] = await sql<{ number: number }>('select coalesce(max(number), 0)::int as number from casework.standard where rule_id = $1', [input.ruleId]);
    const id = uuidv7();
    const provisionsDigest = createHash('sha256').update(input.provisions).digest('hex');
    await insertRows(sql, 'casework.standard', [{
      id, rule_id: input.ruleId, number: last!.number + 1, state: StandardState.DRAFTED, crime_code: input.crimeCode, wording: input.wording, tier: input.tier, domains: input.domains, route: input.route, condition: input.condition,
      otherwise: input.otherwise ?? null, sum_facts: input.sumFacts ?? [], sum_months: input.sumMonths ?? null, near_factor: input.nearFactor ?? null, suspicion_suffices: input.suspicionSuffices ?? false, valid_from: input.validFrom,
      valid_to: input.validTo ?? null, basis: input.basis, provisions: input.provisions, provisions_digest: provisionsDigest, mark: input.mark, note: input.note ?? null, settled_by: input.settledBy ?? null, drafted_by_organ_id: person.organId,
      listed_at: this.by.now().toISOString(), signatures: [], back_tested_cases: 0, back_test_turns: [], revision: 1, signers: [], drafted_by: person.subject, client_key: input.clientKey, request_digest: requestDigest, audience,
    }]);
    const { clientKey: _key, provisions: _text, ...rule } = input;
    await this.tell(sql, { id, revision: 1 }, standardDrafted, person, { ...rule, provisionsDigest });
    return id;
  }

  /** Signs; with the second person's signature the row is compared. Gives the draft's id. */
  sign(input: StandardStepInput, actor: Actor): Promise<string> {
    return this.by.database.transaction(async (sql) => {
      const person = demand(actor);
      const held = await hold(sql, input);
      if (held.state !== StandardState.DRAFTED) throw new Refused('NOT_A_DRAFT');
      if (!held.isBackTested) throw new Refused('NOT_BACK_TESTED');
      if (person.subject === held.draftedBy || held.signers.includes(person.subject)) throw new Refused('SAME_PERSON');
      const at = this.by.now();
      const signatures = [...held.signatures, { organId: person.organId, organName: person.organName, role: person.role, signedAt: at.toISOString() }];
      const isLast = signatures.length === 2;
      if (isLast && !signatures.some(({ role }) => isSupervision(role))) throw new Refused('SUPERVISION_MISSING');
      await updateRows(sql, 'casework.standard', [{
        id: held.id, signatures, signers: [...held.signers, person.subject], state: isLast ? StandardState.SIGNED : StandardState.DRAFTED, signed_at: isLast ? at.toISOString() : null, revision: held.revision + 1,
      }]);
      if (isLast) await this.enforce(sql, held, at);
      await this.tell(sql, { id: held.id, revision: held.revision + 1 }, standardSigned, person, { ruleId: held.ruleId, signature: signatures.length, isInForce: isLast });
      return held.id;
    });
  }

  /** The row is compared from here on; all cases of its fields are compared anew, once its first day has come. */
  private async enforce(sql: Transaction, { id, ruleId, validFrom, validTo, domains }: Held, at: Date): Promise<void> {
    await this.by.standards.alone(sql);
    if (overlaps({ id: ruleId, validFrom, ...(validTo !== null && { validTo }) }, await this.by.standards.rows(sql))) throw new Refused('OVERLAPS');
    await sql('update screening.standard_revision set revision = revision + 1');
    const today = civilDayOf(at);
    await insertRows(sql, 'screening.rescreening', [{ id, rule_id: ruleId, domains, due_on: validFrom > today ? validFrom : today, screened: 0 }]);
  }

  /** Takes back a draft, or what was signed and whose first day has not come. Gives the draft's id. */
  withdraw(input: StandardStepInput, actor: Actor): Promise<string> {
    return this.by.database.transaction(async (sql) => {
      const person = demand(actor);
      const held = await hold(sql, input);
      const at = this.by.now();
      if (held.state === StandardState.WITHDRAWN) throw new Refused('NOT_A_DRAFT');
      if (held.state === StandardState.SIGNED && held.validFrom <= civilDayOf(at)) throw new Refused('IN_FORCE');
      await updateRows(sql, 'casework.standard', [{ id: held.id, state: StandardState.WITHDRAWN, withdrawn_at: at.toISOString(), revision: held.revision + 1 }]);
      if (held.state === StandardState.SIGNED) {
        await this.by.standards.alone(sql);
        await sql('update screening.standard_revision set revision = revision + 1');
        await sql('delete from screening.rescreening where id = $1', [held.id]);
      }
      await this.tell(sql, { id: held.id, revision: held.revision + 1 }, standardWithdrawn, person, { ruleId: held.ruleId });
      return held.id;
    });
  }

  /** 回测: compares the next cases with the draft, and keeps nothing but the summary with it. */
  backTest({ id, from, to, after }: BackTestStandardInput, actor: Actor): Promise<StandardBackTest> {
    return this.by.database.transaction(async (sql) => {
      demand(actor);
      const held = await hold(sql, { id });
      if (held.state !== StandardState.DRAFTED) throw new Refused('NOT_A_DRAFT');
      if (from > to) throw new Refused('BAD_PERIOD');
      const isFirst = (after ?? null) === null;
      if (!isFirst && (held.backTestAfter !== after || held.backTestFrom !== from || held.backTestTo !== to)) throw new Refused('CURSOR_STALE');
      const page = await nextPage(sql, { domains: held.domains, from, to, after: isFirst ? null : placeOf(after!) });
      const turned = await this.by.screenings.turnsBy(sql, page.ids, (await ruleOfDraft(sql, held.id))!);
      const turns = addedUp(isFirst ? [] : held.turns, turned);
      const cases = (isFirst ? 0 : held.cases) + page.ids.length;
      await updateRows(sql, 'casework.standard', [{
        id: held.id, back_test_from: from, back_test_to: to, back_tested_cases: cases, back_test_turns: turns, back_test_after: page.endCursor, back_tested_at: page.endCursor === null ? this.by.now().toISOString() : null,
      }]);
      return Object.assign(new StandardBackTest(), { id: held.id, cases, turns, turned: seenOf(turned, actor), endCursor: page.endCursor });
    });
  }

  private async tell(sql: Transaction, { id, revision }: { id: string; revision: number }, kind: EventKind, { subject, organKey }: Person, payload: Record<string, unknown>): Promise<void> {
    const at = this.by.now().toISOString();
    await append(sql, [{ kind, aggregate: { type: 'Standard', id, number: revision }, organs: [organKey], audience, occurredAt: at, actor: subject, channel: 'LIVE', parts: [{ fieldClass: 'L1', payload }] }], at);
  }
}

/** Whether the back-test came to its end, left out no case that was there, and was of the row as it stands. */
const isBackTested = `(back_tested_at is not null
  and not exists (select from casework.enforcement_case as held where held.domain = any(standard.domains) and held.listed_at < back_tested_at and (held.listed_at < back_test_from or held.listed_at >= back_test_to + 1))
  and not exists (select from casework.standard as other where other.rule_id = standard.rule_id and other.signed_at > standard.back_tested_at))`;

/** The change under its lock. Throws `Refused` where it is not there, or not as it was seen. */
async function hold(sql: Transaction, { id, expectedRevision }: { readonly id: string; readonly expectedRevision?: number }): Promise<Held> {
  const [held] = isUuid(id) ? await sql<Held>(
    `select id, rule_id as "ruleId", state, revision, valid_from::text as "validFrom", valid_to::text as "validTo", domains, drafted_by as "draftedBy", signers, signatures, ${isBackTested} as "isBackTested",
       back_test_from::text as "backTestFrom", back_test_to::text as "backTestTo", back_test_after as "backTestAfter", back_tested_cases as cases, back_test_turns as turns
     from casework.standard where id = $1 for update`, [id],
  ) : [];
  if (!held) throw new Refused('NO_SUCH_STANDARD');
  if (expectedRevision !== undefined && held.revision !== expectedRevision) throw new Refused('REVISION_CHANGED', { revision: held.revision });
  return held;
}

function addedUp(before: readonly StandardTurns[], turned: readonly Turned[]): StandardTurns[] {
  const counts = new Map(before.map((one) => [`${one.from} ${one.to}`, { ...one }]));
  for (const { from, to } of turned) {
    const held = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
    counts.set(`${from} ${to}`, { ...held, count: held.count + 1 });
  }
  return [...counts.values()];
}

/** Cases that the asker sees whole; the others are counted alone. */
function seenOf(turned: readonly Turned[], { sight }: Actor): TurnedCase[] {
  const keys = new Set(keysFor(sight, 'L1'));
  return turned.filter(({ audience: insiders }) => insiders.some((key) => keys.has(key))).map(({ caseId, partyId, from, to }) => ({ caseId, partyId, from, to }));
}
