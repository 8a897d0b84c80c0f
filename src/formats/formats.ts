import type { Format } from './format.ts';

/** Every format by name, loaded when asked for: start-up is paid for one only. */
export const formats = {
  pretty: async (): Promise<Format> => (await import('./pretty.ts')).pretty,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  github: async (): Promise<Format> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Format> => (await import('./gitlab.ts')).gitlab,
  sarif: async (): Promise<Format> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<Format> => (await import('./junit.ts')).junit,
} as const;

export type FormatName = keyof typeof formats;

export const formatNames = ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const satisfies readonly FormatName[];
