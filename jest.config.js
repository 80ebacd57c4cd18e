import fs from 'node:fs';

const swc = JSON.parse(fs.readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

/** TESTS=long: those that take a minute each, alone; TESTS=all: with them. */
const only = process.env.TESTS === 'long' ? '.long' : '';

export default {
  testEnvironment: '<rootDir>/test/support/global-environment.js',
  testMatch: [`<rootDir>/{src,test}/**/*${only}.test.ts`],
  // Tests that take a minute each are asked for apart: npm run test:long.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TESTS ? [] : ['\\.long\\.test\\.ts$'])],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] },
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/chance.js'],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  maxWorkers: 2,
  testTimeout: 30_000,
};
