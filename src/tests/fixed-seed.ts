import fc from 'fast-check';

/** The same inputs on every run, so that a test fails for what was changed; `FC_SEED=$RANDOM npm run unit` looks further. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2026) });
