/** An iteration that gives nothing and lasts until a subscription ends or is left: frames go to the client by themselves, handshake and farewell by the protocol's library. */
export function untilEnded(ended: Promise<undefined>, leave: () => void): AsyncGenerator<never, undefined> {
  const left = Promise.withResolvers<undefined>();
  const over = Promise.race([ended, left.promise]);
  const done = { done: true, value: undefined } as const;
  const iteration: AsyncGenerator<never, undefined> = {
    next: () => over.then(() => done),
    return: () => {
      leave();
      left.resolve(undefined);
      return Promise.resolve(done);
    },
    throw: (error: unknown) => {
      leave();
      left.reject(error);
      return over.then(() => done);
    },
    [Symbol.asyncIterator]: () => iteration,
    [Symbol.asyncDispose]: async () => { await iteration.return(undefined); },
  };
  over.catch(() => undefined);
  return iteration;
}
