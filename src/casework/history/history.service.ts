import { validate } from 'uuid';
import { civilDayOf, type CivilDay } from '../../kernel/index.js';
import type { Database, Sql } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import { recordAccess } from '../../platform/log/index.js';
import { keysFor, requireSight, type Sight } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { IdentityStrength, survivorOf } from '../../registry/party/index.js';
import type { PenaltyTopic } from '../threshold/index.js';
import { PartyHistory, type HistoryContact, type PartyHistoryRefused } from './history.types.js';
import { countPriors, priorsOf, type PenaltyRecord } from './priors.js';
import { openActsOf, penaltiesOf, type OpenAct } from './records.js';
import { refused } from './refused.js';
import { otherActsOf, otherPenaltiesOf, ownActsOf, ownPenaltiesOf, sum } from './shown.js';
import { topicsOfCases } from './topics-of-cases.js';

/** What is asked of a party. */
export interface HistoryAsked { readonly partyId: string; readonly topic: PenaltyTopic; readonly on: CivilDay | null; readonly months: number | null; readonly purpose: string | null }

const note = '仅供审查参考，不作为认定依据。其他机关的记录只告知合计、机关数和联系机关；其他机关未经处理的行为少于两个机关的，不予告知。依法封存的记录不计入。';
const mostCharacters = 200;

/** 既往情况: what is known of a party across departments, under the rights of whoever asks; every look is kept with its purpose. */
export class HistoryDesk {
  constructor(private readonly database: Pick<Database, 'transaction'>, private readonly now: () => Date) {}

  /** Tells what is known, and keeps in the same transaction that it was asked; refused without an organ, a purpose, or a party that the asker sees. */
  async look(asked: HistoryAsked, actor: Actor): Promise<PartyHistory | PartyHistoryRefused> {
    const sight = requireSight(actor.sight);
    const { organ, subject } = actor;
    if (organ === null || subject === null) return refused('NOT_AN_ORGAN');
    const purpose = (asked.purpose ?? actor.purpose ?? '').trim();
    if (purpose === '') return refused('PURPOSE_MISSING');
    if ([...purpose].length > mostCharacters) return refused('PURPOSE_TOO_LONG');
    if (!validate(asked.partyId)) return refused('NOTHING_VISIBLE');
    const at = this.now();
    const { topic, months } = asked;
    const on = asked.on ?? civilDayOf(at);
    return this.database.transaction(async (sql) => {
      const [party] = await sql<{ id: string; strength: IdentityStrength }>(
        `select id, identity_strength as strength from registry.party where id = ${survivorOf('$1::uuid')} and audience && $2::text[]`, [asked.partyId, keysFor(sight, 'L0')],
      );
      if (!party) return refused('NOTHING_VISIBLE');
      await recordAccess(sql, { at, subject, organId: organ.id, purpose, query: 'partyHistory', objectType: 'Party', objectId: party.id, asked: { topic, on, months } });
      const isCounted = party.strength === IdentityStrength.STRONG;
      const records = (await penaltiesOf(sql, [party.id])).get(party.id) ?? [];
      const acts = await actsOfTopic(sql, party.id, topic);
      const counted = { penaltyCount: isCounted ? countPriors(records, { topic, months, count: 0 }, { caseId: null, from: on, to: null }) : null };
      const told = await toldOf(sql, sight, priorsOf(records, { topic, months }, { caseId: null, from: on, to: null }), acts);
      return Object.assign(new PartyHistory(), { partyId: party.id, topic, on, months, isCounted, ...counted, ...told, contact: await contactOf(sql, organ), note });
    });
  }
}

async function actsOfTopic(sql: Sql, partyId: string, topic: PenaltyTopic): Promise<OpenAct[]> {
  const acts = (await openActsOf(sql, [partyId])).get(partyId) ?? [];
  const topics = await topicsOfCases(sql, acts.map(({ caseId }) => caseId));
  return acts.filter(({ caseId }) => topics.get(caseId)?.has(topic));
}

type Told = Pick<PartyHistory, 'penalties' | 'otherPenalties' | 'untreatedActs' | 'untreatedAmount' | 'otherUntreatedActs'>;

async function toldOf(sql: Sql, sight: Sight, priors: readonly PenaltyRecord[], acts: readonly OpenAct[]): Promise<Told> {
  const [penalties, untreatedActs] = [await ownPenaltiesOf(sql, sight, priors), await ownActsOf(sql, sight, acts)];
  const [ownDecisions, ownCases] = [new Set(penalties.map(({ decisionId }) => decisionId)), new Set(untreatedActs.map(({ caseId }) => caseId))];
  return {
    penalties: penalties.slice(0, 200), otherPenalties: await otherPenaltiesOf(sql, priors.filter(({ decisionId }) => !ownDecisions.has(decisionId))),
    untreatedActs: untreatedActs.slice(0, 200), untreatedAmount: untreatedActs.length === 0 ? null : sum(untreatedActs.map(({ amountInvolved }) => amountInvolved)),
    otherUntreatedActs: await otherActsOf(sql, acts.filter(({ caseId }) => !ownCases.has(caseId))),
  };
}

/** Whoever supervises where the asker is, and tells nothing of where the others are: public registers alone. */
async function contactOf(sql: Sql, { division }: ActorOrgan): Promise<HistoryContact | null> {
  const [contact] = await sql<HistoryContact>(
    `select id as "organId", name as "organName" from registry.organ
     where kind in ('${OrganKind.PROCURATORATE}', '${OrganKind.JUSTICE_BUREAU}') and division_id is not null and starts_with($1::text, division_id)
     order by length(division_id) desc, kind = '${OrganKind.PROCURATORATE}' desc, code limit 1`, [division ?? ''],
  );
  return contact ?? null;
}
