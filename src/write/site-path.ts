/**
 * Is this a path of a file in the finished site: relative, '/' between its parts, none of them empty, `.`, `..` or `.git`, nothing that a
 * system reads otherwise? What is taken from a manifest is asked this before anything is opened or removed.
 */
export const isSitePath = (path: string): boolean => path.length <= 4096 && !notOfSite.test(path);

const notOfSite = /[\\:\p{Cc}]|(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/iu;

/** Equal for paths that Windows, macOS or an object store could not keep apart. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();
