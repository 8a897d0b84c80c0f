/** The report that a path below content/ belongs to: the folder of one, or something in it. */
export const reportOf = (path: string, isReport: (path: string) => boolean): string | undefined => {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const above = path.slice(0, end);
    if (isReport(above)) return above;
  }
  return undefined;
};
