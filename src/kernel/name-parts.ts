import { simplified } from './simplified.js';
import { nameKey } from './text-key.js';

/** A name as it is searched: its place, what tells it from others, and its organisational form, without anything between them. */
export interface NameParts {
  /** 地名: of several the last, without its level word (右玉 of 山西省右玉县); empty where the name begins with none. */
  readonly place: string;
  /** 字号及行业: two characters at least, where the name has as many. */
  readonly core: string;
  /** 组织形式 as written: 有限公司, 经营部; empty where there is none. */
  readonly form: string;
}

/** Marks that registers and this hub put behind a name in brackets, and that are no part of it. */
const MARKS = /\((?:虚构|曾用名|原名|已注销|已吊销)\)/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;
const LEVEL = /(?:自治[区州县旗]|地区|林区|[省市县区旗盟])$/u;

/** 组织形式, the longer before those that they end with. */
const forms = [
  '农民专业合作社', '农民专业合作联社', '股份有限公司', '有限责任公司', '个人独资企业', '个体工商户', '普通合伙', '有限合伙', '有限公司', '股份公司', '专业合作社',
  '经营部', '经销部', '门市部', '服务部', '销售部', '合作社', '分公司', '总公司', '集团', '公司', '商店', '商行', '厂', '店', '部',
];

/** A name, or a part of one, as names are compared in a search: letters and digits alone, half width, upper case, simplified, without marks such as （虚构）. */
export function plainName(raw: string): string {
  return simplified(nameKey(raw)).replace(MARKS, '').replace(NEITHER_LETTER_NOR_DIGIT, '');
}

/** Names of divisions as names of parties begin with them: with and without 省, 市, 县, 区. */
export function placeNames(divisions: Iterable<string>): ReadonlySet<string> {
  return new Set([...divisions].map(plainName).flatMap((name) => [name, name.replace(LEVEL, '')]).filter((name) => name.length >= 2));
}

/** The parts of a name; places and forms are told apart only where two characters of the name remain. */
export function nameParts(raw: string, places: ReadonlySet<string>): NameParts {
  let core = plainName(raw);
  let place = '';
  for (let found = placeBefore(core, places); found !== ''; found = placeBefore(core, places)) {
    place = found;
    core = core.slice(found.length);
  }
  let form = '';
  for (let found = formBehind(core); found !== ''; found = formBehind(core)) {
    form = found + form;
    core = core.slice(0, -found.length);
  }
  const bare = place.replace(LEVEL, '');
  return { place: bare.length >= 2 ? bare : place, core, form };
}

const longestPlace = 15;

/** The longest place that the name begins with and that leaves two characters. */
function placeBefore(name: string, places: ReadonlySet<string>): string {
  for (let length = Math.min(longestPlace, name.length - 2); length >= 2; length -= 1) if (places.has(name.slice(0, length))) return name.slice(0, length);
  return '';
}

const formBehind = (name: string): string => forms.find((form) => name.endsWith(form) && name.length >= form.length + 2) ?? '';

/** Every two neighbouring characters of a name, each pair once, in order of code points; of a name of one character that character. */
export function bigramsOf(raw: string): string[] {
  const characters = [...plainName(raw)];
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, index) => characters[index]! + character))].sort();
}
