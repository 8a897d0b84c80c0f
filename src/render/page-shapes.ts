import { type Frame, frameShape } from '../model/pages/frame.ts';
import { reportPageShape } from '../model/pages/report-page.ts';
import type { ObjectShape } from '../model/pages/shape.ts';

export { type Frame, frameShape };

/** Every page of the site by the name of its template, `templates/pages/<name>.hbs`. */
export const pageShapes = {
  report: reportPageShape,
} satisfies Readonly<Record<string, ObjectShape>>;

export type PageName = keyof typeof pageShapes;
