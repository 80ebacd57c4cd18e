import { statesItsCauses } from '../../../test/domains/causes.js';
import { urbanCauses } from './urban.catalogue.js';

const of = (lawName: string, ...articles: number[]): string[] => articles.map((article) => `${lawName} ${article}`);

/** `law/domains.md` §6: provisions and the threshold rows each cause can lead to. */
statesItsCauses(urbanCauses, [
  ['UM01', of('城乡规划法', 64), ['T277', 'T137']],
  ['UM02', of('城乡规划法', 65), []],
  ['UM03', of('城乡规划法', 66), []],
  ['UM04', of('城市市容和环境卫生管理条例', 34, 36), ['T277', 'T293']],
  ['UM05', [...of('城市建筑垃圾管理规定', 20, 21, 22, 23, 24, 25, 26), ...of('生态环境法典', 1169, 1174)], ['E338.9', 'A342.farm']],
  ['UM06', of('生态环境法典', 1174), ['P144']],
  ['UM07', of('生态环境法典', 1131, 1132), []],
  ['UM08', of('生态环境法典', 1134, 1185, 1186, 1187, 1188, 1189, 1190), []],
  ['UM09', of('城市道路管理条例', 42), ['T275', 'T117']],
  ['UM10', of('城镇燃气管理条例', 45, 46, 49, 50, 51, 52), ['T134-1', 'T134', 'T136']],
  ['UM11', of('城镇排水与污水处理条例', 48, 49, 50, 51, 52, 53, 54, 55, 56, 57), ['E338']],
  ['UM12', [...of('城市绿化条例', 26, 27, 28), ...of('物业管理条例', 57, 58, 59, 60, 61, 62, 63)], ['A345.1', 'T275']],
]);
