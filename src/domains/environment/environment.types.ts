import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { CaseOrder } from '../../casework/case/index.js';
import { CaseReport } from '../../casework/intake/index.js';
import { Decimal, Instant } from '../../platform/model/index.js';
import { PageArguments } from '../../platform/reader/index.js';
import { EnvironmentalMedium } from './environment.codes.js';
import { EnvironmentFacts } from './environment.facts.js';

const optional = { nullable: true } as const;

@InputType('EnvironmentCaseInput', { description: '生态环境案件报送: an environmental case with its facts.' })
export class EnvironmentCaseInput extends CaseReport {
  @Field(() => EnvironmentFacts, { ...optional, description: '生态环境要素: facts of the case; left out is not no.' }) facts?: EnvironmentFacts;
}

@InputType('SubmitEnvironmentCasesInput', { description: '生态环境案件批量报送: up to 1,000 cases under one key.' })
export class SubmitEnvironmentCasesInput {
  @Field(() => String, { description: '来源系统: name of the sending system, the same for ever.' }) sourceSystem!: string;
  @Field(() => String, { description: '批次键: unique in the source system; sent again with the same body it answers the same receipt.' }) key!: string;
  @Field(() => Boolean, { ...optional, description: '历史数据: cases of the past, which start no clock.' }) historic?: boolean;
  @Field(() => [EnvironmentCaseInput], { description: '案件: the cases.' }) cases!: EnvironmentCaseInput[];
}

@InputType('EnvironmentCaseWhere', { description: '生态环境案件筛选条件: all that are given must hold; a condition on a field you may not read matches nothing.' })
export class EnvironmentCaseWhere {
  @Field(() => ID, { ...optional, description: '办案机关及下级: this organ and everything below it in its line.' }) underOrganId?: string;
  @Field(() => String, { ...optional, description: '行政区划: code of a division; everything inside it.' }) divisionCode?: string;
  @Field(() => Instant, { ...optional, description: '起: listed at this moment or later.' }) listedFrom?: string;
  @Field(() => Instant, { ...optional, description: '止: listed before this moment.' }) listedBefore?: string;
  @Field(() => EnvironmentalMedium, { ...optional, description: '环境要素: medium concerned.' }) medium?: EnvironmentalMedium;
  @Field(() => Boolean, { ...optional, description: '重点排污单位: the party is a key discharging unit.' }) keyUnit?: boolean;
  @Field(() => Decimal, { ...optional, description: '危险废物重量（吨）: at least so much is stated.' }) hazardousWasteTonnesFrom?: string;
  @Field(() => Decimal, { ...optional, description: '超标倍数（倍）: at least so much is stated.' }) excessMultipleFrom?: string;
}

@ArgsType()
export class EnvironmentCasesArguments extends PageArguments {
  @Field(() => EnvironmentCaseWhere, { ...optional, description: '筛选条件: filters.' }) where?: EnvironmentCaseWhere;
  @Field(() => CaseOrder, { ...optional, description: '排序方式: latest first when left out.' }) orderBy?: CaseOrder;
}
