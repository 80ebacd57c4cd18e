import { describe, expect, it } from '@jest/globals';
import { requireNode } from './runtime.js';

describe('the running Node', () => {
  it.each(['22.18.0', '22.19.1', '23.0.0', '24.21.0', '26.10.0'])('is accepted: %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.0', '20.20.2', '22.17.9'])('is refused in one sentence that says what to do: %s', (version) => {
    expect(() => requireNode(version)).toThrow(`Node.js ${version} is running and 22.18 or later is needed: start with npm start`);
  });
});
