/** HTTP: the API, the explorer, health. */
export * from './credentials.js';
export { serveExplorer } from './explorer.js';
export { refuseCrossSite, type GraphqlOptions } from './graphql-route.js';
export * from './server.js';
export * from './gateway-only.js';
export { serveSubscriptions } from './subscriptions.js';
