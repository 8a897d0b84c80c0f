import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode } from '../io-error.ts';

/** What stands in front of the body of every record: whose it is, and the digest of the body. */
const headOf = (body: Uint8Array): Buffer => Buffer.from(`nianbao record 1 ${createHash('sha256').update(body).digest('hex')}\n`);

const headLength = headOf(Buffer.alloc(0)).length;

/** undefined for anything that is not wholly ours: a file cut short, changed, or made by someone else. Only speed is lost. */
export const readRecord = <Value>(file: string, parse: (body: Buffer) => Value | undefined): Value | undefined => {
  try {
    if (!fs.lstatSync(path.dirname(file)).isDirectory() || !fs.lstatSync(file).isFile()) return undefined;
    const bytes = fs.readFileSync(file);
    const body = bytes.subarray(headLength);
    return bytes.subarray(0, headLength).equals(headOf(body)) ? parse(body) : undefined;
  } catch {
    return undefined;
  }
};

/** A site that cannot be written to is built all the same. Never through a link: what it leads to is not ours. */
export const writeRecord = (file: string, body: Uint8Array): void => {
  const folder = path.dirname(file);
  const arriving = `${file}.new`;
  try {
    fs.mkdirSync(folder, { recursive: true });
    if (!fs.lstatSync(folder).isDirectory()) return;
    fs.rmSync(arriving, { force: true });
    const descriptor = fs.openSync(arriving, 'wx');
    try {
      for (const piece of [headOf(body), body]) fs.writeFileSync(descriptor, piece);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(arriving, file);
  } catch (thrown) {
    if (errorCode(thrown) === undefined) throw thrown;
  }
};
