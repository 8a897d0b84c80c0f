import type { Localized } from '../language.ts';

interface Described {
  readonly summary: Localized;
  /** One letter: `-h`. */
  readonly short?: string;
}

/** There or not. */
export interface FlagOption extends Described {
  readonly kind: 'flag';
}

export interface TextOption extends Described {
  readonly kind: 'text';
  /** What stands for the value in help: `DIR`. */
  readonly value: string;
  readonly default?: string;
  /** What a shell offers for the value. */
  readonly completes?: 'folder' | 'file';
}

export interface ChoiceOption extends Described {
  readonly kind: 'choice';
  readonly choices: readonly string[];
  readonly default?: string;
}

/** A whole number within bounds. */
export interface NumberOption extends Described {
  readonly kind: 'number';
  readonly value: string;
  readonly least: number;
  readonly most: number;
  readonly default?: number;
}

export type Option = FlagOption | TextOption | ChoiceOption | NumberOption;

/** Options by their long name, without the dashes. */
export type OptionTable = Readonly<Record<string, Option>>;

type Absent<O extends Option> = O extends { readonly default: string | number } ? never : undefined;

/** The type of an option's value follows from its line in the table. */
export type OptionValue<O extends Option> = O extends FlagOption
  ? boolean
  : O extends ChoiceOption
    ? O['choices'][number] | Absent<O>
    : O extends NumberOption
      ? number | Absent<O>
      : string | Absent<O>;

export type OptionValues<T extends OptionTable> = { readonly [Name in keyof T]: OptionValue<T[Name]> };

/** Options that every command has. */
export const commonOptions = {
  root: {
    kind: 'text',
    value: 'DIR',
    default: '.',
    completes: 'folder',
    summary: { zh: '含有 content/ 的文件夹，默认是当前文件夹', en: 'the folder that holds content/; default: the current folder' },
  },
  lang: { kind: 'choice', choices: ['zh', 'en'], summary: { zh: '用中文还是英文说话', en: 'language of messages' } },
  quiet: { kind: 'flag', summary: { zh: '只说问题，不说进展', en: 'say only what is wrong' } },
  help: { kind: 'flag', short: 'h', summary: { zh: '显示用法', en: 'show usage' } },
  version: { kind: 'flag', short: 'v', summary: { zh: '显示版本', en: 'show the version' } },
} as const satisfies OptionTable;

export type CommonOptions = typeof commonOptions;
