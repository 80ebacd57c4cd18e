import fc from 'fast-check';

/** Property tests draw the same on every run, so that a change is judged by what it changes; `npm run test:full` draws anew. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });
