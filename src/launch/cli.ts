#!/usr/bin/env node
import { version } from '../cli/version.ts';
import { loadProgram } from './load-program.ts';

// Nothing else is loaded for the question that scripts ask most.
const [first, second] = process.argv.slice(2);
if ((first === '--version' || first === '-v') && second === undefined) process.stdout.write(`${version}\n`);
else void loadProgram(import.meta.dirname, require).runProcess();
