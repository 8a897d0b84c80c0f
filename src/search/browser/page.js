// The search page: asks the index, shows what it answers as text. Bundled to templates/assets/search.js (npx tsx scripts/generate.ts).
import { openSearch } from '../searcher.ts';

const shownAtOnce = 10;
const typingPause = 200;
const mostAgencies = 500;

const form = document.querySelector('[data-search]');
const status = document.querySelector('[data-search-status]');
const list = document.querySelector('[data-search-results]');
const more = document.querySelector('[data-search-more]');

const start = () => {
  const { root } = form.dataset;
  const { q: query, year, agency } = form.elements;

  const load = async (path) => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return response.text();
  };

  /** The index is fetched once, when it is first needed; after a failure it is tried again. */
  let opening;
  const index = () => {
    opening ??= openSearch(load).then(
      (search) => {
        fillFilters(search);
        return search;
      },
      (reason) => {
        opening = undefined;
        throw reason;
      },
    );
    return opening;
  };

  const option = (value, text) => {
    const element = document.createElement('option');
    element.value = value;
    element.textContent = text;
    return element;
  };

  const fillFilters = ({ years, agencies }) => {
    const chosen = year.value;
    year.replaceChildren(year.options[0], ...years.map((each) => option(String(each), `${each}年`)));
    if (years.includes(Number(chosen))) year.value = chosen;
    document.getElementById('search-agencies').append(...agencies.slice(0, mostAgencies).map((name) => option(name, name)));
  };

  const pieces = (excerpt) =>
    excerpt.map(({ text, marked }) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });

  /** Browsers that know text fragments scroll to what was found and mark it. */
  const addressOf = ({ path, excerpt }) => {
    const found = excerpt.find(({ marked }) => marked);
    const fragment = found ? `#:~:text=${encodeURIComponent(found.text.trim()).replaceAll('-', '%2D')}` : '';
    return `${root}${path.split('/').map(encodeURIComponent).join('/')}/index.html${fragment}`;
  };

  const itemOf = (hit) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = addressOf(hit);
    link.append(...pieces(hit.heading));
    const text = document.createElement('p');
    text.append(...pieces(hit.excerpt));
    item.append(link, text);
    return item;
  };

  /** Answers to an older question are dropped. */
  let asked = 0;
  let results;

  const report = () => {
    const { candidates, done } = results;
    status.textContent = candidates === 0 ? '没有找到。' : done ? `找到${candidates}份报告。` : `约有${candidates}份报告。`;
    more.hidden = done;
  };

  const failed = () => {
    status.textContent = '搜索索引没有读到，请检查网络后重试，或者查阅全部年报目录。';
  };

  const show = async (question) => {
    const hits = await results.next(shownAtOnce);
    if (question !== asked) return undefined;
    const items = hits.map(itemOf);
    list.append(...items);
    report();
    return items[0];
  };

  /** The address keeps the question once it is finished, so that an answer can be passed on and come back to. */
  const remember = () => {
    const given = [...new FormData(form)].filter(([, value]) => value !== '');
    try {
      history.replaceState(null, '', given.length > 0 ? `?${new URLSearchParams(given)}` : location.pathname);
    } catch {}
  };

  const ask = async () => {
    const question = ++asked;
    try {
      const search = await index();
      if (question !== asked) return;
      const tooShort = search.terms(query.value).length === 0;
      const found = tooShort
        ? undefined
        : await search.find(query.value, { ...(year.value ? { year: Number(year.value) } : {}), agency: agency.value });
      if (question !== asked) return;
      list.replaceChildren();
      more.hidden = true;
      results = found;
      if (found) await show(question);
      else status.textContent = query.value.trim() === '' ? '' : '请至少输入两个字。';
    } catch {
      if (question === asked) failed();
    }
  };

  let pause;
  const askSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, typingPause);
  };

  // Half-typed syllables of an input method are no query.
  form.addEventListener('input', (event) => {
    if (!event.isComposing) askSoon();
  });
  form.addEventListener('compositionend', askSoon);
  form.addEventListener('change', remember);
  query.addEventListener('focus', () => index().catch(failed), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    remember();
    ask();
  });
  more.addEventListener('click', async () => {
    try {
      const first = await show(asked);
      first?.querySelector('a').focus();
    } catch {
      failed();
    }
  });

  // Arrow keys walk from the field through the results and back; Enter opens, as on every link.
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape' && at >= 0) query.focus();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (at < 0 && (document.activeElement !== query || event.key === 'ArrowUp')) return;
    const next = event.key === 'ArrowDown' ? Math.min(at + 1, links.length - 1) : at - 1;
    event.preventDefault();
    if (next < 0) query.focus();
    else links[next]?.focus();
  });

  const wanted = new URLSearchParams(location.search);
  const wantedYear = wanted.get('year') ?? '';
  query.value = wanted.get('q') ?? '';
  agency.value = wanted.get('agency') ?? '';
  if (/^[0-9]{4}$/.test(wantedYear)) {
    year.append(option(wantedYear, `${wantedYear}年`));
    year.value = wantedYear;
  }
  form.hidden = false;
  if (query.value !== '') ask();
};

if (form && location.protocol === 'file:')
  status.textContent =
    '从本机文件打开的网页不能读取搜索索引。放到网站上，或者运行 nianbao preview 打开，就可以搜索；现在请查阅下面的全部年报目录。';
else if (form) start();
