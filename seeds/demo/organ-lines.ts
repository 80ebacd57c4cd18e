import { DomainCode, OrganKind } from '../../src/registry/organ/index.js';
import { PROVINCE, type City, type County } from './places.js';

/** One line of organs (条线): the same office at province, city and county. */
export interface OrganLine {
  /** Two digits inside the invented credit code; never reused. */
  readonly slot: string;
  readonly kind: OrganKind;
  readonly domains: readonly DomainCode[];
  readonly province: string;
  readonly city: (city: City) => string;
  readonly county: (county: County) => string;
  readonly prefix: { readonly province: string; readonly city: (city: City) => string; readonly county: (county: County) => string };
  readonly validFrom: { readonly province: string; readonly city: string; readonly county: string };
  readonly powersBasis?: string;
  /** County offices are staffed and led by the city's and decide in its name. */
  readonly countyBranches?: true;
}

const reformed = { province: '2018-11-01', city: '2019-01-18', county: '2019-03-22' } as const;
const standing = { province: '2018-01-31', city: '2018-01-31', county: '2018-01-31' } as const;

const plain = (mark: string): OrganLine['prefix'] => ({
  province: `${PROVINCE.short}${mark}`,
  city: (city) => `${city.short}${mark}`,
  county: (county) => `${county.short}${mark}`,
});
/** County prefix behind the city's (朔右检), as prosecution documents and branches of a city bureau are numbered. */
const nested = (mark: string, order: 'mark-last' | 'mark-between'): OrganLine['prefix'] => ({
  ...plain(mark),
  county: ({ city, local }) => (order === 'mark-last' ? `${city.short}${local}${mark}` : `${city.short}${mark}${local}`),
});

type Names = Pick<OrganLine, 'province' | 'city' | 'county' | 'prefix'>;

const agency = (slot: string, domain: DomainCode, names: Names, powersBasis: string): OrganLine => ({
  slot, kind: OrganKind.ENFORCEMENT_AGENCY, domains: [domain], validFrom: reformed, powersBasis, ...names,
});
const office = (slot: string, kind: OrganKind, names: Names): OrganLine => ({
  slot, kind, domains: [], validFrom: standing, ...names,
});
const named = (suffix: string): Pick<OrganLine, 'city' | 'county'> => ({
  city: ({ name }) => `${name}${suffix}`,
  county: ({ full }) => `${full}${suffix}`,
});

/** 生态环境: county branches belong to the city bureau (`law/domains.md` §2). */
const environmentLine: OrganLine = {
  ...agency('01', DomainCode.ENVIRONMENT, {
    province: '山西省生态环境厅', city: ({ name }) => `${name}生态环境局`, county: ({ city, bare }) => `${city.name}生态环境局${bare}分局`,
    prefix: nested('环', 'mark-between'),
  }, '生态环境法典；排污许可管理条例；生态环境行政处罚办法'),
  validFrom: { ...reformed, county: '2020-07-01' },
  countyBranches: true,
};

const marketLine: OrganLine = agency('02', DomainCode.MARKET, {
  province: '山西省市场监督管理局', ...named('市场监督管理局'), prefix: plain('市监'),
}, '食品安全法；药品管理法；产品质量法；市场监督管理行政处罚程序规定');

/** The twelve lines that stand at province, city and county. Where a field knows several bodies, the one that signs decisions is taken. */
export const organLines: readonly OrganLine[] = [
  environmentLine,
  marketLine,
  agency('03', DomainCode.TRANSPORT, { province: '山西省交通运输厅', ...named('交通运输局'), prefix: plain('交执') }, '公路安全保护条例；道路运输条例；交通运输行政执法程序规定'),
  agency('04', DomainCode.CULTURE, { province: '山西省文化和旅游厅', ...named('文化和旅游局'), prefix: plain('文执') }, '营业性演出管理条例；出版管理条例；旅游法；文物保护法'),
  agency('05', DomainCode.AGRICULTURE, { province: '山西省农业农村厅', ...named('农业农村局'), prefix: plain('农') }, '农产品质量安全法；农药管理条例；动物防疫法；农业行政处罚程序规定'),
  agency('06', DomainCode.URBAN, {
    province: '山西省住房和城乡建设厅', city: ({ name }) => `${name}城市管理局`,
    county: ({ full, isDistrict }) => `${full}${isDistrict ? '城市管理局' : '综合行政执法局'}`,
    prefix: {
      province: `${PROVINCE.short}建`, city: ({ short }) => `${short}城管`,
      county: ({ short, isDistrict }) => `${short}${isDistrict ? '城管' : '综执'}`,
    },
  }, '城乡规划法；城市市容和环境卫生管理条例；城镇燃气管理条例；住房和城乡建设行政处罚程序规定'),
  office('21', OrganKind.PUBLIC_SECURITY, {
    province: '山西省公安厅', city: ({ name }) => `${name}公安局`,
    county: ({ name, bare, city, isDistrict }) => (isDistrict ? `${city.name}公安局${bare}分局` : `${name}公安局`),
    prefix: { ...plain('公'), county: ({ short, local, city, isDistrict }) => (isDistrict ? `${city.short}公（${local}）` : `${short}公`) },
  }),
  office('22', OrganKind.PROCURATORATE, { province: '山西省人民检察院', ...named('人民检察院'), prefix: nested('检', 'mark-last') }),
  office('23', OrganKind.COURT, {
    province: '山西省高级人民法院', city: ({ name }) => `${name}中级人民法院`, county: ({ full }) => `${full}人民法院`,
    prefix: {
      province: PROVINCE.short, city: ({ code }) => `${PROVINCE.short}${code.slice(2, 4)}`,
      county: ({ code }) => `${PROVINCE.short}${code.slice(2)}`,
    },
  }),
  office('24', OrganKind.JUSTICE_BUREAU, { province: '山西省司法厅', ...named('司法局'), prefix: plain('司') }),
  office('25', OrganKind.SUPERVISORY_COMMISSION, { province: '山西省监察委员会', ...named('监察委员会'), prefix: plain('监察') }),
  office('26', OrganKind.PEOPLES_GOVERNMENT, { province: '山西省人民政府', ...named('人民政府'), prefix: plain('政') }),
];

/** An office that a reform ended, with the line that took it over. */
export interface EndedLine {
  readonly slot: string;
  readonly into: OrganLine;
  readonly province: string;
  readonly suffix: string;
  readonly mark: string;
  /** Also in the counties of these cities; elsewhere only province and city. */
  readonly countiesOf?: string;
}

export const endedLines: readonly EndedLine[] = [
  { slot: '81', into: environmentLine, province: '山西省环境保护厅', suffix: '环境保护局', mark: '环', countiesOf: '朔州市' },
  { slot: '82', into: marketLine, province: '山西省工商行政管理局', suffix: '工商行政管理局', mark: '工商' },
  { slot: '83', into: marketLine, province: '山西省质量技术监督局', suffix: '质量技术监督局', mark: '质监' },
  { slot: '84', into: marketLine, province: '山西省食品药品监督管理局', suffix: '食品药品监督管理局', mark: '食药监' },
];
