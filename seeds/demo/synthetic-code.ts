import { creditCodeCheckDigit, organisationCheckDigit } from '../../src/kernel/index.js';

/**
 * A unified social credit code that belongs to nobody: both check digits hold, and the inner code begins with XN (虚拟),
 * which no register issues, so that an invented row can never be taken for a real one.
 */
export function syntheticCreditCode(category: '11' | '91' | '92' | '93', divisionCode: string, sixDigits: string): string {
  const inner = `XN${sixDigits}`;
  const first17 = `${category}${divisionCode.slice(0, 6)}${inner}${organisationCheckDigit(inner)}`;
  return `${first17}${creditCodeCheckDigit(first17)}`;
}
