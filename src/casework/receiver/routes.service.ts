import { v7 as uuidv7 } from 'uuid';
import { civilDayOf, type CivilDay } from '../../kernel/index.js';
import { insertRows, type Database, type Sql, type Transaction } from '../../platform/database/index.js';
import type { Actor } from '../../platform/graphql/context.js';
import { append, type EventKind } from '../../platform/log/index.js';
import { isUuid } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { crimeOf } from '../crime/index.js';
import { digestOf } from '../intake/index.js';
import { proposeReceiver, type ReceiverFound } from './propose.js';
import { routeEnded, routeRecorded } from './receiver.events.js';
import type { EndTransferRouteInput, ProposedOrgan, RecordTransferRouteInput } from './receiver.types.js';
import { refused } from './refused.js';
import { standing, type Found } from './standing.js';

/** Agreements are known to every organ of state. */
const audience = ['d'];

interface Proposed { readonly found: ReceiverFound; readonly organs: ReadonlyMap<string, ProposedOrgan> }

/** 移送受理约定: keeps the agreements on who receives transfers, and proposes who does. */
export class TransferRoutes {
  constructor(private readonly database: Database, private readonly now: () => Date) {}

  /** Proposes a receiver, with the organs that it names; of today where no day is given. */
  async propose(organId: string, crimeCodes: readonly string[], divisionCode: string | null, on: CivilDay | null): Promise<Proposed> {
    const { sql } = this.database;
    const divisionId = divisionCode === null ? null : await divisionIdOf(sql, divisionCode);
    const found = await proposeReceiver(sql, { organId: isUuid(organId) ? organId : uuidv7(), crimeCodes, divisionId, day: on ?? civilDayOf(this.now()) });
    const ids = [found.policeId, found.procuratorateId, found.courtId].filter((id) => id !== null);
    const organs = ids.length === 0 ? [] : await sql<ProposedOrgan>('select id, code, name from registry.organ where id = any($1::uuid[])', [ids]);
    return { found, organs: new Map(organs.map((organ) => [organ.id, organ])) };
  }

  /** Records an agreement; gives its id, of the one recorded before when the same is sent again. Throws `Refused`. */
  record(input: RecordTransferRouteInput, actor: Actor): Promise<string> {
    return this.database.transaction(async (sql) => {
      await alone(sql);
      const known = await routeBefore(sql, actor.subject ?? '', input);
      if (known !== null) return known;
      const day = civilDayOf(this.now());
      const [organ, police, procuratorate] = [await valid(sql, input.organId, day), await valid(sql, input.policeId, day), await valid(sql, input.procuratorateId, day)];
      if (organ?.kind !== OrganKind.ENFORCEMENT_AGENCY) throw refused('NOT_AN_AGENCY');
      const subject = recorderOf(actor, organ.division);
      if (police?.kind !== OrganKind.PUBLIC_SECURITY) throw refused('NOT_POLICE');
      if (procuratorate?.kind !== OrganKind.PROCURATORATE) throw refused('NOT_A_PROCURATORATE');
      if (input.crimeCode !== undefined && !crimeOf(input.crimeCode)) throw refused('NO_SUCH_CRIME');
      if (input.validTo !== undefined && input.validTo < input.validFrom) throw refused('ENDS_BEFORE_IT_BEGINS');
      return enterRoute(sql, input, subject, this.now());
    });
  }

  /** Sets the last day of an agreement, never later than it was; gives its id. Throws `Refused`. */
  async end({ id, validTo }: EndTransferRouteInput, actor: Actor): Promise<string> {
    if (actor.organ === null) throw refused('NOT_A_RECORDER');
    return this.database.transaction(async (sql) => {
      await alone(sql);
      const [route] = await sql<{ key: string; division: string | null; validFrom: string; validTo: string | null; revision: number }>(
        `select organ.lineage[1] as key, organ.division_id as division, route.valid_from::text as "validFrom", route.valid_to::text as "validTo", route.revision
         from casework.transfer_route route join registry.organ on organ.id = route.organ_id where route.id = $1::uuid`, [isUuid(id) ? id : null],
      );
      if (!route) throw refused('NOTHING_VISIBLE');
      const subject = recorderOf(actor, route.division);
      if (route.validTo === validTo) return id;
      if (validTo < route.validFrom) throw refused('ENDS_BEFORE_IT_BEGINS');
      if (route.validTo !== null && route.validTo < validTo) throw refused('ENDED_ALREADY');
      await sql('update casework.transfer_route set valid_to = $2::date, revision = revision + 1 where id = $1', [id, validTo]);
      await tell(sql, { kind: routeEnded, id, number: route.revision + 1, organ: route.key, payload: { validTo }, subject, at: this.now() });
      return id;
    });
  }
}

/** Agreements are few: whoever changes one is alone with them, so that none overlaps another. */
async function alone(sql: Transaction): Promise<void> {
  await sql('lock table casework.transfer_route in share row exclusive mode');
}

async function routeBefore(sql: Transaction, subject: string, input: RecordTransferRouteInput): Promise<string | null> {
  const [known] = await sql<{ id: string; digest: string }>('select id, request_digest as digest from casework.transfer_route where recorded_by = $1 and client_key = $2', [subject, input.clientKey]);
  if (known && known.digest !== digestOf(input)) throw refused('CLIENT_KEY_TAKEN');
  return known?.id ?? null;
}

/** Who holds the agreements of an agency: the 司法行政部门 and 人民检察院 of a division that it lies in, by those whose task it is. */
function recorderOf({ subject, organ, roles }: Actor, division: string | null): string {
  const holds = (organ?.kind === OrganKind.JUSTICE_BUREAU && roles.includes('SUPERVISOR')) || (organ?.kind === OrganKind.PROCURATORATE && roles.includes('LIAISON'));
  if (subject === null || !holds || organ.division === null || !division?.startsWith(organ.division)) throw refused('NOT_A_RECORDER');
  return subject;
}

/** The organ itself, where it is within its term that day: an agreement names no organ that has ended. */
async function valid(sql: Sql, id: string, day: CivilDay): Promise<Found | undefined> {
  const found = isUuid(id) ? await standing(sql, { id }, day) : undefined;
  return found?.id === id.toLowerCase() ? found : undefined;
}

async function divisionIdOf(sql: Sql, code: string): Promise<string | null> {
  const [division] = await sql<{ id: string }>('select id from registry.division where code = $1', [code]);
  return division?.id ?? null;
}

/** Enters an agreement and tells it; gives its id. Throws `Refused` where the division is none, or another agreement says the same of the same days. */
export async function enterRoute(sql: Transaction, input: RecordTransferRouteInput, subject: string, now: Date): Promise<string> {
  const divisionId = input.divisionCode === undefined ? null : await divisionIdOf(sql, input.divisionCode);
  if (input.divisionCode !== undefined && divisionId === null) throw refused('NO_SUCH_DIVISION');
  const { organId, policeId, procuratorateId, agreementNumber, issuer, agreedOn, validFrom } = input;
  const [crimeCode, validTo] = [input.crimeCode ?? null, input.validTo ?? null];
  const others = await sql(
    `select from casework.transfer_route where organ_id = $1::uuid and crime_code is not distinct from $2::text and division_id is not distinct from $3::text
       and daterange(valid_from, valid_to, '[]') && daterange($4::date, $5::date, '[]')`, [organId, crimeCode, divisionId, validFrom, validTo],
  );
  if (others.length > 0) throw refused('OVERLAPS');
  const [organ] = await sql<{ key: string }>('select lineage[1] as key from registry.organ where id = $1', [organId]);
  const id = uuidv7();
  await insertRows(sql, 'casework.transfer_route', [{
    id, organ_id: organId, crime_code: crimeCode, division_id: divisionId, police_id: policeId, procuratorate_id: procuratorateId, agreement_number: agreementNumber, issuer, agreed_on: agreedOn,
    valid_from: validFrom, valid_to: validTo, recorded_by: subject, recorded_at: now.toISOString(), client_key: input.clientKey, request_digest: digestOf(input), revision: 1, audience,
  }]);
  const payload = { organId, crimeCode, divisionId, policeId, procuratorateId, agreementNumber, issuer, agreedOn, validFrom, validTo };
  await tell(sql, { kind: routeRecorded, id, number: 1, organ: organ!.key, payload, subject, at: now });
  return id;
}

interface Telling { readonly kind: EventKind; readonly id: string; readonly number: number; readonly organ: string; readonly payload: Record<string, string | null>; readonly subject: string; readonly at: Date }

async function tell(sql: Transaction, { kind, id, number, organ, payload, subject, at }: Telling): Promise<void> {
  await append(sql, [{
    kind, aggregate: { type: 'TransferRoute', id, number }, organs: [organ], audience, occurredAt: at.toISOString(), actor: subject, channel: 'LIVE', parts: [{ fieldClass: 'L1', payload }],
  }], at.toISOString());
}
