import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, type ArticleRow } from './rows.js';

type Known = Partial<StatuteEntry>;

/** An interpretation whose full title the source does not give: it stands under its number, and under the name by which the source calls it. */
function numbered(code: string, number: string, rows: readonly ArticleRow[], { note = '', ...known }: Pick<Known, 'shortName' | 'validFrom' | 'mark' | 'note'> = {}): StatuteEntry {
  const [, year = ''] = /〔(\d{4})〕/.exec(number) ?? [];
  return instrument('INTERPRETATION', code, number, rows, { documentNumber: number, version: year, ...known, note: `所据材料未载全称，以文号列出；${note}` });
}

/** 司法解释 that the threshold rows of the six domains cite (`law/thresholds.md`), beside those of the environment and of safety. */
export const interpretationStatutes: readonly StatuteEntry[] = [
  numbered('INT-FOOD', '法释〔2021〕24号', [
    ['1', '不符合安全标准的食品：食品安全风险情形'],
    ['3', '不符合安全标准的食品：其他严重情节'],
    ['7', '有毒、有害食品：其他严重情节'],
    ...['9', '10', '11'].map((article): ArticleRow => [article, '有毒、有害食品罪的认定（第9条至第11条分别规定）']),
    ['14', '共犯'],
    ['15', '食品添加剂、包装、洗涤剂，超过保质期、改换日期的食品'],
    ...['16', '17', '18'].map((article): ArticleRow => [article, '涉食品的非法经营（第16条至第18条分别规定）']),
    ['24', '专门性问题的鉴定意见、检验报告与认定意见'],
    ['25', '二年期限自第一次处罚生效之日起算'],
  ], { shortName: '食品解释', validFrom: '2022-01-01', note: '替代法释〔2013〕12号。' }),
  numbered('INT-DRUG', '高检发释字〔2022〕1号', [
    ['1', '酌情从重的情形：孕产妇、儿童、危重病人，麻醉药品、生物制品、注射剂，突发事件，医疗机构等'],
    ['2', '对人体健康造成严重危害'],
    ['3', '假药：其他严重情节'],
    ['4', '假药：其他特别严重情节'],
    ['5', '劣药：对人体健康造成严重危害'],
    ['7', '妨害药品管理：足以严重危害人体健康的情形'],
    ['8', '妨害药品管理：其他严重情节'],
    ['13', '收购、销售骗取医保的药品'],
    ['19', '假药、劣药的认定意见与检验'],
    ['20', '生产、销售、提供金额的计算'],
  ], { shortName: '药品解释', validFrom: '2022-03-06', note: '替代法释〔2014〕14号、法释〔2017〕15号。' }),
  numbered('INT-SHODDY', '法释〔2001〕10号', [
    ['2', '未销售的货值金额；未经处理的累计计算'],
    ['7', '伪劣农药、兽药、化肥、种子：生产损失的标准'],
  ]),
  numbered('INT-FEED', '法释〔2002〕26号', [
    ...['1', '2'].map((article): ArticleRow => [article, '饲料中禁用药品的生产、销售、添加与非法经营罪（第1条、第2条分别规定）']),
    ...['3', '4'].map((article): ArticleRow => [article, '使用禁用药品饲养供人食用的动物，明知而屠宰、销售（第3条、第4条分别规定）']),
  ]),
  numbered('INT-IP', '法释〔2025〕5号', [
    ['3', '假冒注册商标罪的情节', 'M_HIGH'],
    ['5', '销售假冒注册商标的商品罪的情节'],
    ['6', '非法制造、销售注册商标标识罪的情节', 'M_MED'],
    ['13', '侵犯著作权罪的情节', 'M_HIGH'],
    ['14', '销售侵权复制品罪的情节'],
  ], { validFrom: '2025-04-26', mark: 'Vq', note: '共三十一条；替代2004年、2007年、2020年各解释。' }),
  numbered('INT-TOBACCO', '法释〔2010〕7号', [['3', '非法经营烟草专卖品的标准']]),
  numbered('INT-PUBLICATION', '法释〔1998〕30号', [
    ...['6', '7'].map((article): ArticleRow => [article, '出版歧视、侮辱少数民族的作品，出版物侮辱、诽谤他人（第6条、第7条分别规定）']),
    ['8', '制作、复制、出版、贩卖、传播淫秽物品牟利的标准'],
    ['10', '传播淫秽物品、组织播放淫秽音像制品的标准'],
    ['17', '非法经营数额与违法所得（获利）的计算'],
  ], { shortName: '出版解释', note: '第二条至第五条中关于著作权的内容已被替代；' }),
  numbered('INT-ONLINE-OBSCENITY', '法释〔2004〕11号', []),
  numbered('INT-RELICS', '法释〔2015〕23号', [
    ['3', '故意损毁文物罪的认定与情节严重'],
    ['4', '故意损毁名胜古迹罪的标准'],
    ['6', '倒卖文物罪的情节'],
    ['8', '盗掘古文化遗址、古墓葬罪的认定'],
  ], { shortName: '文物解释' }),
  numbered('INT-WILDLIFE', '法释〔2022〕12号', [
    ['3', '非法捕捞水产品罪的情节严重'],
    ['6', '危害珍贵、濒危野生动物罪的价值标准'],
    ['7', '非法狩猎罪的情节严重'],
    ['8', '以食用为目的的陆生野生动物的标准'],
    ['12', '二年内未经处理的累计计算'],
    ['17', '物种、工具等专门性问题的认定'],
  ], { shortName: '野生动物解释', validFrom: '2022-04-09', note: '替代法释〔2000〕37号。' }),
  numbered('INT-FOREST', '法释〔2023〕8号', [
    ['1', '非法占用林地的标准'],
    ['2', '危害国家重点保护植物罪的标准'],
    ['4', '盗伐林木罪的标准'],
    ['6', '滥伐林木罪的标准'],
    ['9', '未经处理的累计计算'],
  ], { shortName: '森林解释', validFrom: '2023-08-15', note: '替代法释〔2000〕36号、法释〔2005〕15号。' }),
  numbered('INT-FARMLAND', '法释〔2000〕14号', [
    ['3', '非法占用耕地的标准'],
    ['9', '一年内的累计计算'],
  ]),
  numbered('INT-GRASSLAND', '法释〔2012〕15号', [['2', '非法占用草原的标准']]),
  numbered('INT-TRAFFIC', '法释〔2000〕33号', [['2', '交通肇事罪的责任与后果标准']]),
  numbered('INT-PROVOCATION', '法释〔2013〕18号', [], { mark: 'M_MED' }),
];
