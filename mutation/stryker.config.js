import { group } from './groups.js';

export default {
  mutate: group.mutate,
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  // Only what the tests load is copied.
  ignorePatterns: ['*', '!/src/**', '!/test/support/**', '!/seeds/reference/**', '!/mutation/*.js', '!/jest.config.js', '!/.swcrc', '!/package.json', '!/tsconfig.json'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `.scratch/mutation-${process.env.MUTATION_GROUP ?? 'evaluator'}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  warnings: { slow: false },
  tempDirName: '.scratch/mutation',
  concurrency: 1,
  timeoutMS: 10_000,
};
