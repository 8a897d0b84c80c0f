// Two lists of nodes side by side: what is in both stays, what lies between is another.

/** How many nodes are the same, from the start or from the end. */
const common = (was, is, most, at) => {
  let count = 0;
  while (count < most && at(was, count).isEqualNode(at(is, count))) count++;
  return count;
};
const fromStart = (list, count) => list[count];
const fromEnd = (list, count) => list.at(-1 - count);

/** Elements that a list has once, by their text: white space is everywhere, and marks no place. */
const singular = (nodes) => {
  const at = new Map();
  for (const [index, node] of nodes.entries())
    if (node.nodeType === Node.ELEMENT_NODE) at.set(node.outerHTML, at.has(node.outerHTML) ? undefined : index);
  return at;
};

/** Runs of nodes that went, each with what came in their place and the node after it, if any. */
export const changedRuns = (was, is) => {
  const most = Math.min(was.length, is.length);
  const start = common(was, is, most, fromStart);
  const end = common(was, is, most - start, fromEnd);
  const [oldEnd, newEnd] = [was.length - end, is.length - end];
  const runs = [];
  let [left, right] = [start, start];
  const close = (oldAt, newAt) => {
    if (oldAt > left || newAt > right) runs.push({ gone: was.slice(left, oldAt), come: is.slice(right, newAt), next: was[oldAt] });
    [left, right] = [oldAt + 1, newAt + 1];
  };
  // As many on both sides: one for one, which finds what changed within.
  if (oldEnd !== newEnd) {
    const known = singular(was.slice(start, oldEnd));
    for (const [html, index] of singular(is.slice(start, newEnd))) {
      const before = known.get(html);
      if (index !== undefined && before !== undefined && start + before >= left) close(start + before, start + index);
    }
  }
  close(oldEnd, newEnd);
  return runs;
};
