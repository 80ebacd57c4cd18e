/** HTTP: the API, the explorer, health. */
export * from './server.js';
export * from './gateway-only.js';
