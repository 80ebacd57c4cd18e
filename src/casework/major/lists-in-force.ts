import { addMoney, readMoney, type Money } from '../../kernel/index.js';
import type { Sql } from '../../platform/database/index.js';
import type { MajorListPurpose } from './major.codes.js';

/** A list as decisions are held against it. */
export interface ListInForce {
  readonly id: string; readonly title: string; readonly documentNumber: string; readonly validFrom: string; readonly validTo: string | null;
  readonly organKey: string; readonly division: string | null; readonly isOfDivision: boolean;
  readonly organisationFineFrom: string | null; readonly personFineFrom: string | null; readonly confiscationFrom: string | null;
  readonly kinds: readonly string[]; readonly domains: readonly string[]; readonly levels: readonly string[];
}

/** A decision as it is held against lists. `day`: that of the decision; `isOfPersons`: all that it punishes are natural persons. Amounts in 元. */
export interface Judged {
  readonly organ: { readonly lineage: readonly string[]; readonly division: string | null; readonly level: string | null };
  readonly domain: string; readonly day: string; readonly isOfPersons: boolean; readonly kinds: readonly string[];
  readonly fineAmount: string | null; readonly confiscatedGainsAmount: string | null; readonly confiscatedGoodsAmount: string | null;
}

/** All versions of the lists for a purpose; they are few. */
export function listsFor(sql: Sql, purpose: MajorListPurpose): Promise<ListInForce[]> {
  return sql<ListInForce>(
    `select l.id, l.title, l.document_number as "documentNumber", l.valid_from::text as "validFrom", l.valid_to::text as "validTo", o.lineage[1] as "organKey", o.division_id as division,
       o.kind in ('JUSTICE_BUREAU', 'PEOPLES_GOVERNMENT') as "isOfDivision", l.organisation_fine_from::text as "organisationFineFrom", l.person_fine_from::text as "personFineFrom",
       l.confiscation_from::text as "confiscationFrom", l.kinds, l.domains, l.levels
     from casework.major_list l join registry.organ o on o.id = l.organ_id where l.purpose = $1 order by l.recorded_at, l.id`, [purpose],
  );
}

/** Which of the lists a decision is on, each with what in it. */
export function listedOn(lists: readonly ListInForce[], judged: Judged): { readonly list: ListInForce; readonly says: string }[] {
  return lists.filter((list) => holdsFor(list, judged)).flatMap((list) => {
    const says = metBy(list, judged);
    return says === null ? [] : [{ list, says: `${says}（${list.title}，${list.documentNumber}）` }];
  });
}

function holdsFor(list: ListInForce, { organ, domain, day }: Judged): boolean {
  const isOver = organ.lineage.includes(list.organKey) || (list.isOfDivision && list.division !== null && organ.division?.startsWith(list.division) === true);
  return isOver && list.validFrom <= day && day <= (list.validTo ?? '9999-12-31')
    && (list.domains.length === 0 || list.domains.includes(domain)) && (list.levels.length === 0 || (organ.level !== null && list.levels.includes(organ.level)));
}

/** What of the list is met, in words; a list that names neither amount nor kind is of all decisions in its fields and levels. */
function metBy(list: ListInForce, { kinds, isOfPersons, fineAmount, confiscatedGainsAmount, confiscatedGoodsAmount }: Judged): string | null {
  const fineFrom = isOfPersons ? list.personFineFrom : list.organisationFineFrom;
  const isOfAmounts = [list.organisationFineFrom, list.personFineFrom, list.confiscationFrom].some((amount) => amount !== null);
  if (!isOfAmounts && list.kinds.length === 0) return '列入目录的领域、层级';
  if (kinds.some((kind) => list.kinds.includes(kind))) return '列入目录的处罚种类';
  if (fineFrom !== null && fineAmount !== null && inFen(fineAmount) >= inFen(fineFrom)) return `罚款 ${fineAmount} 元，达到目录所列 ${fineFrom} 元`;
  const confiscated = addMoney(inFen(confiscatedGainsAmount ?? '0'), inFen(confiscatedGoodsAmount ?? '0'));
  return list.confiscationFrom !== null && confiscated >= inFen(list.confiscationFrom) ? `没收金额达到目录所列 ${list.confiscationFrom} 元` : null;
}

/** Amounts come from columns that hold nothing but amounts. */
function inFen(amount: string): Money {
  const reading = readMoney(amount);
  if (!reading.ok) throw new RangeError(`${amount} is no amount`);
  return reading.value;
}
