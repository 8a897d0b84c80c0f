// The table of contents follows the reader.
(() => {
  const entriesNow = () =>
    [...document.querySelectorAll('[data-contents] a')]
      .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ target }) => target);

  let entries = [];
  let waiting = false;
  const follow = () => {
    waiting = false;
    const edge = window.innerHeight / 3;
    const reached = entries.filter(({ target }) => target.getBoundingClientRect().top <= edge).pop();
    for (const { link } of entries) {
      if (reached && reached.link === link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const followSoon = () => {
    if (!waiting && entries.length > 0) window.requestAnimationFrame(follow);
    waiting = entries.length > 0;
  };
  const startContents = () => {
    entries = entriesNow();
    if (entries.length > 0) follow();
  };

  window.addEventListener('scroll', followSoon, { passive: true });
  document.addEventListener('DOMContentLoaded', startContents);
  document.addEventListener('nianbao:update', startContents);
})();
