/** 移送标准: the standards for filing, as rows of data. */
export * from './rule.js';
