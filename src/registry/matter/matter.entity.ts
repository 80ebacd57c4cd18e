import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { choice, choices, codeTable, day, id, Identity, Kept, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { DomainCode, GovernmentLevel } from '../organ/index.js';

/** 行政执法类别 (`law/identifiers.md` §6, SRC-4 item 6). */
export enum ActType { LICENCE = 'LICENCE', PENALTY = 'PENALTY', COMPULSION = 'COMPULSION', INSPECTION = 'INSPECTION', LEVY = 'LEVY', PAYMENT = 'PAYMENT' }

codeTable('ActType', ActType, '行政执法类别: kind of administrative act.', {
  LICENCE: '行政许可: licence.',
  PENALTY: '行政处罚: penalty.',
  COMPULSION: '行政强制: compulsion.',
  INSPECTION: '行政检查: inspection.',
  LEVY: '行政征收征用: levy or requisition.',
  PAYMENT: '行政给付: payment.',
});

@ObjectType('MatterBasis', { description: '事项依据: a provision on which a matter rests.' })
export class MatterBasis {
  @Field(() => String, { description: '法律名称: name of the law.' }) lawName!: string;
  @Field(() => String, { nullable: true, description: '条款: article.' }) article?: string;
}

@Entity({ schema: 'registry', tableName: 'matter' })
@Unique({ properties: ['code', 'version'] })
@Index({ name: 'matter_listed', expression: 'create index "matter_listed" on "registry"."matter" (code, id)' })
@ObjectType('Matter', { description: '执法事项: an entry of the catalogue of enforcement matters, in one version (R-008).' })
export class Matter {
  @Identity(id, '标识: the hub’s identifier of this version.') id!: string;
  @Shown('L0', text, '事项编码: code, the same through all versions.') code!: string;
  @Shown('L0', whole, '版本: number of the version, from 1.') version!: number;
  @Shown('L0', text, '事项名称: name.') name!: string;
  @Shown('L0', choice(ActType), '行政执法类别: kind of act.') actType!: ActType;
  @Shown('L0', choice(DomainCode), '执法领域: field of enforcement.') domain!: DomainCode;
  @Shown('L0', choices(GovernmentLevel), '行使层级: levels that exercise it.') levels!: GovernmentLevel[];
  @Shown('L0', records(() => MatterBasis), '事项依据: provisions.') bases!: MatterBasis[];
  @Shown('L0', texts, '处罚种类: codes of the kinds of penalty it can lead to.') penaltyKinds!: string[];
  @Shown('L0', text, '处罚幅度: range of the penalty as the provision states it.', { nullable: true }) limits?: string;
  @Shown('L0', day, '生效日期: first day of this version.', { nullable: true }) validFrom?: string;
  @Shown('L0', day, '失效日期: last day of this version.', { nullable: true }) validTo?: string;
  @Shown('L0', text, '核验标记: V or Vq where the provision was read, M_… where it is advisory.') confidence!: string;
  @Kept(whole, { default: '1' }) revision!: number;
}
