import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { keysFor } from '../../platform/reader/index.js';
import { isSteward } from '../../registry/organ/index.js';
import { absorb, IdentityStrength, Naming, PartyChangeKind, splitOff, takeBack } from '../../registry/party/index.js';
import type { Domain } from '../case/index.js';
import { aloneWithParties, digestOf } from '../intake/index.js';
import { linksOf, type Link } from './links.js';
import { demandOneParty, demandUndismissed, pairSeen, partySeen, undoable, type PartyHeld } from './parties.js';
import type { DismissMergeCandidateInput, MergePartiesInput, SplitPartyInput, UndoPartyChangeInput } from './party-change.types.js';
import { isInsider, recordChange, type Made } from './record.js';
import { refused } from './refused.js';

type Given = MergePartiesInput | SplitPartyInput | DismissMergeCandidateInput | UndoPartyChangeInput;

/** Within a change: the transaction, the id that the change will have, and until where its maker may act. */
interface Desk { readonly sql: Transaction; readonly id: string; readonly actor: Actor; readonly recordedAt: Date; readonly demandReach: (links: readonly { readonly audience: readonly string[] }[]) => void }

/** 身份变更: merges and splits the records of parties, finds two not to be one, and takes it back; each change is one transaction, alone with all parties. */
export class PartyChanges {
  constructor(private readonly database: Database, private readonly domains: readonly Domain[], private readonly now: () => Date) {}

  /** Merges two records of one party; gives the id of the survivor. Throws `Refused`. */
  merge(input: MergePartiesInput, actor: Actor): Promise<string> {
    return this.change(input, actor, async ({ sql, id, actor: { sight }, demandReach }) => {
      const [survivor, absorbed] = await pairSeen(sql, input.survivorId, input.absorbedId, sight);
      demandReach(await linksOf(sql, [survivor.id, absorbed.id]));
      await demandOneParty(sql, survivor, absorbed);
      await absorb(sql, id, survivor.id, absorbed.id);
      return { kind: PartyChangeKind.MERGE, party: survivor, other: absorbed };
    });
  }

  /** Makes some cases of a party those of a new one; gives the id of the new one. Throws `Refused`. */
  split(input: SplitPartyInput, actor: Actor): Promise<string> {
    return this.change(input, actor, async (desk) => {
      const { sql, id, actor: { sight } } = desk;
      const party = await partySeen(sql, input.partyId, sight);
      const keys = keysFor(sight, 'L0');
      const visible = (await linksOf(sql, [party.id])).filter(({ audience }) => audience.some((key) => keys.includes(key)));
      const wanted = new Set(input.caseIds.map((caseId) => caseId.toLowerCase()));
      const chosen = visible.filter(({ caseId }) => wanted.has(caseId));
      if (new Set(chosen.map(({ caseId }) => caseId)).size < wanted.size || wanted.size === 0) throw refused('CASES_NOT_OF_PARTY');
      if (chosen.length === visible.length) throw refused('NO_CASE_WOULD_STAY');
      desk.demandReach(chosen);
      const other = await newParty(desk, party, input.name, chosen);
      await splitOff(sql, id, uniquePairs(chosen), other.id);
      return { kind: PartyChangeKind.SPLIT, party, other };
    });
  }

  /** Says that two records are of two parties, and changes neither; gives the id of the first. Throws `Refused`. */
  dismiss(input: DismissMergeCandidateInput, actor: Actor): Promise<string> {
    return this.change(input, actor, async ({ sql, actor: { sight }, demandReach }) => {
      const [party, other] = await pairSeen(sql, input.partyId, input.otherId, sight);
      const links = await linksOf(sql, [party.id, other.id]);
      demandReach(links);
      await demandUndismissed(sql, party, other);
      return { kind: PartyChangeKind.DISMISS, party, other, told: insidersOfBoth(links, party, other) };
    });
  }

  /** Takes a merge, a split or a dismissal back; gives the id of the party that it was about. Throws `Refused`. */
  undo(input: UndoPartyChangeInput, actor: Actor): Promise<string> {
    return this.change(input, actor, async ({ sql, id, actor: { sight }, demandReach }) => {
      const undone = await undoable(sql, input.changeId, sight);
      if (undone.kind === PartyChangeKind.DISMISS) demandReach(await linksOf(sql, [undone.party.id, undone.other.id]));
      await takeBack(sql, undone.id, id);
      return { kind: PartyChangeKind.UNDO, party: undone.party, other: undone.other, undoes: undone };
    });
  }

  /** The same key with the same content is the same change, and has the same answer. */
  private async change(given: Given, actor: Actor, make: (desk: Desk) => Promise<Made>): Promise<string> {
    const subject = stewardOf(actor);
    const requestDigest = digestOf(given);
    return this.database.transaction(async (sql) => {
      await aloneWithParties(sql);
      const [known] = await sql<{ kind: string; partyId: string; otherId: string; requestDigest: string }>(
        `select kind, party_id as "partyId", other_id as "otherId", request_digest as "requestDigest" from registry.party_change
         where changed_by = $1 and client_key = $2`, [subject, given.clientKey],
      );
      if (known && known.requestDigest !== requestDigest) throw refused('CLIENT_KEY_TAKEN');
      if (known) return known.kind === PartyChangeKind.SPLIT ? known.otherId : known.partyId;
      const desk: Desk = { sql, id: uuidv7(), actor, recordedAt: this.now(), demandReach: reachOf(actor) };
      const made = await make(desk);
      const evidence = 'evidence' in given ? given.evidence : null;
      await recordChange({ ...desk, ...made, subject, requestDigest, evidence, reason: given.reason, clientKey: given.clientKey }, this.domains);
      return made.kind === PartyChangeKind.SPLIT ? made.other.id : made.party.id;
    });
  }
}

function stewardOf(actor: Actor): string {
  if (actor.subject === null || !isSteward(actor)) throw refused('NOT_A_STEWARD');
  return actor.subject;
}

/** A change concerns cases of several departments: whoever makes it reads all of them, up to L2. */
function reachOf({ sight }: Actor): Desk['demandReach'] {
  const keys = keysFor(sight, 'L2');
  return (links) => {
    if (!links.every(({ audience }) => audience.some((key) => keys.includes(key)))) throw refused('NOT_A_STEWARD');
  };
}

/** Those who see all of a case of the one and all of a case of the other: nobody else is told that there is another record. */
function insidersOfBoth(links: readonly Link[], ...pair: readonly PartyHeld[]): string[] {
  const [keys, others] = pair.map(({ id }) => new Set(links.flatMap((link) => (link.partyId === id ? link.audience.filter(isInsider) : []))));
  return [...keys!].filter((key) => others!.has(key));
}

/** A party that comes of a split: known by its name alone, since the number that was reported is what proved wrong. */
async function newParty({ sql, id, recordedAt }: Desk, { kind, name: held }: PartyHeld, given: string | undefined, links: readonly Link[]): Promise<PartyHeld> {
  const name = given ?? links[0]!.name ?? held;
  const party = { id: uuidv7(), kind, name };
  await insertRows(sql, 'registry.party', [{
    ...party, ...(await Naming.from(sql)).ofParty({ kind, name, strength: IdentityStrength.WEAK, creditCode: null }), identity_strength: IdentityStrength.WEAK, identity_key: `split:${id}`, audience: [], revision: 1, recorded_at: recordedAt.toISOString(),
  }]);
  return party;
}

/** A case may name the same identity twice. */
function uniquePairs(links: readonly Link[]): { identityId: string; caseId: string }[] {
  return [...new Map(links.map(({ identityId, caseId }) => [`${identityId} ${caseId}`, { identityId, caseId }])).values()];
}
