import type { Browser, BrowserContext } from 'playwright-core';

/** What stands in a page that could run, load or cover something. */
interface Inventory {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  /** Of scripts, style sheets, icons, images and frames, relative to the page. */
  readonly loads: readonly string[];
  readonly links: readonly string[];
  readonly landmarks: string;
}

/** One thing that went wrong in one page. */
export interface Complaint {
  readonly page: string;
  readonly what: string;
}

// Both run in the page, so they are text.
const watch = `
  const say = (what) => window.nianbaoSay && window.nianbaoSay(String(what));
  window.nianbaoSentinel = (n) => say('script of payload ' + n + ' ran');
  for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => say(name + ' was called');
  window.print = () => {};
  addEventListener('securitypolicyviolation', (e) => say('CSP: ' + e.violatedDirective + ' ' + e.blockedURI));
`;

const takeInventory = `(() => {
  const all = [...document.querySelectorAll('*')];
  const unique = (list) => [...new Set(list)].sort();
  return {
    tags: unique(all.map((e) => e.localName)),
    attributes: unique(all.flatMap((e) => e.getAttributeNames().map((name) => e.localName + ' ' + name))),
    loads: unique(all.flatMap((e) => [e.src, e.localName === 'link' ? e.href : undefined, e.data, e.srcset].filter((v) => typeof v === 'string' && v !== ''))),
    links: unique([...document.querySelectorAll('a')].map((a) => a.protocol)),
    landmarks: ['header', 'main', 'footer', 'h1'].map((name) => document.querySelectorAll('body ' + name).length).join(' '),
  };
})()`;

/** What a reader does to a page, everywhere at once. Links are not followed. */
const exercise = `(() => {
  addEventListener('click', (e) => { if (e.target instanceof Element && e.target.closest('a')) e.preventDefault(); }, true);
  addEventListener('submit', (e) => e.preventDefault(), true);
  for (const e of document.querySelectorAll('body *')) {
    for (const type of ['mouseover', 'mouseenter', 'pointerdown', 'focus', 'blur', 'input', 'change', 'toggle', 'animationstart', 'load', 'error'])
      e.dispatchEvent(new Event(type));
    if (e.matches('a, button, input, select, summary, [tabindex], [onclick]')) { e.focus(); e.click(); }
  }
  for (const field of document.querySelectorAll('input')) {
    field.value = '"><img src=x onerror=nianbaoSentinel(0)>';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
})()`;

const evil = encodeURIComponent('"><img src=x onerror=nianbaoSentinel(0)><script>nianbaoSentinel(0)</script>');

export interface Judge {
  /** Loads one page of the site at `address`: what it holds before anything in it is touched. With a policy, nothing is touched at all. */
  readonly visit: (path: string) => Promise<Inventory>;
  readonly complaints: Complaint[];
}

/** Opens pages in a browser that tells of every script, dialog, violated policy, error and request off the site. */
export const openJudge = async (browser: Browser, address: string, options: { readonly withPolicy: boolean }): Promise<Judge> => {
  const complaints: Complaint[] = [];
  const context: BrowserContext = await browser.newContext({ bypassCSP: !options.withPolicy, locale: 'zh-CN' });
  let current = '';
  const complain = (what: string): void => {
    complaints.push({ page: current, what });
  };
  await context.exposeFunction('nianbaoSay', complain);
  await context.addInitScript(watch);
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(address)) return route.continue();
    complain(`request to ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    complain(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => complain('popup'));
  page.on('download', (download) => complain(`download of ${download.url()}`));
  page.on('pageerror', (error) => complain(`error ${error.message}`));
  page.on('framenavigated', (frame) => {
    const url = frame.url().split(/[?#]/)[0] ?? '';
    if (frame !== page.mainFrame()) complain(`frame ${frame.url()}`);
    else if (url !== address + current && url !== 'about:blank') complain(`navigated to ${frame.url()}`);
  });
  return {
    complaints,
    visit: async (path) => {
      current = path;
      await page.goto(`${address}${path}?q=${evil}#${evil}`, { waitUntil: 'load' });
      const found = await page.evaluate<Inventory>(takeInventory);
      if (!options.withPolicy) await page.evaluate(exercise);
      return { ...found, loads: found.loads.map((url) => url.replace(address, '/')) };
    },
  };
};
