import { codeTable } from '../../platform/model/index.js';

/** 执法领域: the field of enforcement an organ works in. */
export enum DomainCode {
  MARKET = 'MARKET', ENVIRONMENT = 'ENVIRONMENT', TRANSPORT = 'TRANSPORT', CULTURE = 'CULTURE', AGRICULTURE = 'AGRICULTURE', URBAN = 'URBAN',
}

codeTable('DomainCode', DomainCode, '执法领域: the six fields of administrative enforcement.', {
  MARKET: '市场监管: market supervision.',
  ENVIRONMENT: '生态环境: ecology and environment.',
  TRANSPORT: '交通运输: transport.',
  CULTURE: '文化市场: culture, press, film, tourism.',
  AGRICULTURE: '农业农村: agriculture and rural affairs.',
  URBAN: '城市管理: urban management.',
});

/** 机关类别. */
export enum OrganKind {
  ENFORCEMENT_AGENCY = 'ENFORCEMENT_AGENCY', PUBLIC_SECURITY = 'PUBLIC_SECURITY', PROCURATORATE = 'PROCURATORATE', COURT = 'COURT',
  JUSTICE_BUREAU = 'JUSTICE_BUREAU', SUPERVISORY_COMMISSION = 'SUPERVISORY_COMMISSION', PEOPLES_GOVERNMENT = 'PEOPLES_GOVERNMENT',
}

codeTable('OrganKind', OrganKind, '机关类别: what kind of organ it is.', {
  ENFORCEMENT_AGENCY: '行政执法机关: an agency with powers of administrative enforcement.',
  PUBLIC_SECURITY: '公安机关: police.',
  PROCURATORATE: '人民检察院: procuratorate.',
  COURT: '人民法院: court.',
  JUSTICE_BUREAU: '司法行政部门: justice bureau, which supervises enforcement.',
  SUPERVISORY_COMMISSION: '监察机关: supervisory commission.',
  PEOPLES_GOVERNMENT: '人民政府: government of a division.',
});

/** 层级: the four levels of government one installation serves, and the ministries above them. */
export enum GovernmentLevel { NATION = 'NATION', PROVINCE = 'PROVINCE', CITY = 'CITY', COUNTY = 'COUNTY', TOWNSHIP = 'TOWNSHIP' }

codeTable('GovernmentLevel', GovernmentLevel, '层级: the level of government an organ belongs to.', {
  NATION: '国家级: national.',
  PROVINCE: '省级: province.',
  CITY: '市级: city.',
  COUNTY: '县级: county or district.',
  TOWNSHIP: '乡级: township, town or street office.',
});

/** 登记来源: where the register's entry comes from. */
export enum OrganOrigin { REGISTER = 'REGISTER', COUNTERPARTY = 'COUNTERPARTY', DEMO = 'DEMO' }

codeTable('OrganOrigin', OrganOrigin, '登记来源: where the entry comes from.', {
  REGISTER: '执法主体名录: from the published register of enforcement bodies.',
  COUNTERPARTY: '往来机关: an organ of elsewhere, made from a record that names it; nothing but its name is known.',
  DEMO: '演示（虚构）: invented for demonstration; no such organ exists under this entry.',
});
