import { codeTable } from '../../platform/model/index.js';

/** 公安警种. */
export enum PoliceLine { ECON = 'ECON', GENERAL = 'GENERAL', ENV = 'ENV' }

codeTable('PoliceLine', PoliceLine, '立案审查类别: by which rules the police count their period to file; they state it when they receive, the register only proposes.', {
  ECON: '经济犯罪案件: economic crime; the police file it within the periods of PSB-25.',
  GENERAL: '一般刑事案件: neither economic nor environmental; the police file it within the periods of PSB-R.',
  ENV: '环境犯罪案件: environmental crime; the police file it within the periods of ENV-17.',
});
