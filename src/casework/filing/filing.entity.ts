import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { FilingResult, FilingState } from './filing.codes.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'penalty_filing' })
@Unique({ properties: ['decisionId'] })
@Index({ name: 'penalty_filing_of_case', expression: 'create index "penalty_filing_of_case" on "casework"."penalty_filing" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'penalty_filing_by_organ', expression: 'create index "penalty_filing_by_organ" on "casework"."penalty_filing" (organ_id, listed_at, id)' })
@ObjectType('PenaltyFiling', { description: '重大行政处罚备案: the duty to file a major penalty with the government of the level, opened by the hub with the decision (山西省重大行政处罚决定备案办法).' })
export class PenaltyFiling {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Kept(id) decisionId!: string;
  @Points('L1', () => Organ, '办案机关: the agency that owes it.') organ!: Organ;
  @Points('L1', () => Organ, '备案机关: justice bureau of the division, which receives it for the government; empty where none is known.', optional) office?: Organ;
  @Points('L1', () => Organ, '上级机关: to which one that is 垂直管理 files as well.', optional) superior?: Organ;
  @Shown('L1', choice(FilingState), '状态: where it stands.') state!: FilingState;
  @Shown('L1', texts, '列入理由: why the decision is a major one.') reasons!: string[];
  @Shown('L1', day, '决定日期: day from which the period runs.') decidedOn!: string;
  @Shown('L1', day, '提示期限: last of the 15 days, counted as natural days (平台提示期限).') dueOn!: string;
  @Shown('L1', flag, '漏报: found by the hub only after the period had passed.') isMissed!: boolean;
  @Shown('L1', flag, '迟报: filed after the period.') isLate!: boolean;
  @Shown('L1', text, '备案报告文号: number of the report.', optional) documentNumber?: string;
  @Shown('L1', instant, '报备时间: when it was filed.', optional) filedAt?: string;
  @Shown('L2', text, '报备人: who filed it.', optional) filedBy?: string;
  @Shown('L1', choice(FilingResult), '审查结论: what the filing office found.', optional) result?: FilingResult;
  @Shown('L2', text, '审查意见: in words.', optional) opinion?: string;
  @Points('L1', () => Organ, '审查机关: who reviewed it.', optional) reviewedByOrgan?: Organ;
  @Shown('L2', text, '审查人: who gave the opinion.', optional) reviewedBy?: string;
  @Shown('L1', instant, '审查时间: when it was reviewed.', optional) reviewedAt?: string;
  @Shown('L1', whole, '版本: number of the current revision, counted from 1; a step asks for it.') revision!: number;
  @Shown('L1', instant, '列表时间: when the hub opened it.') listedAt!: string;
  @Kept(texts) audience!: string[];
}
