import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dimensionTerms, measures, StatisticsMeasure } from '../../../src/casework/statistics/index.js';
import { repoFile } from '../../../src/platform/repo.js';

const written = measures.map(({ code, term, unit, definition, dimensions, basis }) => [
  `### ${term} \`${code}\``, definition, `- 单位：${unit}`, `- 维度：${dimensions.map((one) => `${dimensionTerms[one]} \`${one}\``).join('、')}`, `- 依据：${basis}`,
].join('\n\n').replaceAll('\n\n- ', '\n- ').replace('\n- 单位', '\n\n- 单位')).join('\n\n');

describe('docs/measures.md', () => {
  it('defines every measure of the API in the words of the API', () => {
    expect(measures.map(({ code }) => code)).toEqual(Object.values(StatisticsMeasure));
    const [, said] = fs.readFileSync(repoFile('docs/measures.md'), 'utf8').split('<!-- measures -->\n\n');
    // When they differ: this is what stands there from now on.
    expect(said?.trimEnd()).toBe(written);
  });
});
