import { existsSync } from 'node:fs';

/** Where the bundle puts launch/lane.ts; absent when the sources are run as they are, which then go without further lanes. */
export const laneProgram = new URL('./lane.js', import.meta.url);

export const lanesPossible = (): boolean => existsSync(laneProgram);
