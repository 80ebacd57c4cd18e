import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { choice, choices, flag, id, Instant, Kept, records, Shown, texts, whole } from '../../platform/model/index.js';
import { FileStanding, FileState, FileStep } from './file.codes.js';
import { caseFiles } from './case-files.js';

const optional = { nullable: true } as const;

@ObjectType('CaseFileItem', { description: '案卷材料情况: a kind of step or document, and whether it is in the file.' })
export class CaseFileItem {
  @Field(() => FileStep, { description: '案卷材料: which.' }) step!: FileStep;
  @Field(() => String, { description: '名称: as shown to people.' }) label!: string;
  @Field(() => FileState, { description: '归卷情况: whether it is there.' }) state!: FileState;
  @Field(() => Instant, { ...optional, description: '时间: when it was first taken, where a record says so.' }) takenAt?: string;
  @Field(() => [String], { description: '依据: provisions that ask for it in this field.' }) basis!: string[];
  @Field(() => String, { ...optional, description: '仅作提示的理由: why it does not make the file incomplete when it is lacking; empty where it does.' }) advisory?: string;
  @Field(() => String, { ...optional, description: '文书格式: number and name of the form of market regulation (2021); empty in other fields.' }) form?: string;
}

/** Not stored: generated from records whenever it is asked for. */
@Entity({ expression: caseFiles })
@ObjectType('CaseFile', { description: '案卷: what records show of a case’s file, against the standard of the ordinary procedure; as of now, whatever the case is read as of.' })
export class CaseFile {
  /** The case. */
  @Kept(id) id!: string;
  @Shown('L1', choice(FileStanding), '案卷完整性: how the file stands.') standing!: FileStanding;
  @Shown('L1', flag, '是否齐全: empty where no step of the case was reported.', optional) isComplete?: boolean;
  @Shown('L1', whole, '缺少项数: kinds that are lacking, of those that count; empty where no step of the case was reported.', optional) lackingCount?: number;
  @Shown('L1', choices(FileStep), '缺少材料: kinds that are lacking, of those that count; empty where no step of the case was reported.', optional) lacking?: FileStep[];
  @Shown('L1', records(() => CaseFileItem), '案卷材料情况: kind by kind, in the order of the procedure; empty where no step of the case was reported.', optional) items?: CaseFileItem[];
  @Kept(texts) audience!: string[];
}
