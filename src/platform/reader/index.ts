/** The reader: GraphQL selections compiled into one SQL per root field, rights included. */
export * from './connection.js';
export { pageSize } from './page.js';
export * from './reader.js';
export * from './relation.js';
export { NotWhole } from './selection.js';
export type { Boundary, Row } from './context.js';
export { shapesOf, type Shape, type Shapes } from './shape.js';
export * from './sight.js';
export { isUuid } from './statement.js';
