import { GraphQLError } from 'graphql';

/** 订阅未建立: what was asked cannot be subscribed to; the field says what to change. */
export const subscriptionRefused = (field: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'SUBSCRIPTION_REFUSED', field } });

/** 权限已变更: the cursor, sealed for the rights as they are now, is where to go on. */
export const rightsChanged = (cursor: string): GraphQLError =>
  new GraphQLError('您的权限已变更，本次订阅已结束；请以 extensions.cursor 作为 after 重新订阅', { extensions: { code: 'RIGHTS_CHANGED', cursor } });

/** 订阅方被接管: somebody else holds the name now. */
export const takenOver = (name: string): GraphQLError =>
  new GraphQLError(`订阅方“${name}”已由另一个连接接管，本次订阅已结束；如不是您的系统，请换一个名称`, { extensions: { code: 'SUBSCRIBER_TAKEN_OVER', subscriber: name } });

/** Rights are not those that a subscription was opened under; it will be told so. */
export class RightsMoved extends Error {
  constructor() {
    super('The rights of a subscription have changed');
  }
}
