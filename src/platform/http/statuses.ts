import type { ApolloServerPlugin } from '@apollo/server';

/** Codes of a request that was well formed, and whose document or variables are at fault. */
const ofDocument = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'DOCUMENT_REFUSED']);

/**
 * HTTP 状态: GraphQL over HTTP wants 200 for what is wrong with a document as long as the client takes plain `application/json`, since proxies on
 * the way might else answer in the server's place; clients that name `application/graphql-response+json` get 400.
 */
export const statuses: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    willSendResponse: ({ request, response }) => {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      const takesOwnType = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
      if (errors && !takesOwnType && errors.every(({ extensions }) => ofDocument.has(extensions?.['code']))) response.http.status = 200;
      return Promise.resolve();
    },
  }),
};
