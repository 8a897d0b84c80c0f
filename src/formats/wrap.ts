import { columnsOf } from './columns.ts';

// A run of ASCII (a word, a path, a number) stays whole; any other character may end a line, but opening marks stay with what they open
// and closing marks and stops never begin a line (行首行尾禁则).
const unit = /[\p{Ps}\p{Pi}]{0,4}(?:[!-~]{1,200}|[^\s])[\p{Pe}\p{Pf}，。、；：！？…％]{0,4}|\s/gu;

/** Breaks a text into lines of at most `width` terminal columns, where Chinese and Latin text may be broken. */
export const wrap = (text: string, width: number): string[] => {
  if (width === Infinity) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const close = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const [piece] of text.matchAll(unit)) {
    const wide = columnsOf(piece);
    if (used > 0 && used + wide > width && piece.trim() !== '') close();
    if (line === '' && lines.length > 0 && piece.trim() === '') continue;
    if (wide <= width) {
      line += piece;
      used += wide;
      continue;
    }
    for (const character of piece) {
      const columns = columnsOf(character);
      if (used > 0 && used + columns > width) close();
      line += character;
      used += columns;
    }
  }
  if (line.trim() !== '' || lines.length === 0) close();
  return lines;
};
