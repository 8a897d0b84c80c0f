// Tables of comparison can be sorted by any column: ascending, descending, back to the official order.
(() => {
  const missing = Number.NEGATIVE_INFINITY;
  const number = (text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : missing);
  const words = new Intl.Collator('zh-CN', { numeric: true });

  const cellText = (row, column) => row.cells[column].textContent.trim();

  // Figures by size, dates and names as words. What is no figure ('/', '—', 未注明) stays last either way.
  const comparer = (rows, column) => {
    const texts = new Map(rows.map((row) => [row, cellText(row, column)]));
    const figures = rows.some((row) => number(texts.get(row)) !== missing) && !/^\d{4}-/.test(texts.get(rows[0]));
    const empty = (text) => (figures ? number(text) === missing : text === '未注明');
    return (sign) => (a, b) => {
      const [left, right] = [texts.get(a), texts.get(b)];
      if (empty(left) || empty(right)) return Number(empty(left)) - Number(empty(right));
      return sign * (figures ? number(left) - number(right) : words.compare(left, right));
    };
  };

  const orders = [
    { name: 'ascending', sign: 1, said: '按“%”从小到大排列' },
    { name: 'descending', sign: -1, said: '按“%”从大到小排列' },
    { name: 'none', sign: 0, said: '恢复原来的顺序' },
  ];

  // A line after the table says what was done; a table that was brought up to date while it is open has one already.
  const statusOf = ({ parentElement: box }) => {
    if (box.nextElementSibling?.matches('.sort-status')) return box.nextElementSibling;
    const status = document.createElement('p');
    status.className = 'sort-status';
    status.setAttribute('role', 'status');
    box.after(status);
    return status;
  };

  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const official = [...body.rows];
    if (official.length < 2) return;
    const status = statusOf(table);
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const label = heading.textContent.trim();
      const button = document.createElement('button');
      button.type = 'button';
      const mark = document.createElement('span');
      mark.className = 'sort-mark';
      mark.setAttribute('aria-hidden', 'true');
      button.append(...heading.childNodes, mark);
      heading.append(button);
      heading.setAttribute('aria-sort', 'none');
      let compare;
      button.addEventListener('click', () => {
        const at = orders.findIndex(({ name }) => name === heading.getAttribute('aria-sort'));
        const next = orders[(at + 1) % orders.length];
        compare ??= comparer(official, column);
        for (const other of headings) other.setAttribute('aria-sort', other === heading ? next.name : 'none');
        body.append(...(next.sign === 0 ? official : [...official].sort(compare(next.sign))));
        status.textContent = next.said.replace('%', label);
      });
    });
  };

  const sortable = 'table[data-sortable]';
  document.addEventListener('DOMContentLoaded', () => {
    for (const table of document.querySelectorAll(sortable)) makeSortable(table);
  });
  document.addEventListener('nianbao:update', ({ target }) => {
    for (const table of target.matches(sortable) ? [target] : target.querySelectorAll(sortable)) makeSortable(table);
  });
})();
