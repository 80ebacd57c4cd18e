import { PartyRole } from '../../src/casework/case/index.js';
import type { PartyReport } from '../../src/casework/intake/index.js';
import { DomainCode } from '../../src/registry/organ/index.js';
import { PartyKind } from '../../src/registry/party/index.js';
import type { Seeded } from '../demo/seeded.js';
import { syntheticCreditCode } from '../demo/synthetic-code.js';

const { MARKET, ENVIRONMENT, TRANSPORT, CULTURE, AGRICULTURE, URBAN } = DomainCode;

/** What an invented enterprise does, and the fields in which it can come to notice. */
interface Trade { readonly name: string; readonly fields: readonly DomainCode[]; readonly category: '91' | '92' | '93' }
const trade = (name: string, fields: readonly DomainCode[], category: Trade['category'] = '91'): Trade => ({ name, fields, category });

const trades: readonly Trade[] = [
  trade('餐饮管理有限公司', [MARKET, URBAN, ENVIRONMENT]), trade('食品有限公司', [MARKET, ENVIRONMENT, AGRICULTURE, TRANSPORT]), trade('超市', [MARKET, URBAN], '92'),
  trade('大药房', [MARKET], '92'), trade('餐馆', [MARKET, URBAN], '92'), trade('化工有限公司', [ENVIRONMENT, MARKET, TRANSPORT]), trade('洗煤有限公司', [ENVIRONMENT, TRANSPORT, URBAN]),
  trade('建材有限公司', [ENVIRONMENT, TRANSPORT, URBAN, MARKET]), trade('物流有限公司', [TRANSPORT, URBAN, ENVIRONMENT, MARKET]), trade('渣土运输有限公司', [URBAN, TRANSPORT, ENVIRONMENT]),
  trade('客运有限公司', [TRANSPORT, MARKET]), trade('旅行社有限公司', [CULTURE, TRANSPORT, MARKET]), trade('网吧', [CULTURE, MARKET], '92'), trade('歌舞娱乐城', [CULTURE, URBAN, MARKET], '92'),
  trade('文化传媒有限公司', [CULTURE, MARKET]), trade('图书经营部', [CULTURE, MARKET], '92'), trade('农资经营部', [AGRICULTURE, MARKET], '92'), trade('种业有限公司', [AGRICULTURE, MARKET]),
  trade('养殖专业合作社', [AGRICULTURE, ENVIRONMENT, MARKET], '93'), trade('肉类加工有限公司', [AGRICULTURE, MARKET, ENVIRONMENT, URBAN]), trade('建筑工程有限公司', [URBAN, ENVIRONMENT, TRANSPORT, CULTURE]),
  trade('房地产开发有限公司', [URBAN, MARKET, ENVIRONMENT, CULTURE]), trade('燃气有限公司', [URBAN, MARKET, TRANSPORT]), trade('铸造有限公司', [ENVIRONMENT, MARKET]),
];

const first = [...'恒宏金瑞华盛永同晨兴嘉润正泰福祥汇通康诚'];
const second = [...'达源丰泰利和安顺发旺鑫远盛荣捷茂升隆辉裕'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = ['示例', '演示', '样本', '虚构', '假名', '试用', '某一', '某二', '某三'];

/** A place and how many enterprises it has that come to notice: the fewer, the more often each does. */
export interface Place { readonly code: string; readonly name: string; readonly enterprises: number }

/** How steeply a few enterprises draw most cases: the higher, the steeper. */
const STEEPNESS = 2.4;
/** Draws after which an enterprise of any trade will do. */
const TRIES = 12;
/** Marks the inner code, behind XN, as generated: the demo's own begin with a digit. */
const MARK = 'G';
const CODE_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Between the enterprises of one seed and those of the next in the same place. */
const STRIDE = 1_000_003;

/** An enterprise of the place to which cases of that field come: of a few, many; the same enterprise in several fields. */
export function drawEnterprise(place: Place, field: DomainCode, source: number, seed: Seeded): PartyReport {
  let rank = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    rank = Math.floor(place.enterprises * (seed.whole(0, 999_999) / 1_000_000) ** STEEPNESS);
    if (tradeOf(rank).fields.includes(field)) break;
  }
  return enterprise(place, rank, source);
}

const tradeOf = (rank: number): Trade => trades[(rank * 7) % trades.length]!;

function enterprise({ code, name }: Place, rank: number, source: number): PartyReport {
  const { name: what, category } = tradeOf(rank);
  const brand = `${first[rank % first.length]!}${second[Math.floor(rank / first.length) % second.length]!}`;
  return {
    role: PartyRole.PUNISHED,
    kind: category === '92' ? PartyKind.SOLE_TRADER : PartyKind.LEGAL_PERSON,
    name: `${name}${brand}示例${what}（虚构）`,
    unifiedSocialCreditCode: syntheticCreditCode(category, code, `${MARK}${inDigits(source * STRIDE + rank)}`),
  };
}

/** Five digits of the alphabet of credit codes. */
function inDigits(number: number): string {
  const { length } = CODE_DIGITS;
  return Array.from({ length: 5 }, (_, place) => CODE_DIGITS[Math.floor(number / length ** place) % length]!).join('');
}

/** An invented natural person, known by name alone: no identity number is ever made up. */
export function drawPerson(seed: Seeded, role: PartyRole = PartyRole.PUNISHED): PartyReport {
  return { role, kind: PartyKind.NATURAL_PERSON, name: `${seed.pick(surnames)}${seed.pick(givenNames)}（虚构）` };
}
