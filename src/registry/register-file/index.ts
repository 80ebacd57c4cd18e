/** 名录文件: registers as CSV, read whole or not at all. */
export * from './register-file.js';
