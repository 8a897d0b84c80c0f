// The table of contents follows the reader.
(() => {
  const startContents = () => {
    const links = [...document.querySelectorAll('[data-contents] a')];
    const entries = links
      .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ target }) => target);
    if (entries.length === 0) return;
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
    window.addEventListener(
      'scroll',
      () => {
        if (!waiting) window.requestAnimationFrame(follow);
        waiting = true;
      },
      { passive: true },
    );
    follow();
  };

  document.addEventListener('DOMContentLoaded', startContents);
})();
