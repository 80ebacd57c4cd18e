import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLJSONObject } from 'graphql-scalars';

/** A scalar that travels as text in both directions; `accepts` says in one pattern what may come in. */
function textScalar(name: string, description: string, accepts: RegExp, example: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && accepts.test(value)) return value;
    throw new GraphQLError(`${name} 格式不符：${JSON.stringify(value)}；请按 ${example} 的写法填写（字符串）`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const Day = textScalar('Day', '日期: a civil day in Asia/Shanghai, YYYY-MM-DD.', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '2026-11-21');

export const Month = textScalar('Month', '月份: a month in Asia/Shanghai, YYYY-MM.', /^\d{4}-(0[1-9]|1[0-2])$/, '2026-11');

export const Instant = textScalar(
  'Instant',
  '时刻: a moment with its offset from UTC, ISO 8601, milliseconds at most.',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/,
  '2026-11-21T09:30:00+08:00',
);

export const Money = textScalar('Money', '金额（元）: yuan with at most two decimals, as a decimal string so that no digit is lost.', /^-?\d{1,16}(\.\d{1,2})?$/, '2000.00');

export const Decimal = textScalar('Decimal', '数值: an exact decimal as a string; its unit stands in the name of the field.', /^-?\d{1,14}(\.\d{1,6})?$/, '3.5');

/** 所填值: what is stated of anything, as its writer has it; a number keeps the digits that JSON gives it. */
export const Stated = new GraphQLScalarType({
  name: 'Stated',
  description: '所填值: text, a number or yes-no, taken as text; send a number as text where every digit counts.',
  serialize: (value) => String(value),
  parseValue: (value: unknown) => statedText(typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string' ? String(value) : null),
  parseLiteral: (node: ValueNode) => statedText('value' in node ? String(node.value) : null),
});

function statedText(text: string | null): string {
  if (text === null) throw new GraphQLError('Stated 格式不符：请填写文字、数或者是非，不填列表和对象', { extensions: { code: 'BAD_USER_INPUT' } });
  return text;
}

export const JsonObject = new GraphQLScalarType({ ...GraphQLJSONObject.toConfig(), description: '结构化内容: a JSON object, whose members depend on what it tells of.' });
