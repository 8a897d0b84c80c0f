import type { Report } from '../report.ts';
import { type Infer, list, object, text, url } from './shape.ts';

/** Files that a report brings along, for readers to take away. */
export const attachmentListShape = list(object({ name: text, size: text, address: url }));

/** Shown in the text, and no document of their own. */
const picture = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** `312 KB`, `4.6 MB`; of 1,000 bytes each, and never 0. */
export const sizeText = (bytes: number): string =>
  bytes >= 1e6 ? `${(Math.round(bytes / 1e5) / 10).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;

export const attachmentList = ({ attachments = [] }: Report): Infer<typeof attachmentListShape> =>
  attachments
    .map(({ file, size }) => ({ name: file.slice(file.lastIndexOf('/') + 1), size }))
    .filter(({ name }) => !picture.test(name))
    .map(({ name, size }) => ({ name, size: sizeText(size), address: { url: encodeURIComponent(name) } }));
