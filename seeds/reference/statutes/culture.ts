import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, together } from './rows.js';

/** 文化市场: what `law/domains.md` §4 names by its title, with the rules of procedure that `law/clocks.md` adds. */
export const cultureStatutes: readonly StatuteEntry[] = [
  instrument('REGULATION', 'PERFORMANCES', '营业性演出管理条例', [
    ...together('擅自从事、未经批准举办营业性演出', 43, 44, 45),
    ['46', '未经批准举办营业性演出、演出含禁止内容等（与第43条至第45条、第47条分别规定）'],
    ['47', '演出含禁止内容，假唱、变更节目（与第46条分别规定）；两年内再次的吊销许可证'],
  ]),
  instrument('REGULATION', 'ENTERTAINMENT', '娱乐场所管理条例', [
    ...together('设置赌博机、禁止行为，由公安机关处罚', 43, 45),
    ['48', '接纳未成年人、超员、禁止内容'],
  ]),
  instrument('REGULATION', 'INTERNET-CAFE', '互联网上网服务营业场所管理条例', [
    ['27', '擅自经营互联网上网服务营业场所'],
    ['31', '接纳未成年人等'],
  ]),
  instrument('REGULATION', 'PUBLISHING', '出版管理条例', [
    ['61', '擅自出版、印刷、复制、发行'],
    ['62', '出版、印刷、发行禁止内容，非法出版物'],
  ]),
  instrument('REGULATION', 'PRINTING', '印刷业管理条例', [['36', '印刷禁止内容、非法出版物等罚则自本条起']]),
  instrument('REGULATION', 'AUDIO-VISUAL', '音像制品管理条例', [['39', '音像制品禁止内容、非法音像制品等罚则自本条起']]),
  instrument('RULE', 'PUBLICATION-MARKET', '出版物市场管理规定', []),
  instrument('LAW', 'COPYRIGHT', '著作权法', [['53', '侵犯著作权且损害公共利益']], { version: '2020' }),
  instrument('RULE', 'COPYRIGHT-P', '著作权行政处罚实施办法', [
    ['8', '涉嫌犯罪的移送'],
    ['27', '陈述申辩的期限'],
    ['31', '情节严重的认定'],
    ['32', '其他机关已经罚款的，不再罚款'],
  ]),
  instrument('LAW', 'FILM', '电影产业促进法', together('擅自摄制、发行、放映电影，无公映许可', 47, 49)),
  instrument('REGULATION', 'BROADCASTING', '广播电视管理条例', []),
  instrument('REGULATION', 'SATELLITE', '卫星电视广播地面接收设施管理规定', [], { note: '效力位阶未经核验；' }),
  instrument('LAW', 'TOURISM', '旅游法', [
    ['95', '无证经营旅行社'],
    ...together('低价游、擅改行程、虚假宣传', 97, 98, 99, 100),
  ]),
  instrument('REGULATION', 'TRAVEL-AGENCY', '旅行社条例', []),
  instrument('RULE', 'TOURISM-P', '旅游行政处罚办法', [
    ['13', '涉嫌犯罪的移送'],
    ['21', '立案期限'],
  ]),
  instrument('LAW', 'RELICS', '文物保护法', [
    ['83', '文物保护范围擅自施工'],
    ...together('文物保护违法行为', 85, 87),
    ['90', '违法经营文物'],
  ], { version: '2024' }),
  instrument('RULE', 'RELICS-P', '文物行政处罚程序暂行规定', [
    ['12', '立案期限'],
    ['32', '陈述申辩的期限'],
  ]),
  instrument('RULE', 'NET-CULTURE', '互联网文化管理暂行规定', []),
];
