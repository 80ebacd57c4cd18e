/** Federation: the modules as subgraphs, and the gateway in front of them. */
export * from './document.js';
export * from './subgraph.js';
export * from './compose.js';
