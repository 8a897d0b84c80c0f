import type { Language } from '../language.ts';
import type { Context } from './context.ts';

type Environment = Context['env'];

const isLanguage = (value: string | undefined): value is Language => value === 'zh' || value === 'en';

/** `--lang` wherever it stands; else English where the first of NIANBAO_LANG, LC_ALL and LANG that is set starts with `en`; else Chinese. */
export const languageOf = (argv: readonly string[], env: Environment): Language => {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  if (isLanguage(asked)) return asked;
  const set = [env.NIANBAO_LANG, env.LC_ALL, env.LANG].find((value) => value !== undefined && value !== '');
  return set?.toLowerCase().startsWith('en') ? 'en' : 'zh';
};

/** https://no-color.org, https://bixense.com/clicolors: what the user says goes before what the terminal is. */
export const wantsColor = (env: Environment, isTTY: boolean): boolean => {
  const forced = env.FORCE_COLOR ?? (env.CLICOLOR_FORCE === '0' ? undefined : env.CLICOLOR_FORCE);
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.CLICOLOR === '0' || env.TERM === 'dumb') return false;
  return isTTY;
};
