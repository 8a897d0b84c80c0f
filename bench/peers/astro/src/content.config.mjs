import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const schema = z.object({
  title: z.string(),
  agency: z.string(),
  published: z.string(),
  key: z.string(),
  year: z.number(),
  stats: z.record(z.array(z.number())),
});

export const collections = {
  reports: defineCollection({ loader: glob({ pattern: '**/*.md', base: process.env.IN }), schema }),
};
