import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { add, compare, formatMoney, fromWanYuan, readMoney, toWanYuan, type Money } from './money.js';
import type { Reading } from './reading.js';

function valueOf(reading: Reading<Money>): Money {
  if (!reading.ok) throw new Error(reading.flaws.map(({ message }) => message).join());
  return reading.value;
}

const codeOf = (reading: Reading<Money>): string => (reading.ok ? 'read' : reading.flaws[0]?.code ?? '');
const fen = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n });
const asText = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

describe('元', () => {
  it.each([
    ['2000', '2000.00'],
    ['2000.5', '2000.50'],
    ['2,000.00', '2000.00'],
    ['￥12,345,678.90', '12345678.90'],
    ['¥1', '1.00'],
    ['3000元', '3000.00'],
    ['3000元整', '3000.00'],
    ['１２３．４５', '123.45'],
    [' 0 ', '0.00'],
    ['0.01', '0.01'],
    ['007.10', '7.10'],
    ['493702.4200', '493702.42'],
    ['9999999999999999.99', '9999999999999999.99'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(formatMoney(valueOf(readMoney(text)))).toBe(expected);
  });

  it.each([
    ['', 'EMPTY'],
    ['元', 'EMPTY'],
    ['-1', 'NEGATIVE'],
    ['1.005', 'PRECISION'],
    ['1,23', 'FORM'],
    ['12,345,6', 'FORM'],
    ['1e3', 'FORM'],
    ['.5', 'FORM'],
    ['0.2万元', 'FORM'],
    ['493702.42;493702.42', 'FORM'],
    ['叁仟元', 'FORM'],
    ['10000000000000000', 'TOO_LARGE'],
  ])('refuses "%s": %s', (text, code) => {
    expect(codeOf(readMoney(text))).toBe(code);
  });
});

describe('万元', () => {
  it.each([
    ['0.2', '2000.00', '0.200000'],
    ['27.4274', '274274.00', '27.427400'],
    ['26.0094', '260094.00', '26.009400'],
    ['54', '540000.00', '54.000000'],
    ['0.000001', '0.01', '0.000001'],
    ['0.96万元', '9600.00', '0.960000'],
    ['0', '0.00', '0.000000'],
  ])('reads %s as %s 元 and writes it as %s', (text, yuan, wanYuan) => {
    const amount = valueOf(fromWanYuan(text));
    expect(formatMoney(amount)).toBe(yuan);
    expect(toWanYuan(amount)).toBe(wanYuan);
  });

  it('refuses a seventh decimal rather than rounding', () => {
    expect(codeOf(fromWanYuan('0.0000001'))).toBe('PRECISION');
    expect(codeOf(fromWanYuan('1000000000000'))).toBe('TOO_LARGE');
  });
});

describe('exactness', () => {
  it('reads what it wrote, in both units', () => {
    fc.assert(fc.property(fen, (amount) => {
      const money = valueOf(readMoney(asText(amount)));
      expect(money).toBe(amount);
      expect(formatMoney(money)).toBe(asText(amount));
      expect(valueOf(fromWanYuan(toWanYuan(money)))).toBe(amount);
    }));
  });

  it('sums without loss, in any order', () => {
    fc.assert(fc.property(fc.array(fen), (amounts) => {
      const moneys = amounts.map((amount) => valueOf(readMoney(asText(amount))));
      const exact = amounts.reduce((sum, amount) => sum + amount, 0n);
      expect(add(...moneys)).toBe(exact);
      expect(add(...moneys.toReversed())).toBe(exact);
    }));
    const dimes = ['0.10', '0.20'].map((text) => valueOf(readMoney(text)));
    expect(formatMoney(add(...dimes))).toBe('0.30');
    expect(formatMoney(add())).toBe('0.00');
  });

  it('compares as amounts, not as texts', () => {
    fc.assert(fc.property(fen, fen, (a, b) => {
      expect(compare(valueOf(readMoney(asText(a))), valueOf(readMoney(asText(b))))).toBe(Math.sign(Number(a - b)));
    }));
  });
});
