import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, day, id, Identity, instant, Kept, money, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { DomainCode, GovernmentLevel, Organ } from '../../registry/organ/index.js';
import { PenaltyKind } from '../case/index.js';
import { MajorListPurpose } from './major.codes.js';

const optional = { nullable: true } as const;

/** The versions of a list are the rows of one organ and purpose; each ends the day before the next begins. */
@Entity({ schema: 'casework', tableName: 'major_list' })
@Unique({ properties: ['organ', 'purpose', 'version'] })
@Unique({ properties: ['recordedBy', 'clientKey'] })
@Index({ name: 'major_list_listed', expression: 'create index "major_list_listed" on "casework"."major_list" (recorded_at, id)' })
@ObjectType('MajorList', { description: '重大执法决定目录清单: which decisions an organ, or the province, holds to be major; its figures are those of the document, the hub has none of its own.' })
export class MajorList {
  @Identity(id, '标识: the hub’s identifier of this version.') id!: string;
  @Points('L1', () => Organ, '公布机关: whose list it is; it holds for that organ, those below it in its line, and of a 司法行政部门 or government those of its division.') organ!: Organ;
  @Shown('L1', choice(MajorListPurpose), '用途: what it is for.') purpose!: MajorListPurpose;
  @Shown('L1', whole, '版本: number of the version, counted from 1.') version!: number;
  @Shown('L1', text, '文号: number of the document that it is.') documentNumber!: string;
  @Shown('L1', text, '名称: title of the document.') title!: string;
  @Shown('L1', day, '生效日期: first day on which it holds.') validFrom!: string;
  @Shown('L1', day, '失效日期: last day on which it holds; until the next version when empty.', optional) validTo?: string;
  @Shown('L1', money, '对单位罚款起点（元）: a fine of so much or more on an organisation.', optional) organisationFineFrom?: string;
  @Shown('L1', money, '对个人罚款起点（元）: a fine of so much or more on a natural person.', optional) personFineFrom?: string;
  @Shown('L1', money, '没收起点（元）: confiscations of so much or more, gains and property together.', optional) confiscationFrom?: string;
  @Shown('L1', choices(PenaltyKind), '处罚种类: these kinds, whatever the amount.') kinds!: PenaltyKind[];
  @Shown('L1', choices(DomainCode), '执法领域: only in these fields; in all when empty.') domains!: DomainCode[];
  @Shown('L1', choices(GovernmentLevel), '机关层级: only of organs of these levels; of all when empty.') levels!: GovernmentLevel[];
  @Shown('L1', instant, '登记时间: when it was recorded.') recordedAt!: string;
  @Kept(text) recordedBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
