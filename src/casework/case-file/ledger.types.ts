import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { Day, JsonObject } from '../../platform/model/index.js';
import { LedgerItem } from './file.codes.js';

@ObjectType('LedgerFigure', { description: '台账数据: a count, and how to list what it counts.' })
export class LedgerFigure {
  @Field(() => LedgerItem, { description: '台账数据项: what is counted.' }) item!: LedgerItem;
  @Field(() => String, { nullable: true, description: '分项: code of the kind of penalty, or of what is lacking; empty for the others.' }) of!: string | null;
  @Field(() => Int, { description: '数: rows that the asker sees.' }) value!: number;
  @Field(() => String, { description: '明细列表: root field whose rows they are.' }) list!: string;
  @Field(() => JsonObject, { description: '明细条件: `where` of that list that gives exactly these rows.' }) where!: object;
}

@ObjectType('Ledger', { description: '执法台账: what an organ handled in a time, generated from records; history is left out.' })
export class Ledger {
  @Field(() => ID, { description: '机关: identifier.' }) organId!: string;
  @Field(() => Day, { description: '起始日: from this day on.' }) from!: string;
  @Field(() => Day, { description: '截止日: up to this day, which is not counted.' }) before!: string;
  @Extensions({ rows: 34 })
  @Field(() => [LedgerFigure], { description: '台账数据: figures.' }) figures!: LedgerFigure[];
}
