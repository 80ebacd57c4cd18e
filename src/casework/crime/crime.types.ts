import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DomainCode } from '../../registry/organ/index.js';
import { PoliceLine } from './crime.codes.js';

const optional = { nullable: true } as const;

@ObjectType('Crime', { description: '罪名: a crime of 刑法 for which a case may be transferred.' })
export class Crime {
  @Field(() => ID, { description: '罪名代码: its article, “-1” being 之一 and “(2)” 第2款.' }) code!: string;
  @Field(() => String, { description: '罪名: name.' }) name!: string;
  @Field(() => String, { description: '条文: article as a document cites it.' }) citation!: string;
  @Field(() => [DomainCode], { description: '执法领域: fields in which it arises; none where only neighbouring organs meet it.' }) domains!: readonly DomainCode[];
  @Field(() => PoliceLine, { description: '立案审查类别: proposed; the police state it when they receive.' }) policeLine!: PoliceLine;
}

@InputType('CrimeWhere', { description: '罪名筛选条件: all that are given must hold.' })
export class CrimeWhere {
  @Field(() => DomainCode, { ...optional, description: '执法领域: arises in this field.' }) domain?: DomainCode;
  @Field(() => ID, { ...optional, description: '罪名代码: this crime alone.' }) code?: string;
}
