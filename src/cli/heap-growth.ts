import { setFlagsFromString } from 'node:v8';

/**
 * Between collections the heap may grow by this share, in percent. V8 would let it double and more, which of a large site is hundreds of
 * megabytes of nothing; a small one never gets there.
 */
const heapGrowth = 40;

/** V8 takes no code that it kept under other settings, be it of this program or of Node: they are changed when that is loaded. */
export const limitHeapGrowth = (): void => setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
