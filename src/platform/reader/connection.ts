import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';

@ObjectType('PageInfo', { description: '分页信息: where this page ends.' })
class PageInfo {
  @Field(() => Boolean, { description: '还有下一页: more rows follow.' }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: '末游标: give it as `after` to read on.' }) endCursor?: string;
}

@ObjectType('Total', { description: '总数: rows visible to the asker, exact up to 10,000.' })
class Total {
  @Field(() => Int, { description: '数: the count, 10,000 at most.' }) count!: number;
  @Field(() => Boolean, { description: '是否精确: false when there are more than 10,000.' }) isExact!: boolean;
  @Field(() => String, { description: '显示: as shown to people, 10000+ when not exact.' }) text!: string;
}

@ObjectType('WithheldField', { description: '未展示字段: a field that this object has and does not show to this asker.' })
export class WithheldField {
  @Field(() => String, { description: '字段: name of the field.' }) field!: string;
  @Field(() => String, { description: '字段级别: class of the field, L1 to L4.' }) fieldClass!: string;
  @Field(() => String, { description: '理由: why it is not shown.' }) reason!: string;
  @Field(() => String, { description: '如何申请: how to ask for it.' }) howToAsk!: string;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: '每页条数: rows wanted, 1 to 100; 20 when left out.' }) first?: number;
  @Field(() => String, { nullable: true, description: '起始游标: the previous page’s endCursor.' }) after?: string;
}

/** The connection type of a node: nodes, edges, pageInfo and a total that counts only what the asker may see. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string, term: string): ClassType {
  @ObjectType(`${name}Edge`, { description: `${term}（连接边）: a row with its cursor.` })
  class Edge {
    @Field(() => node, { description: `${term}: the row.` }) node!: T;
    @Field(() => String, { description: '游标: place of the row in the list.' }) cursor!: string;
  }
  @ObjectType(`${name}Connection`, { description: `${term}（分页列表）: a page of rows, in order.` })
  class Connection {
    @Field(() => [node], { description: `${term}: the rows of this page.` }) nodes!: T[];
    @Field(() => [Edge], { description: `${term}: the rows with their cursors.` }) edges!: Edge[];
    @Field(() => PageInfo, { description: '分页信息: where this page ends.' }) pageInfo!: PageInfo;
    @Field(() => Total, { description: '总数: rows visible to the asker.' }) total!: Total;
  }
  return Connection;
}
