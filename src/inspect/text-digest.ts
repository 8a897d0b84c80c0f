import { hash } from 'node:crypto';

/** Tells one text of content/ from another when it is read again. */
export const textDigest = (text: string): string => hash('sha1', text, 'base64');
