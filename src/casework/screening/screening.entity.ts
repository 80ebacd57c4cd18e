import { Entity, Index } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, flag, id, Identity, instant, Kept, Points, records, Shown, text, texts } from '../../platform/model/index.js';
import { Party } from '../../registry/party/index.js';
import { EnforcementCase } from '../case/index.js';
import { ScreeningAnswer, ScreeningTrigger } from './screening.codes.js';
import { ScreeningComparison, UsedFact } from './screening.types.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'screening' })
@Index({ name: 'screening_of_case', expression: 'create index "screening_of_case" on "casework"."screening" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'screening_by_party', expression: 'create index "screening_by_party" on "casework"."screening" (party_id, listed_at, id) where party_id is not null' })
@Index({ name: 'screening_of_party', expression: 'create index "screening_of_party" on "casework"."screening" (party_id, enforcement_case_id) where is_latest and reads_others' })
@Index({ name: 'screening_by_answer', expression: 'create index "screening_by_answer" on "casework"."screening" (answer, listed_at, id)' })
@Index({ name: 'screening_by_time', expression: 'create index "screening_by_time" on "casework"."screening" (listed_at, id)' })
@Index({ name: 'screening_latest', expression: 'create unique index "screening_latest" on "casework"."screening" (enforcement_case_id, party_id) nulls not distinct where is_latest' })
@ObjectType('Screening', { description: '移送标准比对: what one party did in one case, compared with the standards at one time; never changed afterwards. 仅供审查参考，不作为认定依据.' })
export class Screening {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L1', () => Party, '当事人: the party; empty where the record names none.', optional) party?: Party;
  @Shown('L1', choice(ScreeningTrigger), '比对时点: why it was compared.') trigger!: ScreeningTrigger;
  @Shown('L1', choice(ScreeningAnswer), '总体结果: the gravest of the rows.') answer!: ScreeningAnswer;
  @Shown('L1', day, '行为终了日: the day by which standards were chosen; where the case states none, the latest that its dates allow.', optional) actEndedOn?: string;
  @Shown('L1', flag, '行为终了日为推定: whether that day was taken from the dates of the case.') isDayAssumed!: boolean;
  @Shown('L1', flag, '最新: whether no later comparison replaced it.') isLatest!: boolean;
  @Shown('L1', flag, '历史数据: of a case that was taken in as history.') historic!: boolean;
  @Shown('L2', records(() => ScreeningComparison), '比对明细: row by row, gravest first, as they were answered then.') results!: ScreeningComparison[];
  @Shown('L2', records(() => UsedFact), '要素快照: all facts as they were stated then.') facts!: UsedFact[];
  @Shown('L1', texts, '达到的标准: rows that are met.') metRuleIds!: string[];
  @Shown('L1', instant, '比对时间: when it was compared.', { column: 'listed_at' }) screenedAt!: string;
  /** What it said, digested: the same again is not written again. */
  @Kept(text) contentDigest!: string;
  /** Whether penalties or other acts of the party can change the answer. */
  @Kept(flag) readsOthers!: boolean;
  @Kept(texts) audience!: string[];
}
