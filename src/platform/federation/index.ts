/** Federation: the modules as subgraphs, and the gateway in front of them. */
export * from './ask.js';
export * from './compose.js';
export * from './document.js';
export * from './gateway.js';
export * from './subgraph.js';
