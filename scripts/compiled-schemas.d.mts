import type { Plugin } from 'esbuild';

export const compiledSchemas: (folder: string) => Plugin;
