import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A fresh folder under the system's temporary one; `put` writes files into it by relative path. */
export const temporaryFolder = () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'nianbao-test-'));
  return {
    root,
    put: (files: Readonly<Record<string, string | Uint8Array>>): void => {
      for (const [file, content] of Object.entries(files)) {
        fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
        fs.writeFileSync(path.join(root, file), content);
      }
    },
    remove: (): void => fs.rmSync(root, { recursive: true, force: true }),
  };
};

/** An error as node:fs throws it, for standing in where a test cannot make the system fail (root may do everything). */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });
