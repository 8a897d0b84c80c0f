const factor = Number(process.env.NIANBAO_RUNS ?? 1);

/** How many cases a property is tried with: NIANBAO_RUNS=20 asks for twenty times as many as a change is judged by. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: Math.round(count * factor) });
