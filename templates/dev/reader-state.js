// What readers have done to a part of a page, carried over when the part is replaced: opened, scrolled, typed, focused.

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

const stateful = 'details, input, select, textarea, [tabindex]';

const inside = (nodes, selector) =>
  nodes.filter(isElement).flatMap((node) => [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]);

/** Only where both parts have the same of them, so that nothing typed lands in another field. */
const pairs = (from, to, selector) => {
  const left = inside(from, selector);
  const right = inside(to, selector);
  const fit =
    left.length === right.length && left.every(({ localName, name }, at) => localName === right[at].localName && name === right[at].name);
  return fit ? left.map((old, at) => [old, right[at]]) : [];
};

/** To be called while `from` and `to` both stand in the page. */
export const carryOver = (from, to) => {
  for (const [old, made] of pairs(from, to, stateful)) {
    if (old.localName === 'details') made.open = old.open;
    if ('checked' in old) made.checked = old.checked;
    if ('value' in old && old.value !== old.defaultValue) made.value = old.value;
    made.scrollTo(old.scrollLeft, old.scrollTop);
  }
  const focused = document.activeElement;
  if (!from.some((node) => node.contains(focused))) return;
  pairs(from, to, focused.localName)
    .find(([old]) => old === focused)?.[1]
    .focus({ preventScroll: true });
};
