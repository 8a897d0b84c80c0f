import { styleText } from 'node:util';
import type { Severity } from '../findings/finding.ts';

/** What may be set apart by colour. Meaning never hangs on it: severity, place and mark are also written out. */
export type Role = Severity | 'file' | 'related' | 'quiet' | 'strong';

export type Paint = (role: Role, text: string) => string;

const styles = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
  file: ['bold', 'underline'],
  related: ['cyan'],
  quiet: ['dim'],
  strong: ['bold'],
} as const;

/** Whether there are colours was decided where the terminal is known, so the environment is not asked again here. */
export const paintWith = (color: boolean): Paint =>
  color ? (role, text) => styleText([...styles[role]], text, { validateStream: false }) : (_, text) => text;
