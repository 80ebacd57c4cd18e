import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, day, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { AdministrativeDivision } from '../division/index.js';
import { DomainCode, GovernmentLevel, OrganKind, OrganOrigin } from './organ.codes.js';

@Entity({ schema: 'registry', tableName: 'organ' })
@Index({ name: 'organ_listed', expression: 'create index "organ_listed" on "registry"."organ" (code, id)' })
@ObjectType('Organ', { description: '机关: an organ of the state, with its place in the hierarchy and its term of validity (执法主体名录, R-003).' })
export class Organ {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  /** Short number of the organ inside scope keys; never shown. */
  @Unique() @Kept(whole) number!: number;
  @Unique() @Shown('L0', text, '机关代码: unified social credit code, or the hub’s own code for a counterparty.') code!: string;
  @Index({ properties: ['name'] }) @Shown('L0', text, '名称: full name.') name!: string;
  @Shown('L0', text, '简称: short name.', { nullable: true }) shortName?: string;
  @Shown('L0', choice(OrganKind), '机关类别: kind of organ.') kind!: OrganKind;
  @Shown('L0', choice(GovernmentLevel), '层级: level of government; empty for a counterparty whose level is not known.', { nullable: true }) level?: GovernmentLevel;
  @Shown('L0', choices(DomainCode), '执法领域: fields of enforcement.') domains!: DomainCode[];
  @Points('L0', () => AdministrativeDivision, '行政区划: division it belongs to.', { nullable: true }) division?: AdministrativeDivision;
  @Points('L0', () => Organ, '上级机关: superior organ in its own line.', { nullable: true }) superior?: Organ;
  @Shown('L0', flag, '垂直管理: led and staffed by the superior rather than by the government of its division.') verticallyManaged!: boolean;
  @Points('L0', () => Organ, '以其名义作出决定的机关: organ in whose name this one decides.', { nullable: true }) actsInTheNameOf?: Organ;
  @Shown('L0', text, '机关代字: prefix of its document numbers.', { nullable: true }) documentPrefix?: string;
  @Shown('L0', text, '执法依据: provisions that give it its powers.', { nullable: true }) powersBasis?: string;
  @Shown('L0', day, '生效日期: first day of validity; empty for a counterparty.', { nullable: true }) validFrom?: string;
  @Shown('L0', day, '失效日期: last day of validity.', { nullable: true }) validTo?: string;
  @Points('L0', () => Organ, '承继机关: organ that took over its functions.', { nullable: true }) successor?: Organ;
  @Shown('L0', choice(OrganOrigin), '登记来源: DEMO marks an invented organ.') origin!: OrganOrigin;
  /** Scope keys of itself and of every superior: whose rows are visible up the line. */
  @Kept(texts) lineage!: string[];
  @Kept(whole, { default: '1' }) revision!: number;
  @Kept(instant, { default: 'now()' }) recordedAt!: string;
}
