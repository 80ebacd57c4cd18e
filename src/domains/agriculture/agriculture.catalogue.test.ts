import { statesItsCauses } from '../../../test/domains/causes.js';
import { agricultureCauses } from './agriculture.catalogue.js';

const of = (lawName: string, ...articles: number[]): string[] => articles.map((article) => `${lawName} ${article}`);

/** `law/domains.md` §5: provisions and the threshold rows each cause can lead to. */
statesItsCauses(agricultureCauses, [
  ['AG01', of('农药管理条例', 52), ['P140', 'P147']],
  ['AG02', of('农药管理条例', 55, 56), ['P147']],
  ['AG03', [...of('农药管理条例', 60), ...of('生态环境法典', 1131)], ['P144', 'A340']],
  ['AG04', of('兽药管理条例', 56, 62, 63, 68), ['P147', 'P144', 'A144.feed']],
  ['AG05', of('饲料和饲料添加剂管理条例', 38, 39, 46, 47), ['M225.feed', 'P144']],
  ['AG06', of('种子法', 74, 75, 76), ['P147', 'P140', 'I213']],
  ['AG07', of('动物防疫法', 97, 98, 100), ['A337', 'P143']],
  ['AG08', of('生猪屠宰管理条例', 31, 33), ['P225.food', 'P143', 'P144']],
  ['AG09', of('农产品质量安全法', 70, 71, 72, 73), ['P143', 'P144']],
  ['AG10', of('渔业法', 69, 73, 76, 77, 78), ['A340', 'A341']],
  ['AG11', of('土地管理法', 78), ['A342.farm']],
]);
