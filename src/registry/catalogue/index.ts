/** 数据目录: every type and field of the graph, and every code table, as the schema and the classes say them. */
export * from './catalogue.js';
export * from './catalogue.module.js';
