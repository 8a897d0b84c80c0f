import type { Plugin } from 'esbuild';

export const compiledLexicon: (folder: string) => Plugin;
