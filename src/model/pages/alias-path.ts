/**
 * The file that answers a former address (`old/2020.html`, `/zwgk/nb2020/`), below dist/; undefined for what could leave the site, hide
 * or be no page.
 */
export const aliasPath = (alias: string): string | undefined => {
  const path = alias.replace(/^\//, '');
  const segments = path.replace(/\/$/, '').split('/');
  if (path.length > 200 || !segments.every((segment) => /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(segment))) return undefined;
  if (/\.html?$/.test(path)) return path;
  return path.endsWith('/') || !path.includes('.') ? `${segments.join('/')}/index.html` : undefined;
};
