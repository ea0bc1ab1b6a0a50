import fc from "fast-check";

/**
 * Property tests try the same values in every run, so that a failure can be had again and a change that passes today
 * passes tomorrow. `npm run test:fresh` tries others: each value of PROPERTY_SEED is another set.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_129) });
