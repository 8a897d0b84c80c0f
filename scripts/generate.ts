import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Generated, generatedFiles } from './generated-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const isCurrent = ({ file, content }: Generated): boolean => {
  const path = join(root, file);
  return existsSync(path) && readFileSync(path, 'utf8') === content;
};

const stale = generatedFiles().filter((each) => !isCurrent(each));

if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`${file} is not current: npx tsx scripts/generate.ts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, content } of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    console.log(file);
  }
}
