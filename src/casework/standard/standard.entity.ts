import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, day, flag, id, Identity, instant, jsonObject, Kept, naturalId, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { DomainCode, Organ } from '../../registry/organ/index.js';
import { ThresholdRoute, ThresholdTier } from '../threshold/index.js';
import { StandardState } from './standard.codes.js';
import { StandardSignature, StandardTurns } from './standard.values.js';

const optional = { nullable: true } as const;

/** A version of a row, in the shape of `ThresholdRule`. */
@Entity({ schema: 'casework', tableName: 'standard' })
@Unique({ properties: ['ruleId', 'number'] })
@Unique({ properties: ['draftedBy', 'clientKey'] })
@Index({ name: 'standard_by_time', expression: 'create index "standard_by_time" on "casework"."standard" (listed_at, id)' })
@ObjectType('Standard', { description: '移送标准变更: a row of the standards, or a new version of one, as data: drafted, back-tested, signed by two persons, dated.' })
export class Standard {
  @Identity(id, '标识: the hub’s identifier of this draft.') id!: string;
  @Shown('L1', naturalId, '标准编号: name of the row; its versions share it.') ruleId!: string;
  @Shown('L1', whole, '序号: of the drafts of this row, counted from 1.') number!: number;
  @Shown('L1', choice(StandardState), '状态: where it has come.') state!: StandardState;
  @Shown('L1', naturalId, '罪名代码: the crime.') crimeCode!: string;
  @Shown('L1', text, '标准内容: what it asks, with every figure.') wording!: string;
  @Shown('L1', choice(ThresholdTier), '档次: the tier of punishment that it stands for.') tier!: ThresholdTier;
  @Shown('L1', choices(DomainCode), '执法领域: fields whose cases are compared with it.') domains!: DomainCode[];
  @Shown('L1', choice(ThresholdRoute), '办理路径: where a case that meets it goes.') route!: ThresholdRoute;
  @Shown('L1', jsonObject, '条件: what is asked, as data (docs/standards.md).') condition!: object;
  @Shown('L1', jsonObject, '分领域条件: by field whose facts have another shape.', optional) otherwise?: object;
  @Shown('L1', texts, '累计要素: facts of acts not yet dealt with that are added up; none where nothing is.') sumFacts!: string[];
  @Shown('L1', whole, '累计期间（月）: window; empty where the text has none.', optional) sumMonths?: number;
  @Shown('L1', text, '接近系数: share of a line from which a number is near it.', optional) nearFactor?: string;
  @Shown('L1', flag, '合理嫌疑: whether the number need not be reached.') suspicionSuffices!: boolean;
  @Shown('L1', day, '适用起始日: first day of the act to which it applies.') validFrom!: string;
  @Shown('L1', day, '适用终止日: last day; empty while it has no end of its own.', optional) validTo?: string;
  @Shown('L1', texts, '依据: provisions, as cited.') basis!: string[];
  @Shown('L1', text, '依据原文: the text of the provisions, as attached.') provisions!: string;
  @Shown('L1', text, '原文摘要: SHA-256 of that text.') provisionsDigest!: string;
  @Shown('L1', text, '核验标记: V or Vq where the text was read; only then does it bind.') mark!: string;
  @Shown('L1', text, '说明: note.', optional) note?: string;
  @Shown('L1', text, '认定途径: who can settle a technical fact of it, and by what paper.', optional) settledBy?: string;
  @Points('L1', () => Organ, '起草机关: whose draft it is.') draftedByOrgan!: Organ;
  @Shown('L1', instant, '起草时间: when.', { column: 'listed_at' }) draftedAt!: string;
  @Shown('L1', records(() => StandardSignature), '签署: who signed, by organ, in order; no person is named.') signatures!: StandardSignature[];
  @Shown('L1', instant, '签署生效时间: when the second person signed; compared from then on.', optional) signedAt?: string;
  @Shown('L1', instant, '撤回时间: when it was taken back.', optional) withdrawnAt?: string;
  @Shown('L1', day, '回测起: first day of the cases of the back-test.', optional) backTestFrom?: string;
  @Shown('L1', day, '回测止: last day.', optional) backTestTo?: string;
  @Shown('L1', whole, '回测案件数: cases that the back-test has compared.') backTestedCases!: number;
  @Shown('L1', records(() => StandardTurns), '回测变动: how many answers turn, from which to which.') backTestTurns!: StandardTurns[];
  @Shown('L1', instant, '回测完成时间: empty until the back-test has come to its end.', optional) backTestedAt?: string;
  @Shown('L1', whole, '版本: grows with each step.') revision!: number;
  @Kept(text, optional) backTestAfter?: string;
  @Kept(texts) signers!: string[];
  @Kept(text) draftedBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
