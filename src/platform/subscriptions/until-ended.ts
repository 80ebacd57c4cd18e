/** An iteration that gives nothing and lasts until a subscription ends or is left: frames go to the client by themselves, handshake and farewell by the protocol's library. */
export function untilEnded(ended: Promise<void>, leave: () => void): AsyncGenerator<never, void> {
  const left = Promise.withResolvers<void>();
  const over = Promise.race([ended, left.promise]);
  const done = { done: true, value: undefined } as const;
  const iteration: AsyncGenerator<never, void> = {
    next: () => over.then(() => done),
    return: () => {
      leave();
      left.resolve();
      return Promise.resolve(done);
    },
    throw: (error: unknown) => {
      leave();
      left.reject(error);
      return over.then(() => done);
    },
    [Symbol.asyncIterator]: () => iteration,
    [Symbol.asyncDispose]: async () => { await iteration.return(); },
  };
  over.catch(() => undefined);
  return iteration;
}
