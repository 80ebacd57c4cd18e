import { Entity, Index, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { choice, choices, day, flag, id, Identity, instant, Kept, Points, Shown, text, texts, whole } from '../../platform/model/index.js';
import { AdministrativeDivision } from '../division/index.js';
import { DomainCode, Organ } from '../organ/index.js';
import { CertificateKind, CertificateStatus, LegalQualification } from './officer.codes.js';

@Entity({ schema: 'registry', tableName: 'officer' })
@Index({ name: 'officer_listed', expression: 'create index "officer_listed" on "registry"."officer" (name, id)' })
@Index({ name: 'officer_by_organ', expression: 'create index "officer_by_organ" on "registry"."officer" (organ_id, name, id)' })
@ObjectType('Officer', { description: '行政执法人员: one who holds a certificate of enforcement; everyone may know name, organ, certificates and their scope (R-018).' })
export class Officer {
  @Identity(id, '标识: the hub’s identifier.') id!: string;
  @Unique() @Shown('L1', text, '人员编号: number of the person in the register that was entered.') code!: string;
  @Shown('L0', text, '姓名: name.') name!: string;
  @Points('L0', () => Organ, '所属执法主体: organ to which the officer belongs now.') organ!: Organ;
  @Shown('L1', text, '所在机构: unit within the organ.', { nullable: true }) unit?: string;
  @Shown('L1', text, '职务: post.', { nullable: true }) post?: string;
  @Shown('L1', choice(LegalQualification), '法制审核资格: on which ground the officer may review decisions of penalty; empty for one who does not (R-056).', { nullable: true }) legalQualification?: LegalQualification;
  /** Number of the officer's last event in the log. */
  @Kept(whole) revision!: number;
  @Shown('L1', instant, '入库时间: when the hub recorded what it now holds.') recordedAt!: string;
  /** Everyone, and every organ of state. */
  @Kept(texts) audience!: string[];
}

/** The versions of one certificate are the rows of one issuer and number. */
@Entity({ schema: 'registry', tableName: 'certificate' })
@Unique({ properties: ['issuer', 'number', 'version'] })
@Index({ name: 'certificate_of_officer', expression: 'create index "certificate_of_officer" on "registry"."certificate" (officer_id, number, issuer, version)' })
@Index({ name: 'certificate_by_number', expression: 'create index "certificate_by_number" on "registry"."certificate" (number, officer_name, officer_id)' })
@ObjectType('Certificate', { description: '执法证件: a certificate of enforcement in one version: what it says from a day on (R-018).' })
export class Certificate {
  @Identity(id, '标识: the hub’s identifier of this version.') id!: string;
  @Points('L0', () => Officer, '持证人: officer who holds it.') officer!: Officer;
  /** The officer's, repeated so that a search by number pages from this table alone. */
  @Kept(text) officerName!: string;
  @Points('L0', () => Organ, '执法主体: organ that it names.') organ!: Organ;
  @Shown('L0', text, '证件编号: number, unique with its issuer.') number!: string;
  @Shown('L0', choice(CertificateKind), '证件类别: kind.') kind!: CertificateKind;
  @Shown('L0', text, '发证机关: who issued it.') issuer!: string;
  @Shown('L0', choices(DomainCode), '执法领域: fields of enforcement that it covers.') domains!: DomainCode[];
  @Shown('L0', texts, '执法事项: codes of the matters that it covers; every matter of its fields when empty.') matterCodes!: string[];
  @Points('L0', () => AdministrativeDivision, '执法区域: division that it covers; empty where it names none.', { nullable: true }) area?: AdministrativeDivision;
  @Shown('L0', day, '有效期起: first day of its period.') validFrom!: string;
  @Shown('L0', day, '有效期止: last day of its period.') validTo!: string;
  @Shown('L0', choice(CertificateStatus), '证件状态: what has become of it.') status!: CertificateStatus;
  @Shown('L0', day, '本版起始日: first day of which this version speaks; an earlier day of it is told by the version before.') effectiveFrom!: string;
  @Shown('L0', whole, '版本: number of the version, counted from 1.') version!: number;
  @Shown('L0', flag, '现行版本: the last version entered.') current!: boolean;
  @Shown('L0', instant, '入库时间: when the hub recorded this version.') recordedAt!: string;
}
