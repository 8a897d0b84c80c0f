import type { Plugin } from 'esbuild';

export const storedArchive: Plugin;
