import { ArgsType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { Day } from '../../platform/model/index.js';
import { ScreeningAnswer } from './screening.codes.js';

@ArgsType()
export class BackTestArguments {
  @Field(() => Day, { description: '起: cases opened on this day or later.' }) from!: string;
  @Field(() => Day, { description: '止: cases opened on this day or earlier.' }) to!: string;
  @Field(() => String, { nullable: true, description: '起始游标: the previous page’s endCursor.' }) after?: string;
}

@ObjectType('BackTestRow', { description: '本机关回测明细: acts of this page that answer one standard alike.' })
export class BackTestRow {
  @Field(() => ID, { description: '标准编号: the row.' }) ruleId!: string;
  @Field(() => String, { description: '标准: what it asks.' }) text!: string;
  @Field(() => ScreeningAnswer, { description: '比对结果: met, near, or waiting for an opinion.' }) answer!: ScreeningAnswer;
  @Field(() => Int, { description: '数量: acts of one party in one case.' }) count!: number;
  @Field(() => [ID], { description: '案件: their cases, see `enforcementCase`.' }) caseIds!: readonly string[];
}

@ObjectType('BackTest', { description: '本机关回测: a page of one’s own organ’s cases against the standards of today; nothing is kept, and nobody else sees it. 仅供审查参考，不作为认定依据.' })
export class BackTest {
  @Field(() => Int, { description: '案件数: compared on this page.' }) cases!: number;
  @Extensions({ rows: 20 })
  @Field(() => [BackTestRow], { description: '明细: row by row, gravest first.' }) rows!: readonly BackTestRow[];
  @Field(() => String, { nullable: true, description: '游标: give it as `after` to go on; empty on the last page.' }) endCursor!: string | null;
}
