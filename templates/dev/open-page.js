// The page that is open, and how it becomes the one that is served now. Only what differs is touched, so that focus, open parts, what was
// typed and the work of scripts stay. Three trees are walked at once: what was served, what is served now, and what stands in the browser,
// where scripts may have added to it.
import { changedRuns } from './changed-runs.js';
import { carryOver } from './reader-state.js';

/** Sent to each element that came into the page; it bubbles. Scripts of the site make of it what they make of a page that was loaded. */
const updated = 'nianbao:update';

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

/** May one become the other? Scripts take over a sortable table with all its rows, and a drawing is quickly made: they come as a whole. */
const isAlike = (before, after) =>
  before.nodeName === after.nodeName && before.id === after.id && !(isElement(before) && before.matches('[data-sortable], svg'));

/** What makes a page another page: its policy, scripts, what the search script holds on to, and style sheets but the one that is swapped. */
const foundations = (root, swapped) =>
  [...root.querySelectorAll('script[src], meta[http-equiv], link[rel=stylesheet], [data-search]')]
    .filter((element) => element !== swapped)
    .map(({ outerHTML }) => outerHTML)
    .join('\n');

/**
 * To be called before scripts have touched the page. `own` selects what the development server has put into it; `sheetOf` finds the style
 * sheet that is swapped by other means. What comes back takes the page as served now and tells whether the open one has become it; where
 * not, loading it anew is the only help.
 */
export const openPage = (own, sheetOf) => {
  /** Of each node that was served, the one that stands in the browser. */
  const standing = new WeakMap();
  const pair = (served, shown) => {
    standing.set(served, shown);
    for (const [at, child] of [...served.childNodes].entries()) pair(child, shown.childNodes[at]);
  };
  const withoutOwn = (root) => {
    for (const element of root.querySelectorAll(own)) element.remove();
    return root;
  };
  const known = document.documentElement.cloneNode(true);
  pair(known, document.documentElement);
  withoutOwn(known);

  const setAttributes = (before, after) => {
    const both = [before, standing.get(before)];
    for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) for (const one of both) one.removeAttribute(name);
    for (const { name, value } of after.attributes)
      if (before.getAttribute(name) !== value) for (const one of both) one.setAttribute(name, value);
  };

  const replace = (parent, gone, come, next) => {
    const old = gone.map((node) => standing.get(node));
    const made = come.map((node) => document.importNode(node, true));
    for (const [at, node] of come.entries()) {
      parent.insertBefore(node, next ?? null);
      pair(node, made[at]);
    }
    const beside = old[0] ?? (next && standing.get(next));
    if (beside && !beside.isConnected) throw new Error('a script has moved it');
    if (beside) beside.before(...made);
    else standing.get(parent).append(...made);
    carryOver(old, made);
    for (const node of [...gone, ...old]) node.remove();
    return made.filter(isElement);
  };

  /** Returns the elements that came into the page. */
  const become = (before, after) => {
    if (before.isEqualNode(after)) return [];
    if (!isElement(before)) {
      for (const text of [before, standing.get(before)]) text.data = after.data;
      return [];
    }
    setAttributes(before, after);
    return changedRuns([...before.childNodes], [...after.childNodes]).flatMap(({ gone, come, next }) =>
      gone.length === come.length && gone.every((node, at) => isAlike(node, come[at]))
        ? gone.flatMap((node, at) => become(node, come[at]))
        : replace(before, gone, come, next),
    );
  };

  return (html) => {
    const now = withoutOwn(new DOMParser().parseFromString(html, 'text/html').documentElement);
    const [sheet, nextSheet] = [known, now].map(sheetOf);
    if (foundations(known, sheet) !== foundations(now, nextSheet) || !sheet !== !nextSheet) return false;
    if (sheet) nextSheet.setAttribute('href', sheet.getAttribute('href'));
    // Where the text is the same, what it shows is another: an image.
    if (known.isEqualNode(now)) return false;
    try {
      for (const element of become(known, now)) element.dispatchEvent(new CustomEvent(updated, { bubbles: true }));
      return true;
    } catch {
      return false;
    }
  };
};
