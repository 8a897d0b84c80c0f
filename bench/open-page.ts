import { launchChromium } from '../test/browser/chromium.ts';

/** A page that stands open in Chromium, as an editor has it beside the text. */
export interface OpenPage {
  readonly open: (address: string) => Promise<void>;
  /** Resolves when a text stands in the page, in the frame in which it does. */
  readonly shows: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Undefined where there is no Chromium. */
export const openPage = async (): Promise<OpenPage | undefined> => {
  const browser = await launchChromium().catch(() => undefined);
  if (!browser) return undefined;
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    // Looked at in every frame, by the page itself.
    shows: async (text) =>
      void (await page.evaluate(`new Promise((shown) => {
        const look = () => document.body.textContent.includes(${JSON.stringify(text)}) ? shown() : requestAnimationFrame(look);
        look();
      })`)),
    close: () => browser.close(),
  };
};
