/** How facts are stated: numbers above and below a line, in the field's own unit or in the words of published decisions. The draws are those of `chance`. */

/** A long tail: mostly near 0, seldom far above 1. */
export const tail = (chance) => Math.min(20, (1 / (1 - chance.between(0, 0.95)) - 1) * 0.4);

const rounded = (value, places) => Number(value.toFixed(places));

/** At the line or above it, and below `under`; at the very line in one case of ten. */
export const from = (line, under) => ({ make: (chance, places) => {
  if (chance.below(10) === 0) return { value: line };
  const value = under === undefined ? line * (1 + tail(chance)) : chance.between(line, under - (under - line) / 100);
  return { value: Math.max(line, rounded(value, places)) };
} });
/** Between two numbers, neither of which matters. */
export const within = (least, most) => ({ make: (chance, places) => ({ value: rounded(chance.between(least, most), places) }) });
export const exactly = (value, bound) => ({ make: () => ({ value, ...(bound && { bound }) }) });
/** Given by an opinion or a measurement, not merely declared. */
export const opinion = (value, source = 'APPRAISED') => ({ value, source });

/**
 * As decisions write it, in a unit of their own: 14万余元, 600公斤, 约30吨, 0.8公顷, 1200件左右. The number itself is above the line; what is only about so much is
 * twice the line, so that nobody need ask what 约 leaves open.
 */
export const words = (line, unit, under) => ({ make: (chance, places, key) => {
  const one = inUnit(unit, key);
  return { said: phrase(chance, line / one, unit, under === undefined ? undefined : under / one) };
} });

function phrase(chance, line, unit, under) {
  const isCount = counted.has(unit);
  const value = under === undefined ? line * (1.02 + tail(chance)) : chance.between(line * 1.02, under * 0.98);
  const places = isCount ? 0 : value < 10 ? 3 : 1;
  const upward = (number) => Math.ceil(number * 10 ** places) / 10 ** places;
  const plain = String(upward(value));
  const [head, rest] = unit.startsWith('万') ? ['万', unit.slice(1)] : ['', unit];
  // What is open above may lie beyond an upper line.
  if (under !== undefined) return `${plain}${unit}`;
  return [`${Math.ceil(value)}${head}余${rest}`, `约${upward(value * 2)}${unit}`, `${upward(value * 2)}${unit}左右`, `${plain}${unit}`][chance.below(4)];
}

const counted = new Set(['件', '册', '支', '人', '株', '张', '台', '套']);
/** Units of decisions as so many of the unit that fields use. */
const units = { 万元: 10_000, 公顷: 15, 平方米: 1 / 666.67 };
const tonnes = { 公斤: 0.001, 斤: 0.0005 };
const kilograms = { 吨: 1_000, 斤: 0.5 };
const inUnit = (unit, key) => (key.endsWith('Tonnes') ? tonnes : key.endsWith('Kilograms') ? kilograms : units)[unit] ?? 1;

/** What a department's system makes of such words: a number in the unit of its field, with its bound. */
function read(said, key) {
  const [, about, digits, before, rest, after] = /^(约)?([\d.]+)(万?余|万(?=余))?(.*?)(左右)?$/u.exec(said);
  const isAtLeast = before?.endsWith('余') ?? false;
  const unit = before?.startsWith('万') ? `万${rest}` : rest;
  return { value: Number(digits) * inUnit(unit, key), bound: isAtLeast ? 'MIN' : about || after ? 'APPROX' : 'EXACT' };
}

const placesOf = (key) => (key.endsWith('Count') ? 0 : key.endsWith('Amount') ? 2 : 4);

/** Numbers as the field's type has them: money with two places, whole counts, decimals as text. */
const written = (key, value) => (key.endsWith('Count') ? Math.round(value) : value.toFixed(placesOf(key)));

/** The facts of a kind as a report states them, and as they are asked of `screen`. */
export function stated(facts, chance) {
  const report = {};
  const asked = [];
  for (const [key, spec] of Object.entries(facts)) {
    if (typeof spec !== 'object') {
      report[key] = { value: spec };
      asked.push({ key, value: String(spec) });
    } else if (spec.make === undefined) {
      report[key] = spec;
      asked.push({ key, value: String(spec.value), source: spec.source });
    } else {
      const { value, said, bound } = spec.make(chance, placesOf(key), key);
      const own = said === undefined ? { value, bound } : read(said, key);
      report[key] = { value: written(key, own.value), ...(own.bound && { bound: own.bound }) };
      asked.push(said === undefined ? { key, value: String(value), bound } : { key, value: said });
    }
  }
  return { report, asked };
}
