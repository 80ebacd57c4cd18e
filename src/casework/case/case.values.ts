import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType('LegalBasis', { description: '法律依据: a provision as cited, never a bare string.' })
@InputType('LegalBasisInput', { description: '法律依据: a provision as cited.' })
export class LegalBasisCited {
  @Field(() => String, { description: '法律名称: name of the law, regulation or rule.' }) lawName!: string;
  @Field(() => String, { nullable: true, description: '文号: number of the instrument.' }) documentNumber?: string;
  @Field(() => String, { nullable: true, description: '条款: article, paragraph and item as cited.' }) article?: string;
}

@ObjectType('DataGap', { description: '数据缺项: something a record should state and does not, or states doubtfully; the record is accepted all the same.' })
export class DataGap {
  @Field(() => String, { description: '字段: field concerned.' }) field!: string;
  @Field(() => String, { description: '代码: MISSING, CHECK_DIGIT, UNREADABLE and the like.' }) code!: string;
  @Field(() => String, { description: '说明: what is missing and what to do.' }) message!: string;
  @Field(() => String, { nullable: true, description: '原值: the value as received, where there was one.' }) value?: string;
}
