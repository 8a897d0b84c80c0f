// Display settings that last, and printing. Runs before the page is drawn, so that nothing changes its size or colour afterwards.
(() => {
  const root = document.documentElement;
  const choices = { theme: ['light', 'dark'], contrast: ['high'], size: ['large'] };
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  // Storage may be switched off, and is for some browsers on file://: then a setting lasts as long as the page.
  const remember = (name, value) => {
    try {
      if (value) localStorage.setItem(`nianbao-${name}`, value);
      else localStorage.removeItem(`nianbao-${name}`);
    } catch {}
  };
  const recall = (name) => {
    try {
      return localStorage.getItem(`nianbao-${name}`);
    } catch {
      return null;
    }
  };

  const current = (name) => root.dataset[name] || (name === 'theme' && dark.matches ? 'dark' : '');
  const set = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  for (const [name, allowed] of Object.entries(choices)) {
    const value = recall(name);
    if (allowed.includes(value)) set(name, value);
  }

  const show = () => {
    for (const button of document.querySelectorAll('[data-setting]'))
      button.setAttribute('aria-pressed', String(current(button.dataset.setting) === button.dataset.value));
  };
  const choose = ({ setting, value }) => {
    const off = setting === 'theme' && dark.matches ? 'light' : '';
    const next = current(setting) === value ? off : value;
    set(setting, next);
    remember(setting, next);
    show();
  };
  const startSettings = () => {
    for (const group of document.querySelectorAll('[data-settings]')) group.hidden = false;
    show();
  };

  dark.addEventListener('change', show);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-setting]');
    if (button) choose(button.dataset);
    if (target.closest('[data-print]')) window.print();
  });
  document.addEventListener('DOMContentLoaded', startSettings);
  document.addEventListener('nianbao:update', startSettings);
})();
