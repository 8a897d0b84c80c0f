import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: process.env.OUT,
  // A cold build each time.
  cacheDir: process.env.CACHE,
  compressHTML: false,
  vite: { logLevel: 'warn' },
});
