/** 变异测试的范围: the files that are broken on purpose, with the tests that have to notice; those of a group are run together. */
export const groups = {
  evaluator: { mutate: ['src/kernel/threshold.ts'], tests: ['src/kernel/threshold.test.ts'] },
  screening: {
    mutate: ['compare', 'rule-set', 'implied'].map((name) => `src/casework/screening/${name}.ts`),
    tests: ['compare', 'rule-set', 'implied'].map((name) => `src/casework/screening/${name}.test.ts`),
  },
  counters: {
    // Of the topics what reads them; the words by which a topic is known are data.
    mutate: ['src/casework/history/priors.ts', 'src/casework/screening/counted.ts', 'src/casework/history/topics.ts:121-138'],
    tests: ['src/casework/history/priors.test.ts', 'src/casework/screening/counted.test.ts', 'src/casework/history/topics.test.ts'],
  },
  hold: {
    mutate: ['src/casework/finding/following.ts', 'src/casework/finding/stepping.ts', 'src/casework/review/review.policy.ts'],
    tests: ['src/casework/finding/following.test.ts', 'src/casework/finding/stepping.test.ts', 'src/casework/review/review.policy.test.ts'],
  },
};

/** The group that this run is about; named on the command line of mutation/run.mjs. */
export const group = groups[process.env.MUTATION_GROUP ?? 'evaluator'];
