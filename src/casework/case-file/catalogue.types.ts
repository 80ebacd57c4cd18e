import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { Day } from '../../platform/model/index.js';
import { PageArguments } from '../../platform/reader/index.js';
import { CaseWhere } from '../case/index.js';
import { FileStanding, FileStep } from './file.codes.js';

const optional = { nullable: true } as const;

@InputType('DayRange', { description: '起止日: days in Asia/Shanghai.' })
export class DayRange {
  @Field(() => Day, { ...optional, description: '起始日: on this day or later.' }) from?: string;
  @Field(() => Day, { ...optional, description: '截止日: before this day.' }) before?: string;
}

@InputType('CaseCatalogueWhere', { description: '案件目录筛选条件: all that are given must hold; a condition on what you may not read matches nothing.' })
export class CaseCatalogueWhere extends CaseWhere {
  @Field(() => Int, { ...optional, description: '年度: listed in this year, in Asia/Shanghai.' }) year?: number;
  @Field(() => DayRange, { ...optional, description: '立案日期: opened then.' }) opened?: DayRange;
  @Field(() => DayRange, { ...optional, description: '结案日期: closed then.' }) closed?: DayRange;
  @Field(() => DayRange, { ...optional, description: '移送公安机关日期: a suspected crime of it was sent then.' }) transferred?: DayRange;
  @Field(() => FileStanding, { ...optional, description: '案卷完整性: whose file stands so.' }) file?: FileStanding;
  @Field(() => [FileStep], { ...optional, description: '案卷缺少: whose file lacks all of these.' }) fileLacks?: FileStep[];
}

@ArgsType()
export class CatalogueArguments extends PageArguments {
  @Field(() => CaseCatalogueWhere, { ...optional, description: '筛选条件: filters.' }) where?: CaseCatalogueWhere;
}
