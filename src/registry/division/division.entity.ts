import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, codeTable, flag, Identity, naturalId, Shown, text } from '../../platform/model/index.js';

/** 区划层级: levels of GB/T 2260 and its statistical extension. */
export enum DivisionLevel { PROVINCE = 'PROVINCE', CITY = 'CITY', COUNTY = 'COUNTY', TOWNSHIP = 'TOWNSHIP' }

codeTable('DivisionLevel', DivisionLevel, '区划层级: level of an administrative division.', {
  PROVINCE: '省级: province.',
  CITY: '市级: city.',
  COUNTY: '县级: county or district.',
  TOWNSHIP: '乡级: township, town or street office.',
});

@Entity({ schema: 'registry', tableName: 'division' })
@ObjectType('AdministrativeDivision', { description: '行政区划: an administrative division by its GB/T 2260 code (townships by the nine digits of the Bureau of Statistics).' })
export class AdministrativeDivision {
  @Identity(naturalId, '标识: the code without trailing zeros (14, 1406, 140623, 140623100), with which the identifiers of everything inside begin.') id!: string;
  @Shown('L0', text, '区划代码: 6 digits, 9 for a township.') code!: string;
  @Shown('L0', text, '名称: name.') name!: string;
  @Shown('L0', choice(DivisionLevel), '层级: level.') level!: DivisionLevel;
  @Shown('L0', flag, '统计用区划: exists for statistics only (a development zone); no court, procuratorate or police stands at its code.') statisticalOnly!: boolean;
}
