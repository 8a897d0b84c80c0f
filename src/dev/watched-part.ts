import path from 'node:path';

const watched = ['content', 'templates'];

/** Is this the root itself, or something in content/ or templates/ that is not hidden? */
export const isWatched = (root: string, absolute: string): boolean => {
  const [first = '', ...rest] = path.relative(root, absolute).split(path.sep);
  return first === '' || (watched.includes(first) && rest.every((name) => !name.startsWith('.')));
};
