import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { choice, day, id, Identity, instant, Kept, naturalId, Points, records, Shown, text, texts, whole } from '../../platform/model/index.js';
import { Organ } from '../../registry/organ/index.js';
import { EnforcementCase } from '../case/index.js';
import { Finding } from '../finding/index.js';
import { AccountabilityKind, AccountabilityOutcome } from './accountability.codes.js';

const optional = { nullable: true } as const;

@Entity({ schema: 'casework', tableName: 'accountability_case' })
@Index({ name: 'accountability_of_case', expression: 'create index "accountability_of_case" on "casework"."accountability_case" (enforcement_case_id, listed_at, id)' })
@Index({ name: 'accountability_of_finding', expression: 'create index "accountability_of_finding" on "casework"."accountability_case" (finding_id, listed_at, id)' })
@Index({ name: 'accountability_by_organ', expression: 'create index "accountability_by_organ" on "casework"."accountability_case" (organ_id, listed_at, id)' })
@ObjectType('AccountabilityCase', { description: '责任追究记录: that an organ was found to have broken a rule, as whoever supervises it states; the hub itself finds nobody at fault. No person is named here.' })
export class AccountabilityCase {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L1', choice(AccountabilityKind), '种类: what for.') kind!: AccountabilityKind;
  @Points('L1', () => Organ, '被追责机关: the agency whose case it is.') organ!: Organ;
  @Points('L1', () => EnforcementCase, '案件: the case.') enforcementCase!: EnforcementCase;
  @Points('L1', () => Finding, '涉罪线索: the finding, where it is about one.', optional) finding?: Finding;
  @Points('L1', () => Organ, '记录机关: who states it: justice bureau or procuratorate.') recordedBy!: Organ;
  @Shown('L1', naturalId, '违反的期限: clock of the register that was not kept, see `clocks`.', optional) clockId?: string;
  @Shown('L1', text, '违反的规定: provision broken, as cited.', optional) provision?: string;
  @Shown('L1', choice(AccountabilityOutcome), '处理结果: as last stated; empty while none is decided.', optional) outcome?: AccountabilityOutcome;
  @Shown('L1', day, '处理日期: day of that outcome.', optional) outcomeOn?: string;
  @Shown('L1', instant, '记录时间: when it was first recorded.', { column: 'listed_at' }) listedAt!: string;
  @Shown('L1', whole, '版本: grows with each event; a statement asks for it.') revision!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded what it now says.') recordedAt!: string;
  @Kept(texts) audience!: string[];
}

@Entity({ schema: 'casework', tableName: 'accountability_statement' })
@Unique({ properties: ['statedBy', 'clientKey'] })
@Index({ name: 'accountability_statement_of', expression: 'create index "accountability_statement_of" on "casework"."accountability_statement" (accountability_case_id, ordinal)' })
@ObjectType('AccountabilityStatement', { description: '责任追究记录陈述: what was stated at one time; never changed afterwards.' })
export class AccountabilityStatement {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L1', () => AccountabilityCase, '责任追究记录: of which record.') accountabilityCase!: AccountabilityCase;
  @Shown('L1', whole, '顺序: from 1.') ordinal!: number;
  @Shown('L1', choice(AccountabilityOutcome), '处理结果: what was decided, where something was.', optional) outcome?: AccountabilityOutcome;
  @Shown('L1', day, '处理日期: day of the outcome.', optional) outcomeOn?: string;
  @Shown('L2', text, '查明情况: what was found, or why it was decided so; in words that name no person.', optional) words?: string;
  @Points('L1', () => Organ, '陈述机关: who states it.') organ!: Organ;
  @Shown('L1', instant, '陈述时间: when.') statedAt!: string;
  @Kept(text) statedBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}

@ObjectType('AccountablePerson', { description: '相关责任人员: a person as the recording organ names him; the hub judges nobody.' })
export class AccountablePerson {
  @Field(() => String, { description: '职务: post.' }) post!: string;
  @Field(() => String, { description: '姓名: name.' }) name!: string;
}

/** What is 限定知悉 of a record, a row for each statement that says something of it; no list, relation or event leads to one (docs/accountability.md). */
@Entity({ schema: 'casework', tableName: 'accountability_sheet' })
@Unique({ properties: ['statedBy', 'clientKey'] })
@Index({ name: 'accountability_sheet_of', expression: 'create index "accountability_sheet_of" on "casework"."accountability_sheet" (accountability_case_id, ordinal)' })
@ObjectType('AccountabilitySheet', { description: '限定知悉单: persons, and what passed between the recording organ and the discipline organ, as stated at one time; never changed afterwards.' })
export class AccountabilitySheet {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L4', () => AccountabilityCase, '责任追究记录: of which record.') accountabilityCase!: AccountabilityCase;
  @Shown('L4', whole, '顺序: from 1.') ordinal!: number;
  @Shown('L4', records(() => AccountablePerson), '相关责任人员: all of them, as of now; empty list where nobody any more, null where nothing is said of them.', optional) persons?: AccountablePerson[];
  @Points('L4', () => Organ, '监察机关: to whom it was sent, where the register has it.', optional) disciplineOrgan?: Organ;
  @Shown('L4', text, '纪检监察机关名称: to whom it was sent.', optional) disciplineOrganName?: string;
  @Shown('L4', text, '移送文号: number of the document by which it was sent.', optional) documentNumber?: string;
  @Shown('L4', day, '移送日期: day on which it was sent.', optional) referredOn?: string;
  @Shown('L4', text, '纪检监察机关答复: what it answered.', optional) reply?: string;
  @Shown('L4', day, '答复日期: day of the answer.', optional) repliedOn?: string;
  @Points('L4', () => Organ, '陈述机关: who states it.') organ!: Organ;
  @Shown('L4', instant, '陈述时间: when.') statedAt!: string;
  @Kept(text) statedBy!: string;
  @Kept(text) clientKey!: string;
  @Kept(text) requestDigest!: string;
  @Kept(texts) audience!: string[];
}
