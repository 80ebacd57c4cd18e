import type { CivilDay } from '../../kernel/index.js';

/** 标准依据: an instrument that standards are taken from, with the first day on which it surely stood. */
interface Instrument {
  readonly name: string;
  readonly validFrom: CivilDay;
  /** No file of law states the day: the year after the one in its number has begun. */
  readonly surely?: true;
}

const of = (name: string, validFrom: CivilDay): Instrument => ({ name, validFrom });
const after = (name: string, year: number): Instrument => ({ name, validFrom: `${year + 1}-01-01`, surely: true });

/** By short name. */
const instruments = {
  /** Articles that stand as they did when the crimes were first named. */
  LAW: after('《刑法》', 1997),
  /** Articles as amended: they stood when the crimes were last named anew. */
  LAW_2021: after('《刑法》', 2021),
  STANDARD_1: after('《立案追诉标准的规定（一）》（公通字〔2008〕36号）', 2008),
  STANDARD_1_2017: after('《立案追诉标准的规定（一）的补充规定》（公通字〔2017〕12号）', 2017),
  STANDARD_2: of('《立案追诉标准的规定（二）》（公通字〔2022〕12号）', '2022-05-15'),
  POLLUTION: of('法释〔2023〕7号', '2023-08-15'),
  FOOD: of('法释〔2021〕24号', '2022-01-01'),
  DRUG: of('高检发释字〔2022〕1号', '2022-03-06'),
  WILDLIFE: of('法释〔2022〕12号', '2022-04-09'),
  FOREST: of('法释〔2023〕8号', '2023-08-15'),
  IP: of('法释〔2025〕5号', '2025-04-26'),
  PUBLICATIONS: after('法释〔1998〕30号', 1998),
  LAND: after('法释〔2000〕14号', 2000),
  TRAFFIC: after('法释〔2000〕33号', 2000),
  SHODDY: after('法释〔2001〕10号', 2001),
  FEED: after('法释〔2002〕26号', 2002),
  ONLINE_OBSCENE: after('法释〔2004〕11号', 2004),
  TOBACCO: after('法释〔2010〕7号', 2010),
  GRASSLAND: after('法释〔2012〕15号', 2012),
  PROVOCATION: after('法释〔2013〕18号', 2013),
  GAMBLING_MACHINES: after('2014年关于利用赌博机开设赌场的联合意见', 2014),
  SAFETY: after('法释〔2015〕22号', 2015),
  RELICS: after('法释〔2015〕23号', 2015),
  MINING: after('法释〔2016〕25号', 2016),
  SAFETY_2: of('法释〔2022〕19号', '2022-12-19'),
} as const satisfies Readonly<Record<string, Instrument>>;

type Code = keyof typeof instruments;

/** The day from which a row stands, and its basis: the first instrument gives the day, `FOOD 第三条` cites its article. */
export function standsOn(...cited: readonly (Code | `${Code} ${string}`)[]): { readonly validFrom: CivilDay; readonly validFromSurely?: true; readonly basis: readonly string[] } {
  const found = cited.map((one) => {
    const [code] = one.split(' ', 1) as [Code];
    const instrument: Instrument = instruments[code];
    return { instrument, text: `${instrument.name}${one.slice(code.length + 1)}` };
  });
  const { validFrom, surely } = found[0]!.instrument;
  return { validFrom, ...(surely && { validFromSurely: surely }), basis: found.map(({ text }) => text) };
}
