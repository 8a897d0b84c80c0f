import { columnsOf } from '../../formats/columns.ts';

/** A terminal or an editor as a picture. */
export interface Screen {
  /** What the picture shows, for those who cannot see it. */
  readonly title: string;
  /** May hold the colours of a terminal (SGR). */
  readonly lines: readonly string[];
}

const cell = { width: 8, height: 21 };
const padding = 16;
const mostColumns = 104;

interface Style {
  readonly color?: string | undefined;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly underline?: boolean;
}

/** What each code of a terminal (SGR) changes; any other ends all styles. Colours are dark enough to be read on the picture's ground. */
const changes: Readonly<Record<string, Style>> = {
  '1': { bold: true },
  '2': { dim: true },
  '4': { underline: true },
  '22': { bold: false, dim: false },
  '24': { underline: false },
  '31': { color: '#b00020' },
  '33': { color: '#7a5200' },
  '34': { color: '#0b57a4' },
  '36': { color: '#006a6a' },
  '39': { color: undefined },
};

const styled = (style: Style, codes: string): Style => {
  let now = style;
  for (const code of codes.split(';')) now = changes[code] ? { ...now, ...changes[code] } : {};
  return now;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Quotes, dashes and dots are as wide as a Chinese character in the fonts that Chinese is read in. */
const columnsOfCharacter = (character: string): number => (/[“”‘’…—·]/u.test(character) ? 2 : columnsOf(character));

/** Characters of one style and one width, side by side. Their length is given, so that columns line up in whatever font there is. */
interface Run {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly style: Style;
}

const sequence = /\u001b\[([\d;]*)m/g;

const runsOf = (line: string): readonly Run[] => {
  const runs: Run[] = [];
  let style: Style = {};
  let column = 0;
  for (const [index, part] of line.split(sequence).entries()) {
    if (index % 2 === 1) {
      style = styled(style, part);
      continue;
    }
    let open = false;
    for (const character of part) {
      const columns = columnsOfCharacter(character);
      if (column + columns > mostColumns) break;
      const last = runs.at(-1);
      // Spaces are where runs end: a picture's text would fold them together.
      if (character === ' ' || character === '\u3000') open = false;
      else if (open && last && last.columns === [...last.text].length * columns)
        runs[runs.length - 1] = { ...last, text: last.text + character, columns: last.columns + columns };
      else {
        runs.push({ text: character, column, columns, style });
        open = true;
      }
      column += columns;
    }
  }
  return runs;
};

const textElement = ({ text, column, columns, style: { color, bold, dim, underline } }: Run, y: number): string => {
  const fill = color ?? (dim ? '#5f6773' : undefined);
  const attributes = [
    `x="${padding + column * cell.width}" y="${y}" textLength="${columns * cell.width}"`,
    ...(fill === undefined ? [] : [`fill="${fill}"`]),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(underline ? ['text-decoration="underline"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
};

/** The picture as SVG: text only, no scripts, no fonts or images from elsewhere. */
export const screenPicture = ({ title, lines }: Screen): string => {
  const width = mostColumns * cell.width + 2 * padding;
  const height = lines.length * cell.height + 2 * padding;
  const rows = lines.flatMap((line, index) => {
    const y = padding + index * cell.height + 15;
    return runsOf(line)
      .map((run) => textElement(run, y))
      .join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Noto Sans Mono CJK SC','Sarasa Mono SC',Consolas,'Microsoft YaHei',monospace" font-size="13.5" fill="#1d232b">
<title>${escaped(title)}</title>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#fbfbfc" stroke="#c6ccd4"/>
${rows.join('\n')}
</svg>
`;
};
