import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { articles, START_NOT_VERIFIED } from './rows.js';

/** 刑法、刑事诉讼法 and the standards and interpretations that environment thresholds cite. */
export const criminalStatutes: readonly StatuteEntry[] = [
  {
    code: 'CPL', name: '中华人民共和国刑事诉讼法', shortName: '刑事诉讼法', kind: 'LAW', version: '2018', mark: 'V', note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['54(2)', '行政执法中收集的实物证据等可以在刑事诉讼中使用'],
      ['105', '期间的计算：开始之时、日不计入，在途扣除，节假日顺延，羁押期间不顺延'],
      ['113', '立案监督'],
      ['156', '侦查羁押期限'],
      ['172', '审查起诉期限'],
      ['175', '补充侦查'],
      ['177', '不起诉的情形'],
      ['177(3)', '不起诉后提出检察意见，移送主管机关处理并通知结果'],
      ['202', '判决书的送达'],
      ['208', '第一审审理期限'],
    ]),
  },
  {
    code: 'CRIMINAL', name: '中华人民共和国刑法', shortName: '刑法', kind: 'LAW', version: '现行', mark: 'V', note: '只列本平台比对所用条文；各条施行日期未经核验，留空。',
    articles: articles('V', [
      ['134', '重大责任事故罪'],
      ['134-1', '危险作业罪'],
      ['136', '危险物品肇事罪'],
      ['225', '非法经营罪'],
      ['229', '提供虚假证明文件罪、出具证明文件重大失实罪'],
      ['286', '破坏计算机信息系统罪'],
      ['338', '污染环境罪'],
      ['339', '非法处置进口的固体废物罪'],
    ]),
  },
  {
    code: 'STANDARD-1', name: '关于公安机关管辖的刑事案件立案追诉标准的规定（一）', shortName: '立案追诉标准（一）', kind: 'OPINION', documentNumber: '公通字〔2008〕36号',
    version: '2008', mark: 'V', note: '2017年以公通字〔2017〕12号补充；施行日期未经核验，留空。',
    articles: articles('V', [['101', '“以上”包括本数']]),
  },
  {
    code: 'STANDARD-2', name: '关于公安机关管辖的刑事案件立案追诉标准的规定（二）', shortName: '立案追诉标准（二）', kind: 'OPINION', documentNumber: '公通字〔2022〕12号',
    version: '2022', validFrom: '2022-05-15', mark: 'V',
    articles: articles('V', [
      ['73', '提供虚假证明文件案的立案追诉标准'],
      ['74', '出具证明文件重大失实案的立案追诉标准'],
      ['80', '“多次”为三次以上'],
      ['81', '“虽未达到上述数额标准”须达到该数额的百分之八十'],
      ['84', '“以上”包括本数'],
    ]),
  },
  {
    code: 'INT-338', name: '最高人民法院、最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释', shortName: '环境污染刑事案件解释', kind: 'INTERPRETATION',
    documentNumber: '法释〔2016〕29号', version: '2016', validTo: '2023-08-14', repealedBy: '法释〔2023〕7号', mark: 'M_HIGH',
    note: START_NOT_VERIFIED,
    articles: [],
  },
  {
    code: 'INT-338', name: '最高人民法院、最高人民检察院关于办理环境污染刑事案件适用法律若干问题的解释', shortName: '环境污染刑事案件解释', kind: 'INTERPRETATION',
    documentNumber: '法释〔2023〕7号', version: '2023', validFrom: '2023-08-15', mark: 'V',
    articles: articles('V', [
      ['1', '污染环境罪“严重污染环境”的情形'],
      ['2', '污染环境罪“情节严重”的情形'],
      ['3', '污染环境罪处七年以上有期徒刑的情形'],
      ['4', '非法处置进口的固体废物罪的后果标准'],
      ['7', '无证或者超范围经营危险废物与污染环境罪、非法经营罪的关系'],
      ['10', '环评、监测、核查机构提供虚假证明文件的标准'],
      ['11', '干扰环境质量监测系统的定性'],
      ['12', '不起诉、免予刑事处罚后的行政处理及其反馈'],
      ['14', '监测数据作为证据使用'],
      ['15', '危险废物及其数量的认定方法'],
      ['16', '专门性问题的鉴定与报告'],
      ['19', '二年期限自第一次处罚生效之日起算；违法所得与公私财产损失的范围'],
    ]),
  },
  {
    code: 'INT-SAFETY', name: '最高人民法院、最高人民检察院关于办理危害生产安全刑事案件适用法律若干问题的解释', shortName: '危害生产安全解释', kind: 'INTERPRETATION',
    documentNumber: '法释〔2015〕22号', version: '2015', mark: 'V', note: START_NOT_VERIFIED,
    articles: articles('V', [
      ['6', '事故类犯罪的后果标准'],
      ['8', '不报、谎报安全事故罪的情节'],
    ]),
  },
  {
    code: 'INT-SAFETY-2', name: '最高人民法院、最高人民检察院关于办理危害生产安全刑事案件适用法律若干问题的解释（二）', shortName: '危害生产安全解释（二）', kind: 'INTERPRETATION',
    documentNumber: '法释〔2022〕19号', version: '2022', validFrom: '2022-12-19', mark: 'V',
    articles: articles('V', [
      ['3', '危险作业罪中拒不执行的认定'],
      ['4', '重大事故隐患与危险物品的认定'],
      ['7', '安全评价机构提供虚假证明文件的标准'],
    ]),
  },
];
