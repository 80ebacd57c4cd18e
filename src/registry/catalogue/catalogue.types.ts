import { Extensions, Field, ObjectType } from 'type-graphql';

/** How many fields a type has on average, and values a code table; documents are weighed by it. */
const usual = { fields: 19, values: 6 } as const;

@ObjectType('CatalogueOwner', { description: '责任部分: the part of the hub that declares it.' })
export class CatalogueOwner {
  @Field(() => String, { description: '子图: subgraph, or platform for what every part uses.' }) subgraph!: string;
  @Field(() => String, { description: '模块: module of the subgraph.' }) module!: string;
}

@ObjectType('CatalogueField', { description: '数据项: a field of a type.' })
export class CatalogueField {
  @Field(() => String, { description: '字段名: name in the schema.' }) name!: string;
  @Field(() => String, { description: '中文名称: Chinese term.' }) term!: string;
  @Field(() => String, { description: '含义: what it means.' }) meaning!: string;
  @Field(() => String, { description: '类型: type in the schema.' }) type!: string;
  @Field(() => String, { nullable: true, description: '代码表: name of the code table that its values are of.' }) codeTable!: string | null;
  @Field(() => String, { description: '字段级别: class, L0 to L4; of a part of a value, the lowest class under which a field shows such a value.' }) fieldClass!: string;
  @Field(() => String, { nullable: true, description: '计量单位: unit of its value.' }) unit!: string | null;
  @Field(() => [String], { description: '筛选条件: filters of lists that look at it, as list.filter; none when it cannot be filtered by.' }) filters!: readonly string[];
  @Field(() => CatalogueOwner, { description: '责任部分: the part that answers for it.' }) owner!: CatalogueOwner;
}

@ObjectType('CatalogueType', { description: '数据集: a type of the graph with its fields (R-125).' })
export class CatalogueType {
  @Field(() => String, { description: '类型名: name in the schema.' }) name!: string;
  @Field(() => String, { description: '中文名称: Chinese term.' }) term!: string;
  @Field(() => String, { description: '含义: what it means.' }) meaning!: string;
  @Field(() => Boolean, { description: '是否存储: rows of it are kept; else it is a value or an answer.' }) stored!: boolean;
  @Field(() => CatalogueOwner, { description: '责任部分: the part that declares it.' }) owner!: CatalogueOwner;
  @Extensions({ rows: usual.fields })
  @Field(() => [CatalogueField], { description: '数据项: its fields.' }) fields!: CatalogueField[];
}

@ObjectType('CodeValue', { description: '代码: a value of a code table.' })
export class CodeValue {
  @Field(() => String, { description: '代码: as the API says it.' }) code!: string;
  @Field(() => String, { description: '中文名称: as shown to people.' }) label!: string;
  @Field(() => String, { description: '含义: what it means.' }) meaning!: string;
}

@ObjectType('CodeTable', { description: '代码表: an enumeration with its Chinese labels.' })
export class CodeTable {
  @Field(() => String, { description: '代码表名: name in the schema.' }) name!: string;
  @Field(() => String, { description: '中文名称: Chinese term.' }) term!: string;
  @Field(() => String, { description: '含义: what it means.' }) meaning!: string;
  @Field(() => CatalogueOwner, { description: '责任部分: the part that declares it.' }) owner!: CatalogueOwner;
  @Extensions({ rows: usual.values })
  @Field(() => [CodeValue], { description: '代码: its values.' }) values!: CodeValue[];
}
