import { canBind, citeBasis, order310, type CivilDay, type Confidence, type LegalBasis } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import { GovernmentLevel, OrganKind } from '../../registry/organ/index.js';
import { ReceiverReason } from './receiver.codes.js';
import { standing, type Found } from './standing.js';

/** What a receiver is proposed for: the crimes, the main one first, and the division of the act; of the organ where none is given. */
export interface ReceiverAsk { readonly organId: string; readonly crimeCodes: readonly string[]; readonly divisionId: string | null; readonly day: CivilDay }

export interface ReceiverFound {
  readonly policeId: string | null;
  readonly procuratorateId: string | null;
  readonly courtId: string | null;
  readonly reason: ReceiverReason;
  /** Provisions as a document cites them, or the agreement. */
  readonly basis: readonly string[];
  /** How far the rule is established; null where an agreement speaks, or nothing was found. */
  readonly mark: Confidence | null;
  /** The rule rests on what was not read: it is shown, and binds nobody. */
  readonly isAdvisory: boolean;
  readonly agreement: { readonly id: string; readonly number: string; readonly issuer: string; readonly agreedOn: string } | null;
  /** What is missing, in words, and what to do; null where nothing is. */
  readonly missing: string | null;
}

type Rule = Exclude<ReceiverReason, ReceiverReason.AGREEMENT | ReceiverReason.NONE>;

/** 国务院令第310号第五条第二款: 同级公安机关. Whose level counts where an organ decides in another’s name, it does not say; nor what a township does. */
const sameLevel: readonly LegalBasis[] = [order310(5, 2)];
const marks: Readonly<Record<Rule, Confidence>> = { SAME_LEVEL: 'V', SAME_LEVEL_OF_NAMED: 'D', TOWNSHIP_TO_COUNTY: 'M_MED' };

/** Who receives a transfer: by a recorded agreement, else the police of the same level, and the procuratorate and court beside them. */
export async function proposeReceiver(sql: Sql, ask: ReceiverAsk): Promise<ReceiverFound> {
  const organ = await standing(sql, { id: ask.organId }, ask.day);
  if (!organ) return none('机关名录中没有该机关，或者该机关当日不在有效期内且没有承继机关；请核对机关标识和日期');
  if (organ.kind !== OrganKind.ENFORCEMENT_AGENCY) return none(`“${organ.name}”不是行政执法机关，不移送涉嫌犯罪案件；请核对移送机关`);
  return await byAgreement(sql, ask, organ) ?? byRule(sql, ask, organ);
}

interface Route { readonly id: string; readonly policeId: string; readonly procuratorateId: string; readonly number: string; readonly issuer: string; readonly agreedOn: string }

/** The agreement that says most of the case: one on its crime before one on all, on the narrower division before the wider, then the later. */
async function byAgreement(sql: Sql, { organId, crimeCodes, divisionId, day }: ReceiverAsk, organ: Found): Promise<ReceiverFound | null> {
  const routes = await sql<Route>(
    `select id, police_id as "policeId", procuratorate_id as "procuratorateId", agreement_number as number, issuer, agreed_on::text as "agreedOn"
     from casework.transfer_route
     where organ_id = any($1::uuid[]) and (crime_code is null or crime_code = any($2::text[])) and (division_id is null or starts_with($3, division_id))
       and $4::date between valid_from and coalesce(valid_to, 'infinity')
     order by array_position($2::text[], crime_code) nulls last, length(division_id) desc nulls last, valid_from desc, id desc`,
    [[organId, organ.id], crimeCodes, divisionId ?? organ.division, day],
  );
  for (const { id, policeId, procuratorateId, number, issuer, agreedOn } of routes) {
    const [police, procuratorate] = [await standing(sql, { id: policeId }, day), await standing(sql, { id: procuratorateId }, day)];
    if (police?.kind !== OrganKind.PUBLIC_SECURITY || procuratorate?.kind !== OrganKind.PROCURATORATE) continue;
    const court = await beside(sql, police, OrganKind.COURT, day);
    return {
      policeId: police.id, procuratorateId: procuratorate.id, courtId: court?.id ?? null, reason: ReceiverReason.AGREEMENT, basis: [`${issuer} ${number}`], mark: null, isAdvisory: false,
      agreement: { id, number, issuer, agreedOn }, missing: null,
    };
  }
  return null;
}

async function byRule(sql: Sql, { divisionId, day }: ReceiverAsk, organ: Found): Promise<ReceiverFound> {
  const named = organ.namedId === null ? undefined : await standing(sql, { id: organ.namedId }, day);
  const acting = named ?? organ;
  const division = acting.division ?? divisionId;
  if (acting.level === null || division === null) return none(`机关名录未载明“${acting.name}”的层级或者行政区划；请先补登，或者登记移送受理约定`);
  const isTownship = acting.level === GovernmentLevel.TOWNSHIP;
  const at = isTownship ? { level: GovernmentLevel.COUNTY, division: countyOf(division) } : { level: acting.level, division };
  const police = await standing(sql, { kind: OrganKind.PUBLIC_SECURITY, ...at }, day);
  if (!police) return none(`机关名录中没有与“${acting.name}”同级的公安机关；请商定受理机关并登记移送受理约定`);
  const reason = named ? ReceiverReason.SAME_LEVEL_OF_NAMED : ReceiverReason.SAME_LEVEL;
  return withOthers(sql, police, isTownship ? ReceiverReason.TOWNSHIP_TO_COUNTY : reason, day);
}

async function withOthers(sql: Sql, police: Found, reason: Rule, day: CivilDay): Promise<ReceiverFound> {
  const [procuratorate, court] = [await beside(sql, police, OrganKind.PROCURATORATE, day), await beside(sql, police, OrganKind.COURT, day)];
  return {
    policeId: police.id, procuratorateId: procuratorate?.id ?? null, courtId: court?.id ?? null, reason, basis: sameLevel.map(citeBasis), mark: marks[reason], isAdvisory: !canBind(marks[reason]),
    agreement: null, missing: procuratorate ? null : `机关名录中没有与“${police.name}”同级的人民检察院；请先补登，或者登记移送受理约定`,
  };
}

/** The organ of this kind that stands at the level and in the division of the police. */
async function beside(sql: Sql, police: Found, kind: OrganKind, day: CivilDay): Promise<Found | undefined> {
  if (police.level === null || police.division === null) return undefined;
  const found = await standing(sql, { kind, level: police.level, division: police.division }, day);
  return found?.level === police.level ? found : undefined;
}

/** The county that a township lies in; a city without counties has its townships right below. */
function countyOf(township: string): string {
  const county = township.slice(0, 6);
  return county.endsWith('00') ? county.slice(0, 4) : county;
}

const none = (missing: string): ReceiverFound =>
  ({ policeId: null, procuratorateId: null, courtId: null, reason: ReceiverReason.NONE, basis: [], mark: null, isAdvisory: false, agreement: null, missing });
