import { causes, fine, provisions, times, upTo } from '../../casework/case/index.js';

const performances = provisions('营业性演出管理条例');
const entertainment = provisions('娱乐场所管理条例');
const internetCafes = provisions('互联网上网服务营业场所管理条例');
const publishing = provisions('出版管理条例');
const printing = provisions('印刷业管理条例');
const audioVisual = provisions('音像制品管理条例');
const copyrightLaw = provisions('著作权法');
const copyrightPenalties = provisions('著作权行政处罚实施办法');
const tourism = provisions('旅游法');
const film = provisions('电影产业促进法');
const relics = provisions('文物保护法');

/** 著作权行政处罚实施办法第三十一条. */
const COPYRIGHT_SERIOUS = '违法所得2,500元以上、违法经营额15,000元以上、复制品250份以上或者再次侵权的，为情节严重';

/** 文化市场案由表, in the order of `law/domains.md` §4; no figure here that is not there. */
export const cultureCauses = causes([
  {
    code: 'CU01', name: '擅自从事、未经批准举办营业性演出', meaning: 'commercial performance without licence or approval',
    basis: performances(43, 44, 45, 46), escalatesTo: ['M225.other', 'T134'], confidence: 'V',
    penaltyRange: '违法所得8–10倍；没有违法所得或者不足10,000元的，50,000–100,000元；吊销许可证',
    fines: [times('一般', '违法所得', '8', '10'), fine('没有违法所得或者不足10,000元', '50000.00', '100000.00')],
  },
  {
    code: 'CU02', name: '演出含禁止内容，假唱、变更节目', meaning: 'performance with forbidden content, lip-syncing or a changed programme',
    basis: performances(46, 47), escalatesTo: ['C363'], confidence: 'V',
    penaltyRange: '违法所得8–10倍；没有违法所得或者不足10,000元的，50,000–100,000元；向社会公布；两年内再次的，吊销许可证',
    fines: [times('一般', '违法所得', '8', '10'), fine('没有违法所得或者不足10,000元', '50000.00', '100000.00')],
  },
  {
    code: 'CU03', name: '娱乐场所接纳未成年人、超员、禁止内容', meaning: 'entertainment venue that admits minors, holds too many or shows forbidden content',
    basis: entertainment(48), escalatesTo: [], confidence: 'V',
    penaltyRange: '违法所得1–3倍；没有违法所得或者不足10,000元的，10,000–30,000元；停业整顿1–6个月',
    fines: [times('一般', '违法所得', '1', '3'), fine('没有违法所得或者不足10,000元', '10000.00', '30000.00')],
  },
  {
    // The police enforce these two articles; the culture organ meets the machines.
    code: 'CU04', name: '娱乐场所设置赌博机、禁止行为', meaning: 'gambling machines and forbidden acts in an entertainment venue',
    basis: entertainment(43, 45), escalatesTo: ['T303', 'M225.slot'], confidence: 'V',
    penaltyRange: '违法所得2–5倍或者20,000–50,000元；停业整顿3–6个月；由公安机关处罚',
    fines: [times('一般', '违法所得', '2', '5'), fine('一般', '20000.00', '50000.00')],
  },
  {
    code: 'CU05', name: '擅自经营互联网上网服务营业场所，接纳未成年人', meaning: 'internet café without a licence, or that admits minors',
    basis: internetCafes(27, 31), escalatesTo: ['M225.other'], confidence: 'V',
    penaltyRange: '第二十七条：违法经营额10,000元以上的5–10倍，不足的10,000–50,000元；第三十一条：15,000元以下，停业整顿，吊销许可证',
    fines: [
      times('第二十七条，10,000元以上', '违法经营额', '5', '10'), fine('第二十七条，不足10,000元', '10000.00', '50000.00'), upTo('第三十一条', '15000.00'),
    ],
  },
  {
    code: 'CU06', name: '擅自出版、印刷、复制、发行', meaning: 'publishing, printing, copying or distributing without a licence',
    basis: publishing(61), escalatesTo: ['M225.pubbiz'], confidence: 'V',
    penaltyRange: '违法经营额10,000元以上的5–10倍；不足的50,000元以下',
    fines: [times('10,000元以上', '违法经营额', '5', '10'), upTo('不足10,000元', '50000.00')],
  },
  {
    // The source gives the first article of the other two regulations, and 出版管理条例 as the range.
    code: 'CU07', name: '出版、印刷、发行禁止内容，非法出版物', meaning: 'forbidden content, illegal publications',
    basis: [...publishing(62), ...printing(36), ...audioVisual(39)], escalatesTo: ['M225.pub', 'C363', 'C364'], confidence: 'V',
    penaltyRange: '违法经营额10,000元以上的5–10倍；不足的50,000元以下；吊销许可证',
    fines: [times('10,000元以上', '违法经营额', '5', '10'), upTo('不足10,000元', '50000.00')],
  },
  {
    code: 'CU08', name: '侵犯著作权且损害公共利益', meaning: 'infringement of copyright that harms the public interest',
    basis: [...copyrightLaw(53), ...copyrightPenalties(31)], escalatesTo: ['I217', 'I218'], confidence: 'V',
    penaltyRange: `违法经营额50,000元以上的1–5倍；不足的250,000元以下；${COPYRIGHT_SERIOUS}`,
    fines: [times('50,000元以上', '违法经营额', '1', '5'), upTo(`不足50,000元；${COPYRIGHT_SERIOUS}`, '250000.00')],
  },
  {
    code: 'CU09', name: '无证经营旅行社，低价游、擅改行程、虚假宣传', meaning: 'travel agency without a licence, bait prices, changed itineraries, false promotion',
    basis: tourism(95, 97, 98, 99, 100), escalatesTo: ['M224', 'M226', 'P222'], confidence: 'V',
    penaltyRange: '第九十五条：10,000–100,000元，违法所得100,000元以上的1–5倍；第九十七条：5,000–50,000元或者违法所得1–5倍；第一百条：30,000–300,000元，停业整顿',
    fines: [
      fine('第九十五条', '10000.00', '100000.00'), times('第九十五条，违法所得100,000元以上', '违法所得', '1', '5'), fine('第九十七条', '5000.00', '50000.00'),
      times('第九十七条', '违法所得', '1', '5'), fine('第一百条', '30000.00', '300000.00'),
    ],
  },
  {
    code: 'CU10', name: '擅自摄制、发行、放映电影，无公映许可', meaning: 'film made, distributed or shown without the right to, or without its permit',
    basis: film(47, 49), escalatesTo: ['I217'], confidence: 'V',
    penaltyRange: '第四十七条：违法所得50,000元以上的5–10倍，其余250,000元以下；第四十九条：违法所得10–20倍或者500,000元以下',
    fines: [
      times('第四十七条，50,000元以上', '违法所得', '5', '10'), upTo('第四十七条，其余', '250000.00'), times('第四十九条', '违法所得', '10', '20'),
      upTo('第四十九条', '500000.00'),
    ],
  },
  {
    code: 'CU11', name: '文物保护范围擅自施工，违法经营文物', meaning: 'works in the zone of protected relics, unlawful trade in relics',
    basis: relics(83, 85, 87, 90), escalatesTo: ['C324', 'C326', 'C328'], confidence: 'V',
    penaltyRange: '第八十三条：单位500,000–5,000,000元（情节严重的至10,000,000元），责任人员50,000–500,000元；'
      + '第九十条：违法经营额30,000元以上的2–10倍，其余50,000–250,000元',
    fines: [
      fine('第八十三条，单位', '500000.00', '5000000.00'), upTo('第八十三条，单位，最高', '10000000.00'), fine('第八十三条，责任人员', '50000.00', '500000.00'),
      times('第九十条，30,000元以上', '违法经营额', '2', '10'), fine('第九十条，其余', '50000.00', '250000.00'),
    ],
  },
]);

/** 案由: code of a cause of action of the cultural market. */
export type CultureCause = (typeof cultureCauses)[number]['code'];
