import { workerData } from 'node:worker_threads';
import { writeHandedFiles } from '../write/handed-files.ts';

// Started by write/writing-thread.ts only.
writeHandedFiles(workerData);
