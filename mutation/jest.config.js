import jest from '../jest.config.js';
import { group } from './groups.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...rest } = jest;

/** The tests of pure rules alone: no database is set up, so that a run takes a second. */
export default { ...rest, rootDir: '..', testEnvironment: 'node', testMatch: group.tests.map((test) => `<rootDir>/${test}`), maxWorkers: 1 };
