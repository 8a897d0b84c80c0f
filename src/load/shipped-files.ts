import fs from 'node:fs';
import path from 'node:path';
import { attempt } from '../io-error.ts';

/** A file of the program that a new site gets a copy of. */
export interface ShippedFile {
  /** In the site. */
  readonly path: string;
  readonly body: { readonly copy: string };
}

/** Schemas that an editor goes by; the others describe what a build writes. */
const forEditors = /^(?:site|agency|statistics\.[a-z0-9.]+)\.schema\.json$/;

const copies = (program: string, from: string, to: string, wanted: RegExp): readonly ShippedFile[] =>
  attempt('read', from, () => fs.readdirSync(path.join(program, from)))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ path: `${to}/${name}`, body: { copy: path.join(program, from, name) } }));

/** The program's schemas, for editors on machines that have no Node.js, and the pictures of the guide that are not made by it. */
export const shippedFiles = (program: string): readonly ShippedFile[] => [
  ...copies(program, 'schemas', 'schemas', forEditors),
  ...copies(program, 'templates/guide', 'docs', /\.jpg$/),
];
