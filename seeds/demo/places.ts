import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { repoFile } from '../../src/platform/repo.js';

/** A city of Shanxi with what names and document numbers call it. */
export interface City { readonly code: string; readonly name: string; readonly short: string }

/** A county, district or county-level city. */
export interface County {
  readonly code: string;
  readonly name: string;
  /** 右玉 for 右玉县; two-character names stay whole (应县, 城区). */
  readonly bare: string;
  /** 机关代字 of the place: one character where no other place of the province begins with it, else more. */
  readonly short: string;
  /** The same within its city, where the city's character stands beside it (朔右检). */
  readonly local: string;
  /** Name as its organs carry it: districts stand behind their city (朔州市朔城区), counties alone (右玉县). */
  readonly full: string;
  readonly isDistrict: boolean;
  readonly city: City;
}

/** A township, town or street office by its nine digits. */
export interface Township { readonly code: string; readonly name: string; readonly county: County }

export interface Places { readonly cities: readonly City[]; readonly counties: readonly County[]; readonly townships: readonly Township[] }

type Level = 'province' | 'city' | 'county' | 'township';
interface Row { code: string; name: string; level: Level; parent_code: string; statistical_only: string }

export const PROVINCE = { code: '140000', name: '山西省', short: '晋' } as const;

/** `law/identifiers.md` §4.1; 晋中 has no character of its own there and keeps both. */
const CITY_SHORT: Readonly<Record<string, string>> = {
  太原市: '并', 大同市: '同', 阳泉市: '阳', 长治市: '长', 晋城市: '晋市', 朔州市: '朔', 晋中市: '晋中', 运城市: '运', 忻州市: '忻', 临汾市: '临', 吕梁市: '吕',
};

/** The divisions of Shanxi that have organs, from the reference file; units that exist for statistics only are left out. */
export function shanxiPlaces(): Places {
  const rows = parse<Row>(fs.readFileSync(repoFile('seeds/reference/divisions-shanxi-to-township.csv')), { columns: true, bom: true })
    .filter((row) => row.statistical_only !== '1');
  const of = (level: Level): Row[] => rows.filter((row) => row.level === level);
  const cities = of('city').map(({ code, name }) => ({ code: code.slice(0, 6), name, short: CITY_SHORT[name] ?? bareName(name) }));
  const rowsOf = (city: City): Row[] => of('county').filter((row) => row.parent_code === `${city.code}000`);
  const shorts = shortForms(of('county'), [PROVINCE.short, ...cities.map(({ short }) => short.slice(0, 1))]);
  const locals = new Map(cities.flatMap((city) => [...shortForms(rowsOf(city), [city.short])]));
  const counties = of('county').map((row): County => {
    const city = found(cities, row.parent_code, row.name);
    const isDistrict = row.name.endsWith('区');
    const bare = bareName(row.name);
    const short = shorts.get(row.code) ?? `${city.short}${row.name}`;
    const local = locals.get(row.code) ?? row.name;
    const full = isDistrict ? `${city.name}${row.name}` : row.name;
    return { code: row.code.slice(0, 6), name: row.name, bare, short, local, full, isDistrict, city };
  });
  const countyCodes = new Map(counties.map((county) => [`${county.code}000`, county]));
  const townships = of('township').flatMap((row) => {
    const county = countyCodes.get(row.parent_code);
    return county ? [{ code: row.code, name: row.name, county }] : [];
  });
  return { cities, counties, townships };
}

/** 右玉 from 右玉县; a name of two characters has nothing to lose. */
export function bareName(name: string): string {
  return name.length > 2 ? name.slice(0, -1) : name;
}

function found(cities: readonly City[], parent: string, child: string): City {
  const city = cities.find(({ code }) => `${code}000` === parent);
  if (!city) throw new Error(`division ${child}: its city ${parent} is not in the reference file; restore the file`);
  return city;
}

/** The shortest form of each name that is not taken and that no other of these places shares; equal names get none. */
function shortForms(rows: readonly Row[], taken: readonly string[]): ReadonlyMap<string, string> {
  const forms = [(name: string) => name.slice(0, 1), bareName, (name: string) => name];
  const shorts = new Map<string, string>();
  for (const row of rows) {
    const isItsOwn = (short: string, shorten: (name: string) => string): boolean =>
      !taken.includes(short) && rows.every((other) => other === row || shorten(other.name) !== short);
    const form = forms.find((shorten) => isItsOwn(shorten(row.name), shorten));
    if (form) shorts.set(row.code, form(row.name));
  }
  return shorts;
}
