import { expect, it } from '@jest/globals';
import { canBind, type Confidence } from './confidence.js';

it.each<[Confidence, boolean]>([
  ['V', true], ['Vq', true], ['M_HIGH', false], ['M_MED', false], ['M_LOW', false], ['D', false],
])('a row marked %s may bind: %s', (mark, expected) => {
  expect(canBind(mark)).toBe(expected);
});
