import type { Plugin } from 'esbuild';

export const compiledTemplates: (folder: string) => Plugin;
