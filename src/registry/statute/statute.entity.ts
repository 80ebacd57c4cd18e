import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, codeTable, day, id, Identity, Kept, Points, Shown, text, whole } from '../../platform/model/index.js';

/** 效力位阶. */
export enum StatuteKind { LAW = 'LAW', REGULATION = 'REGULATION', RULE = 'RULE', INTERPRETATION = 'INTERPRETATION', OPINION = 'OPINION' }

codeTable('StatuteKind', StatuteKind, '效力位阶: rank of the instrument.', {
  LAW: '法律: law.',
  REGULATION: '法规: administrative or local regulation.',
  RULE: '规章: ministry or local rule.',
  INTERPRETATION: '司法解释: judicial interpretation.',
  OPINION: '规范性文件: other normative document.',
});

@Entity({ schema: 'registry', tableName: 'statute' })
@Unique({ properties: ['code', 'version'] })
@Index({ name: 'statute_listed', expression: 'create index "statute_listed" on "registry"."statute" (code, id)' })
@ObjectType('Statute', { description: '法律规范: an instrument in one version, with its life cycle (R-011).' })
export class Statute {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Shown('L0', text, '代号: short code, the same through all versions.') code!: string;
  @Shown('L0', text, '版本: year or name of the version.') version!: string;
  @Shown('L0', text, '名称: full name.') name!: string;
  @Shown('L0', text, '简称: short name.', { nullable: true }) shortName?: string;
  @Shown('L0', choice(StatuteKind), '效力位阶: rank.') kind!: StatuteKind;
  @Shown('L0', text, '文号: number of the instrument.', { nullable: true }) documentNumber?: string;
  @Shown('L0', day, '施行日期: first day in force; empty where it has not been verified.', { nullable: true }) validFrom?: string;
  @Shown('L0', day, '失效日期: last day in force.', { nullable: true }) validTo?: string;
  @Shown('L0', text, '废止依据: what repealed it.', { nullable: true }) repealedBy?: string;
  @Shown('L0', text, '核验标记: V or Vq where the text was read, M_… where it is advisory.') mark!: string;
  @Shown('L0', text, '备注: note.', { nullable: true }) note?: string;
  @Kept(whole, { default: '1' }) revision!: number;
}

@Entity({ schema: 'registry', tableName: 'statute_article' })
@Index({ name: 'statute_article_of', expression: 'create index "statute_article_of" on "registry"."statute_article" (statute_id, ordinal)' })
@ObjectType('StatuteArticle', { description: '条文: an article of an instrument with its own validity.' })
export class StatuteArticle {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Points('L0', () => Statute, '法律规范: the instrument.') statute!: Statute;
  @Shown('L0', text, '条: article as cited, 85 or 85(2).') article!: string;
  @Shown('L0', text, '要旨: what it is about, in the hub’s own words.') subject!: string;
  @Shown('L0', day, '施行日期: first day in force, where it differs from the instrument’s.', { nullable: true }) validFrom?: string;
  @Shown('L0', day, '失效日期: last day in force, where it differs from the instrument’s.', { nullable: true }) validTo?: string;
  @Shown('L0', text, '核验标记: V, Vq, M_… or D.') mark!: string;
  @Kept(whole) ordinal!: number;
}
