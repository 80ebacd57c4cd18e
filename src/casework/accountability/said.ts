import { civilDayOf, isCivilDay } from '../../kernel/index.js';
import type { Transaction } from '../../platform/database/index.js';
import { isUuid } from '../../platform/reader/index.js';
import { OrganKind } from '../../registry/organ/index.js';
import { clocks } from '../clock/index.js';
import type { AccountablePerson } from './accountability.entity.js';
import type { AccountabilitySaid, DisciplineReferralInput, DisciplineReplyInput } from './accountability.types.js';
import { Refused } from './refused.js';

/** What a statement says, of either mutation. */
export type Said = AccountabilitySaid & { readonly words?: string; readonly clockId?: string; readonly provision?: string; readonly reply?: DisciplineReplyInput };

/** What is 限定知悉 of a record so far. */
export interface SheetHeld { readonly ordinal: number; readonly persons: readonly AccountablePerson[] | null; readonly disciplineId: string | null; readonly isReferral: boolean }

const mostPersons = 50;
/** Our own limits, not the law's. */
const most = { short: 100, reply: 2_000 } as const;
const isSaid = (text: string | undefined, characters: number = most.short): boolean => text !== undefined && text.trim() !== '' && [...text].length <= characters;

/** Throws `Refused` for what cannot be kept as it is said, after the sheets that there are. */
export function demandWhole(said: Said, sheets: readonly SheetHeld[], now: Date): void {
  const { clockId, outcome, outcomeOn, persons = [], referral, reply } = said;
  if (clockId !== undefined && !clocks.some(({ id }) => id === clockId)) throw new Refused('UNKNOWN_CLOCK');
  if ((outcome === undefined) !== (outcomeOn === undefined)) throw new Refused('OUTCOME_INCOMPLETE');
  if (persons.length > mostPersons || persons.some(({ post, name }) => !isSaid(post) || !isSaid(name))) throw new Refused('PERSON_INCOMPLETE');
  demandDiscipline(said, sheets);
  const today = civilDayOf(now);
  if ([outcomeOn, referral?.on, reply?.on].some((day) => day !== undefined && (!isCivilDay(day) || day > today))) throw new Refused('NOT_YET');
  demandNameless(said, [...persons, ...sheets.flatMap((sheet) => sheet.persons ?? [])]);
}

function demandDiscipline({ referral, reply }: Said, sheets: readonly SheetHeld[]): void {
  if (referral !== undefined && (!isSaid(referral.documentNumber) || (referral.organId === undefined && !isSaid(referral.organName)))) throw new Refused('REFERRAL_INCOMPLETE');
  if (reply === undefined) return;
  if (!isSaid(reply.words, most.reply)) throw new Refused('REPLY_INCOMPLETE');
  if (referral === undefined && !sheets.some(({ isReferral }) => isReferral)) throw new Refused('REFERRAL_MISSING');
}

/** Words are shown to the organ concerned: nobody whom a sheet names stands in them. */
function demandNameless({ words = '', provision = '' }: Said, persons: readonly AccountablePerson[]): void {
  const written = bare(`${words}\n${provision}`);
  if (persons.some(({ name }) => [...bare(name)].length > 1 && written.includes(bare(name)))) throw new Refused('NAME_IN_WORDS');
}

/** A name is found however it is spaced. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s·•・.]/g, '');

/** The discipline organ that a referral names, where the register has it. Throws `Refused`. */
export async function disciplineOrganOf(sql: Transaction, referral: DisciplineReferralInput | undefined): Promise<{ id: string; organKey: string; name: string } | null> {
  if (referral?.organId === undefined) return null;
  const [organ] = isUuid(referral.organId) ? await sql<{ id: string; organKey: string; name: string }>(
    `select id, 'o' || number as "organKey", name from registry.organ where id = $1 and kind = '${OrganKind.SUPERVISORY_COMMISSION}'`, [referral.organId],
  ) : [];
  if (!organ) throw new Refused('NOT_DISCIPLINE_ORGAN');
  return organ;
}
