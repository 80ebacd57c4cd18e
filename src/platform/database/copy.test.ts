import { expect, it } from '@jest/globals';
import { inText } from './copy.js';

it.each<[unknown, string, string]>([
  [null, 'text', '\\N'], [undefined, 'text', '\\N'], ['', 'text', ''], ['\\N', 'text', '\\\\N'], ['甲\t乙\r\n', 'text', '甲\\t乙\\r\\n'], ['\\.', 'text', '\\\\.'],
  [true, 'boolean', 'true'], [12, 'integer', '12'], ['1.50', 'numeric', '1.50'],
  [[], 'text[]', '{}'], [['a,b', '"', '\\', ''], 'text[]', '{"a,b","\\\\"","\\\\\\\\",""}'], [['FINE'], 'text[]', '{"FINE"}'],
  [[], 'jsonb', '[]'], [[{ a: '"\\\n' }], 'jsonb', '[{"a":"\\\\"\\\\\\\\\\\\n"}]'], ['text', 'jsonb', '"text"'],
])('writes %j of type %s as COPY reads it', (value, type, written) => {
  expect(inText(value, type)).toBe(written);
});
