import { findStatements } from '../../../src/narrative/grammar/find-statements.ts';
import type { Statement } from '../../../src/narrative/grammar/statement.ts';
import type { ReadingOptions } from '../../../src/narrative/grammar/walk.ts';

const short = (path: string): string =>
  path
    .replace(/^(?:requests|disputes|proactive)\./, '')
    .replace(/^outcomes\.total$/, 'handled')
    .replace(/^outcomes\./, '');

const legal = 'enterprise+research+publicWelfare+legalService+otherOrganization';

const one = (statement: Statement, text: string, year: number): string => {
  if (statement.kind === 'list')
    return `list ${statement.head.quantity.value} = ${statement.parts.map((part) => part.quantity.value).join('+')} ${statement.claim}`;
  if (statement.kind === 'share') return `share ${statement.percent}% of ${statement.part.quantity.value}`;
  if (statement.kind === 'growth') {
    const much = statement.percent ? `${statement.percent.value}%` : statement.amount ? String(statement.amount.value) : '';
    const what = Number.isNaN(statement.subject.quantity.value)
      ? short(statement.subject.metric?.rows[0] ?? '')
      : statement.subject.quantity.value;
    return `growth ${['-', '=', '+'][statement.sign + 1]}${much} of ${what} since ${statement.since}`;
  }
  const { quantity, metric, firm, scope, denied, span } = statement;
  const number = quantity.low === quantity.high ? String(quantity.value) : `${quantity.low}..${quantity.high}`;
  const columns = metric.columns.join('+');
  const about = `${metric.rows.map(short).join('+')}${columns === 'total' ? '' : `.${columns === legal ? 'legal' : columns}`}`;
  const marks = [denied ? 'denied' : '', firm ? '' : 'loose', scope ?? '', statement.year === year ? '' : String(statement.year)];
  const at = denied ? '' : ` [${text.slice(span.start, span.end)}]`;
  return [`${number} ${about}${at}`, ...marks.filter((mark) => mark !== '')].join(' ');
};

/** The statements of a sentence, one line each. */
export const told = (text: string, options: Partial<ReadingOptions> = {}): readonly string[] => {
  const all = { edition: '2021' as const, year: 2024, names: ['清河市交通运输局', '市交通局'], ...options };
  return findStatements(text, all).map((statement) => one(statement, text, all.year));
};

/** Only the figures: number and subject. */
export const figures = (text: string, options: Partial<ReadingOptions> = {}): readonly string[] =>
  told(text, options)
    .filter((line) => !/^(?:list|share|growth)/.test(line))
    .map((line) => line.replace(/ \[.*?\]/, ''));
