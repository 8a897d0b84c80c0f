#!/usr/bin/env node
import { version } from './version.ts';

// Nothing else is loaded for the question that scripts ask most.
const [first, second] = process.argv.slice(2);
if ((first === '--version' || first === '-v') && second === undefined) process.stdout.write(`${version}\n`);
else await (await import('./process.ts')).runProcess();
