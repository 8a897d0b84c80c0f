/** Of several findings at one path, each has its own waiver: `links.附件.pdf`, `links.附件.pdf#2`. */
export const numberedPaths = (): ((path: string) => string) => {
  const seen = new Map<string, number>();
  return (path) => {
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return count === 1 ? path : `${path}#${count}`;
  };
};
