// What `nianbao dev` adds to a page: it follows the files, and shows what is wrong. Everything that is shown is set as text.
import { openPage } from './open-page.js';

const folder = new URL('.', import.meta.url);
const own = 'script[data-version]';
let { version } = document.querySelector(own).dataset;
const page = decodeURIComponent(location.pathname).slice(1);

// Storage may be switched off: then nothing is remembered.
const remember = (name, value) => {
  try {
    sessionStorage.setItem(`nianbao-dev-${name}`, value);
  } catch {}
};
const recall = (name) => {
  try {
    return sessionStorage.getItem(`nianbao-dev-${name}`) ?? '';
  } catch {
    return '';
  }
};

const element = (name, given = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key === 'text') made.textContent = value;
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
};

// A page that must be loaded anew stays where its reader was.
const keepScroll = () => remember('scroll', `${scrollX} ${scrollY} ${page}`);
const restoreScroll = () => {
  const [x, y, ...path] = recall('scroll').split(' ');
  remember('scroll', '');
  if (y && path.join(' ') === page) scrollTo({ left: Number(x), top: Number(y), behavior: 'instant' });
};

const host = element('nianbao-overlay');
const root = host.attachShadow({ mode: 'open' });
const sheet = element('link', { rel: 'stylesheet', href: new URL('overlay.css', folder).href });
const banner = element('div', { class: 'banner', role: 'status' });
const panel = element('section', { class: 'panel' });
const head = element('div', { class: 'head' });
const toggle = element('button', { type: 'button', class: 'toggle', 'aria-controls': 'list' });
const list = element('div', { id: 'list', class: 'list', tabindex: '0' });
const live = element('p', { class: 'live', 'aria-live': 'polite' });
head.append(toggle, live);
panel.append(head, list);
root.append(sheet, banner, panel);
host.hidden = true;

// A page that only says what is wrong is the overlay's own: it stands in the page, instead of the list for browsers without scripts.
const isMessage = document.body.classList.contains('nianbao-message');
panel.classList.toggle('whole', isMessage);

let state;
const isOpen = () => isMessage || recall('closed') !== 'yes';
const counted = (text, count) => text.replace('#', String(count));

const place = ({ where, frame, open }) => {
  const row = element('p', { class: 'place' }, element('code', { text: where }));
  const copy = element('button', { type: 'button', text: state.words.copy });
  copy.addEventListener('click', () => {
    navigator.clipboard?.writeText(where).then(() => {
      copy.textContent = state.words.copied;
    });
  });
  row.append(' ', copy);
  if (open) row.append(' ', element('a', { href: open, text: state.words.edit }));
  const lines = frame.map(({ number, before, marked, after }) =>
    element(
      'div',
      { class: 'line' },
      element('span', { class: 'number', text: number }),
      element('span', { text: before }),
      element('mark', { text: marked === '' ? ' ' : marked }),
      element('span', { text: after }),
    ),
  );
  return lines.length === 0 ? [row] : [row, element('div', { class: 'frame' }, ...lines)];
};

const card = (finding) => {
  const { severity, word, rule, message, hint, related } = finding;
  return element(
    'article',
    { class: severity },
    element('p', { class: 'message' }, element('strong', { text: word }), ' ', element('span', { text: message })),
    ...place(finding),
    ...related.flatMap((other) => [element('p', { class: 'related', text: `${state.words.related}：${other.message}` }), ...place(other)]),
    element('p', { class: 'hint', text: `${state.words.hint}${hint}` }),
    element('p', { class: 'rule' }, element('code', { text: rule })),
  );
};

const otherPages = ({ count, pages }) => {
  const links = pages.map(({ path, title, count: here }) =>
    element('li', {}, element('a', { href: new URL(`../${encodeURI(path)}`, folder).href, text: title }), ` ${here}`),
  );
  return element('div', { class: 'others' }, element('p', { text: counted(state.words.others, count) }), element('ul', {}, ...links));
};

const showOpen = () => {
  const open = isOpen();
  panel.classList.toggle('closed', !open);
  list.hidden = !open;
  toggle.setAttribute('aria-expanded', String(open));
  toggle.title = open ? state.words.close : state.words.open;
};

const show = () => {
  const { words, counts, findings, notices, unlisted, others } = state;
  host.lang = words.lang;
  panel.setAttribute('aria-label', words.title);
  banner.replaceChildren(...notices.map((text) => element('p', { text })));
  banner.hidden = notices.length === 0;
  const numbers = ['error', 'warning', 'info'].filter((severity) => counts[severity] > 0);
  const chips = numbers.map((severity) => element('span', { class: `chip ${severity}`, text: counted(words[severity], counts[severity]) }));
  if (others.count > 0) chips.push(element('span', { class: 'chip', text: counted(words.others, others.count) }));
  toggle.replaceChildren(...chips);
  const summary = chips.map(({ textContent }) => textContent).join(' ');
  if (live.textContent !== summary) live.textContent = summary;
  const scrolled = list.scrollTop;
  list.replaceChildren(
    ...(findings.length === 0 ? [element('p', { class: 'none', text: words.none })] : findings.map(card)),
    ...(unlisted > 0 ? [element('p', { text: counted(words.unlisted, unlisted) })] : []),
    ...(others.count > 0 ? [otherPages(others)] : []),
  );
  list.scrollTop = scrolled;
  host.hidden = chips.length === 0 && notices.length === 0;
  if (isMessage) for (const plain of document.querySelectorAll('pre')) plain.hidden = !host.hidden;
  panel.hidden = chips.length === 0;
  showOpen();
};

const setOpen = (open) => {
  remember('closed', open ? '' : 'yes');
  showOpen();
};
toggle.addEventListener('click', () => setOpen(!isOpen()));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || host.hidden || !isOpen() || event.defaultPrevented) return;
  setOpen(false);
  toggle.focus();
});

const isSiteSheet = (link) => /(?:^|\/)assets\/site\.[0-9a-f]+\.css$/.test(link.getAttribute('href'));

// The new sheet is there before the old one goes: nothing flashes.
const swapStylesheet = (path) => {
  const wanted = new URL(`../${path}`, folder).href;
  const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
  const old = links.filter((link) => isSiteSheet(link) && link.href !== wanted);
  if (old.length === 0 || links.some(({ href }) => href === wanted)) return;
  const next = element('link', { rel: 'stylesheet', href: wanted });
  next.addEventListener('load', () => {
    for (const link of old) link.remove();
  });
  next.addEventListener('error', () => next.remove());
  old[old.length - 1].after(next);
};

const become = openPage(own, (root) => [...root.querySelectorAll('link[rel="stylesheet"]')].find(isSiteSheet));

const loadAnew = () => {
  keepScroll();
  location.reload();
};

/** Brings the page to what is served now; false where it must be loaded anew. */
const update = async () => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const html = await answer.text();
  const next = /<script [^>]*data-version="([0-9a-f]+)"/.exec(html)?.[1];
  if (!next || !become(html)) return false;
  version = next;
  return true;
};

const follow = async (told) => {
  if (told.version !== version && !(await update().catch(() => false))) return loadAnew();
  state = told;
  if (told.stylesheet) swapStylesheet(told.stylesheet);
  show();
};

// A page in the background waits: browsers allow a server six connections, and it is told everything when it comes back.
let source;
let following = Promise.resolve();
const connect = () => {
  if (document.hidden || source) return;
  source = new EventSource(new URL(`events?page=${encodeURIComponent(page)}`, folder));
  source.addEventListener('message', ({ data }) => {
    // One after the other.
    following = following.then(() => follow(JSON.parse(data)));
  });
};
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) connect();
  else {
    source?.close();
    source = undefined;
  }
});

document.body.append(host);
restoreScroll();
connect();
