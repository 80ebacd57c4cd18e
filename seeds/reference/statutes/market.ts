import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, together } from './rows.js';

/** 市场监管: what `law/domains.md` §1 names, with the rules of procedure and disclosure that `law/clocks.md` adds. */
export const marketStatutes: readonly StatuteEntry[] = [
  instrument('LAW', 'FOOD-SAFETY', '食品安全法', [
    ['121', '涉嫌犯罪的及时移送；公安机关认为不构成犯罪而应追究行政责任的，及时移送监管部门和监察机关'],
    ['122', '未取得许可从事食品生产经营'],
    ['123', '非食品原料、病死肉、特殊人群食品营养不符等'],
    ['124', '超限量致病菌、农兽药残留、重金属；超期原料；超范围添加剂'],
    ['125', '包装污染、无标签、标签违法、采购不合格原料'],
    ['134', '一年内累计三次受到责令停产停业、吊销许可证以外处罚的，责令停产停业，直至吊销许可证'],
    ['135', '从业禁止'],
  ], { version: '2025', note: '2025年9月修正；' }),
  instrument('LAW', 'DRUG', '药品管理法', [
    ['113', '涉嫌犯罪的及时移送'],
    ...together('假劣药、无证经营药品等', 115, 116, 117, 118, 124),
  ], { version: '2019' }),
  instrument('LAW', 'VACCINE', '疫苗管理法', []),
  instrument('REGULATION', 'MEDICAL-DEVICE', '医疗器械监督管理条例', []),
  instrument('REGULATION', 'COSMETICS', '化妆品监督管理条例', []),
  instrument('LAW', 'PRODUCT-QUALITY', '产品质量法', together('生产销售不合格、掺杂掺假、不符合强制标准产品', 49, 50)),
  instrument('LAW', 'SPECIAL-EQUIPMENT', '特种设备安全法', together('特种设备未检、超期、未登记使用', 83, 84)),
  instrument('LAW', 'ADVERTISING', '广告法', [
    ['55', '发布虚假广告；二年内三次以上违法的从重'],
    ...together('违法广告，包括医药、保健食品广告', 57, 58),
  ]),
  instrument('LAW', 'COMPETITION', '反不正当竞争法', [], { version: '2025年修订前', validTo: '2025-10-14' }),
  instrument('LAW', 'COMPETITION', '反不正当竞争法', together('混淆、商业贿赂、虚假宣传、侵犯商业秘密', 23, 24, 25, 26), { version: '2025', validFrom: '2025-10-15' }),
  instrument('LAW', 'TRADEMARK', '商标法', [['60', '侵犯注册商标专用权；五年内二次以上的从重']], { version: '2019', validTo: '2026-12-31' }),
  instrument('LAW', 'TRADEMARK', '商标法', [], { version: '2026', validFrom: '2027-01-01', note: '修订文本未读。' }),
  instrument('LAW', 'PATENT', '专利法', []),
  instrument('LAW', 'PRICE', '价格法', [['40', '价格欺诈等价格违法行为']]),
  instrument('LAW', 'CONSUMER', '消费者权益保护法', []),
  instrument('LAW', 'E-COMMERCE', '电子商务法', []),
  instrument('LAW', 'ANTITRUST', '反垄断法', []),
  instrument('REGULATION', 'MARKET-ENTITY', '市场主体登记管理条例', []),
  instrument('REGULATION', 'UNLICENSED', '无证无照经营查处办法', [], { mark: 'M_MED', note: '效力位阶未经核验；' }),
  instrument('REGULATION', 'PYRAMID', '禁止传销条例', [], { mark: 'M_MED' }),
  instrument('LAW', 'METROLOGY', '计量法', []),
  instrument('LAW', 'STANDARDISATION', '标准化法', []),
  instrument('REGULATION', 'CERTIFICATION', '认证认可条例', []),
  instrument('RULE', 'MR-HEARING', '市场监督管理行政处罚听证办法', together('听证主持人、案卷移交、听证日期与听证报告的期限', 18, 19, 20, 29)),
  instrument('RULE', 'MR-DISCLOSURE', '市场监督管理行政处罚信息公示规定', [], { mark: 'V', note: '公示期限已核验，条号未载；' }),
  instrument('REGULATION', 'ENTERPRISE-DISCLOSURE', '企业信息公示暂行条例', [['10', '企业自行公示所受行政处罚，二十个工作日']], {
    version: '2014', note: '2024年修改未读；',
  }),
  instrument('OPINION', 'MR-DISCRETION', '国市监法规〔2022〕2号', [['16', '一年内因同一性质违法行为受过处罚的，可以从重']], {
    version: '2022', documentNumber: '国市监法规〔2022〕2号', note: '市场监管裁量文件，所据材料未载全称，以文号列出；',
  }),
];
