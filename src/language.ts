/** The languages that people read nianbao in. Content itself is always Chinese. */
export type Language = 'zh' | 'en';

/** A sentence in every language. A message that lacks one does not compile. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export const languages: readonly Language[] = ['zh', 'en'];
