import type { StatuteEntry } from '../../../src/registry/statute/index.js';
import { instrument, together } from './rows.js';

/** 农业农村: what `law/domains.md` §5 names. */
export const agricultureStatutes: readonly StatuteEntry[] = [
  instrument('LAW', 'PRODUCE', '农产品质量安全法', [
    ['61', '公安机关认为不构成犯罪而应追究行政责任的，移送行政机关'],
    ...together('使用禁用投入品、残留超标、包装添加', 70, 71, 72, 73),
  ], { version: '2022' }),
  instrument('REGULATION', 'PESTICIDE', '农药管理条例', [
    ['52', '生产假农药、无证生产农药'],
    ...together('无证经营农药、经营假农药、经营劣质农药', 55, 56),
    ['60', '使用禁用农药、超范围使用农药、毒鱼'],
  ], { version: '2022' }),
  instrument('REGULATION', 'VETERINARY-DRUG', '兽药管理条例', together('假劣兽药、无证，使用禁用药品，违反休药期', 56, 62, 63, 68), { version: '2020' }),
  instrument('REGULATION', 'FEED', '饲料和饲料添加剂管理条例', together('饲料无证、违规添加、冒充', 38, 39, 46, 47)),
  instrument('LAW', 'SEED', '种子法', together('假种子、劣种子、无证生产经营种子', 74, 75, 76), { version: '2021' }),
  instrument('LAW', 'ANIMAL-EPIDEMIC', '动物防疫法', together('病死动物、无检疫证明、无防疫条件', 97, 98, 100), { version: '2021' }),
  instrument('REGULATION', 'PIG-SLAUGHTER', '生猪屠宰管理条例', together('私屠滥宰，未经检验、检疫出厂', 31, 33), { version: '2021' }),
  instrument('LAW', 'FISHERY', '渔业法', [], { version: '2025年修订前', validTo: '2026-04-30' }),
  instrument('LAW', 'FISHERY', '渔业法', together('无证捕捞，禁渔区、禁渔期，禁用渔具，电、毒、炸鱼，种质资源保护区', 69, 73, 76, 77, 78), {
    version: '2025', validFrom: '2026-05-01', note: '2025年12月27日修订。',
  }),
  instrument('LAW', 'LIVESTOCK', '畜牧法', [], { version: '2022' }),
  instrument('REGULATION', 'PLANT-QUARANTINE', '植物检疫条例', []),
  instrument('REGULATION', 'FARM-MACHINERY', '农业机械安全监督管理条例', []),
  instrument('LAW', 'LAND', '土地管理法', [['78', '违法占用耕地建房（宅基地）']], { mark: 'M_HIGH' }),
];
