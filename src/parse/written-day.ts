/** False for a 29 February that the year does not have; the schema judges everything else of a date. */
export const exists = (date: string): boolean => {
  if (date.slice(5, 10) !== '02-29') return true;
  const year = Number(date.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};

/** 2025年1月20日, 2025/1/20, 2025.1.20 9:30. */
const pattern = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2}):(\d{2}))?$/;

/**
 * A day as people write it, as `YYYY-MM-DD`, with ` HH:MM` where `timed` and written; full-width signs count as half-width ones. undefined
 * where it is not plain which day is meant.
 */
export const writtenDay = (text: string, timed: boolean): string | undefined => {
  const [, year = '', month = '', day = '', hour = '', minute = ''] = pattern.exec(text.normalize('NFKC').trim()) ?? [];
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31 || ([4, 6, 9, 11].includes(m) && d > 30) || (m === 2 && d > 29)) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!exists(date)) return undefined;
  return timed && hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${date} ${hour.padStart(2, '0')}:${minute}` : date;
};
