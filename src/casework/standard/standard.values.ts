import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Instant } from '../../platform/model/index.js';
import { ScreeningAnswer } from '../screening/index.js';

@ObjectType('StandardSignature', { description: '签署: a signature under a change of the standards; the organ is named, the person is not.' })
export class StandardSignature {
  @Field(() => ID, { description: '机关: identifier, see `organ`.' }) organId!: string;
  @Field(() => String, { description: '机关名称: its name.' }) organName!: string;
  @Field(() => String, { description: '身份: the role in which it was signed.' }) role!: string;
  @Field(() => Instant, { description: '时间: when.' }) signedAt!: string;
}

@ObjectType('StandardTurns', { description: '回测变动: how many acts turn from one answer to another.' })
export class StandardTurns {
  @Field(() => ScreeningAnswer, { description: '原结果: under the standards in force.' }) from!: ScreeningAnswer;
  @Field(() => ScreeningAnswer, { description: '新结果: with the draft.' }) to!: ScreeningAnswer;
  @Field(() => Int, { description: '数量: acts of one party in one case.' }) count!: number;
}
