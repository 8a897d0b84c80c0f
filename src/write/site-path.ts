/**
 * Is this a path of a file in the finished site: relative, '/' between its parts, none of them empty, `.`, `..` or `.git`, nothing that a
 * system reads otherwise? What is taken from a manifest is asked this before anything is opened or removed.
 */
export const isSitePath = (path: string): boolean => path.length <= 4096 && !notOfSite.test(path);

/** Without the flags `i` and `u`: for classes of all letters and signs V8 needs long. */
const notOfSite = /[\\:\u0000-\u001f\u007f-\u009f]|(?:^|\/)(?:\.{0,2}|\.[gG][iI][tT])(?:\/|$)/;

/** Equal for paths that Windows, macOS or an object store could not keep apart. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase();
