import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Database, type Transaction } from '../../platform/database/index.js';
import type { Actor, ActorOrgan } from '../../platform/graphql/context.js';
import { append } from '../../platform/log/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { digestOf } from '../intake/index.js';
import { MajorListPurpose } from './major.codes.js';
import { majorListRecorded } from './major.events.js';
import type { RecordMajorListInput } from './major.types.js';
import { Refused } from './refused.js';

/** Lists are known to every organ of state. */
const audience = ['d'];

const recorders: Readonly<Partial<Record<string, readonly string[]>>> = {
  [OrganKind.ENFORCEMENT_AGENCY]: ['LEGAL_REVIEWER', 'HEAD'], [OrganKind.JUSTICE_BUREAU]: ['SUPERVISOR'], [OrganKind.PEOPLES_GOVERNMENT]: ['LEADER'],
};

/** 重大执法决定目录清单: keeps the versions of each organ's lists. */
export class MajorLists {
  /** `filingListed` is told, in the same transaction, of the first day of a list by which penalties are filed. */
  constructor(private readonly database: Database, private readonly now: () => Date, private readonly filingListed: (sql: Transaction, since: string) => Promise<void>) {}

  /** Records the next version of the actor's organ's list; gives its id, of the one recorded before when the same is sent again. Throws `Refused`. */
  record(input: RecordMajorListInput, { subject, organ, roles }: Actor): Promise<string> {
    const requestDigest = digestOf(input);
    return this.database.transaction(async (sql) => {
      if (subject === null || organ === null || !roles.some((role) => recorders[organ.kind]?.includes(role))) throw new Refused('NOT_A_RECORDER');
      // Versions are few: whoever adds one is alone with them.
      await sql('lock table casework.major_list in share row exclusive mode');
      const [known] = await sql<{ id: string; digest: string }>('select id, request_digest as digest from casework.major_list where recorded_by = $1 and client_key = $2', [subject, input.clientKey]);
      if (known && known.digest !== requestDigest) throw new Refused('CLIENT_KEY_TAKEN');
      if (known) return known.id;
      if (saysNothing(input)) throw new Refused('NOTHING_LISTED');
      const id = await enter(sql, input, { organ, subject, requestDigest, at: this.now().toISOString() });
      if (input.purpose === MajorListPurpose.MAJOR_FILING) await this.filingListed(sql, input.validFrom);
      return id;
    });
  }
}

const saysNothing = ({ organisationFineFrom, personFineFrom, confiscationFrom, kinds, domains, levels }: RecordMajorListInput): boolean =>
  [organisationFineFrom, personFineFrom, confiscationFrom].every((amount) => amount === undefined) && kinds.length + domains.length + levels.length === 0;

interface By { readonly organ: ActorOrgan; readonly subject: string; readonly requestDigest: string; readonly at: string }

/** Writes the version, ends the one before it, and tells it; gives its id. */
async function enter(sql: Transaction, input: RecordMajorListInput, { organ, subject, requestDigest, at }: By): Promise<string> {
  const { purpose, documentNumber, title, validFrom, organisationFineFrom = null, personFineFrom = null, confiscationFrom = null, kinds, domains, levels, clientKey } = input;
  const [before] = await sql<{ id: string; version: number; validFrom: string }>(
    'select id, version, valid_from::text as "validFrom" from casework.major_list where organ_id = $1 and purpose = $2 order by version desc limit 1', [organ.id, purpose],
  );
  if (before && before.validFrom >= validFrom) throw new Refused('EARLIER_THAN_BEFORE');
  if (before) await sql('update casework.major_list set valid_to = $2::date - 1 where id = $1', [before.id, validFrom]);
  const [id, version] = [uuidv7(), (before?.version ?? 0) + 1];
  await insertRows(sql, 'casework.major_list', [{
    id, organ_id: organ.id, purpose, version, document_number: documentNumber, title, valid_from: validFrom, valid_to: null, organisation_fine_from: organisationFineFrom, person_fine_from: personFineFrom,
    confiscation_from: confiscationFrom, kinds, domains, levels, recorded_at: at, recorded_by: subject, client_key: clientKey, request_digest: requestDigest, audience,
  }]);
  const payload = { organId: organ.id, version, purpose, documentNumber, title, validFrom, organisationFineFrom, personFineFrom, confiscationFrom, kinds, domains, levels };
  await append(sql, [{
    kind: majorListRecorded, aggregate: { type: 'MajorList', id, number: 1 }, organs: [organ.lineage[0]!], audience, occurredAt: at, actor: subject, channel: 'LIVE', parts: [{ fieldClass: 'L1', payload }],
  }], at);
  return id;
}
