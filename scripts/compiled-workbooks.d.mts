import type { Plugin } from 'esbuild';

export const compiledWorkbooks: (folder: string) => Plugin;
