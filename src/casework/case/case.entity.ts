import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, day, flag, id, Identity, instant, Kept, money, Past, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { AdministrativeDivision } from '../../registry/division/index.js';
import { Matter } from '../../registry/matter/index.js';
import { DomainCode, Organ } from '../../registry/organ/index.js';
import { CaseSource, CaseStatus } from './case.codes.js';
import { DataGap } from './case.values.js';
import { pastOfCase } from './case-past.js';

@Entity({ schema: 'casework', tableName: 'enforcement_case' })
@Unique({ properties: ['sourceSystem', 'sourceKey'] })
@Unique({ properties: ['organ', 'caseNumber'] })
@Index({ name: 'enforcement_case_by_number', expression: 'create index "enforcement_case_by_number" on "casework"."enforcement_case" (case_number, listed_at, id)' })
@Index({ name: 'enforcement_case_by_organ', expression: 'create index "enforcement_case_by_organ" on "casework"."enforcement_case" (organ_id, listed_at, id)' })
@Index({ name: 'enforcement_case_by_domain', expression: 'create index "enforcement_case_by_domain" on "casework"."enforcement_case" (domain, listed_at, id)' })
@Index({ name: 'enforcement_case_by_status', expression: 'create index "enforcement_case_by_status" on "casework"."enforcement_case" (status, listed_at, id)' })
@ObjectType('EnforcementCase', { description: '行政执法案件: one case of administrative enforcement, as its organ reports it.' })
@Past(pastOfCase)
export class EnforcementCase {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L1', text, '来源系统: system that reported the case.') sourceSystem!: string;
  @Shown('L1', text, '来源主键: key of the case in that system.') sourceKey!: string;
  @Shown('L1', text, '案号: case number.', { nullable: true }) caseNumber?: string;
  @Shown('L1', text, '案件名称: title; it may name a person.', { nullable: true }) title?: string;
  @Shown('L0', choice(DomainCode), '执法领域: field of enforcement.') domain!: DomainCode;
  @Points('L0', () => Organ, '办案机关: organ that handles the case.') organ!: Organ;
  @Points('L0', () => AdministrativeDivision, '行政区划: division of the handling organ; it decides which procuratorate supervises.', { nullable: true }) division?: AdministrativeDivision;
  @Points('L1', () => AdministrativeDivision, '违法行为地: division where the act took place, where the report says so.', { nullable: true }) placeOfAct?: AdministrativeDivision;
  @Points('L0', () => Matter, '执法事项: matter of the catalogue, in the version of the day of the act.', { nullable: true }) matter?: Matter;
  @Shown('L0', text, '案由: code of the cause of action in the domain’s catalogue.', { nullable: true }) causeOfAction?: string;
  @Shown('L0', text, '违法行为类型: the violation in the source’s own words.', { nullable: true }) violation?: string;
  @Shown('L1', text, '违法事实: facts found; open to all where the record was published as history.', { nullable: true, openWhen: '$.historic' }) violationFacts?: string;
  @Shown('L1', choice(CaseSource), '案件来源: how the case came to the organ.', { nullable: true }) source?: CaseSource;
  @Shown('L1', choice(CaseStatus), '办理状态: where the case stands.') status!: CaseStatus;
  /** As open as the order of lists, which follows it: who may see that there is a case sees when it was opened. */
  @Shown('L0', instant, '行政立案时间: when the case was opened.', { nullable: true }) caseOpenedAt?: string;
  @Shown('L1', instant, '结案时间: when the case was closed.', { nullable: true }) closedAt?: string;
  @Shown('L1', day, '违法行为开始日: first day of the act.', { nullable: true }) actFrom?: string;
  @Shown('L1', day, '违法行为终了日: last day of the act; it chooses the rules.', { nullable: true }) actTo?: string;
  @Shown('L2', money, '涉案金额（元）: amount involved.', { nullable: true }) amountInvolved?: string;
  @Shown('L2', money, '违法所得（元）: illegal gains.', { nullable: true }) illegalGains?: string;
  @Shown('L0', flag, '历史数据: taken in as history; screened and shown apart, starts no clock.') historic!: boolean;
  @Shown('L1', records(() => DataGap), '数据缺项: what the record leaves out or states doubtfully.') gaps!: DataGap[];
  @Shown('L1', whole, '版本: number of the current revision, counted from 1.') revision!: number;
  @Shown('L0', instant, '列表时间: opened, else decided, else published, else received; lists are ordered by it.') listedAt!: string;
  @Shown('L1', instant, '入库时间: when the hub recorded the current revision.') recordedAt!: string;
  /** Number of the case's last event in the log. */
  @Kept(whole) eventNumber!: number;
  @Kept(text) bodyDigest!: string;
  /** Scope keys of those who may see the row (docs/rights.md). */
  /** Scope keys of those to whom it was sent, who see it as the organ's own line does. */
  @Kept(texts, { default: `'{}'` }) sharedWith!: string[];
  @Kept(texts) audience!: string[];
}
