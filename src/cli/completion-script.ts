import type { Language } from '../language.ts';
import type { CommandDescription } from './command.ts';
import type { Operand } from './operand.ts';
import { commonOptions, type Option, type OptionTable } from './options.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** A script for a shell, made from the tables of all commands. */
export const completionScript = (shell: Shell, commands: readonly CommandDescription[], language: Language): string =>
  ({ bash, zsh, fish })[shell](commands, language);

const optionsOf = (command: CommandDescription): OptionTable => ({ ...command.options, ...commonOptions });

const choicesOf = (option: Option): readonly string[] => (option.kind === 'choice' ? option.choices : []);

const completesOf = (value: Option | Operand): Operand['completes'] => ('completes' in value ? value.completes : undefined);

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** In fish a backslash escapes even between single quotes. */
const fishQuote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const bash = (commands: readonly CommandDescription[]): string => {
  const values = new Map<string, string>();
  for (const command of commands) {
    for (const [name, option] of Object.entries(optionsOf(command))) {
      if (option.kind === 'flag') continue;
      const completes = completesOf(option);
      const words =
        completes === 'folder' ? 'compgen -d' : completes === 'file' ? 'compgen -f' : `compgen -W ${quote(choicesOf(option).join(' '))}`;
      values.set(`--${name}`, words);
    }
  }
  const cases = commands.map((command) => {
    const names = Object.keys(optionsOf(command)).map((name) => `--${name}`);
    const { operand } = command;
    const files = operand?.completes === 'folder' ? ' -d' : operand?.completes === 'file' ? ' -f' : '';
    return `    ${command.name}) words=${quote(names.join(' '))} operands=${quote((operand?.choices ?? []).join(' '))} files=${quote(files.trim())} ;;`;
  });
  return `# bash: source <(nianbao completion bash)
_nianbao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words= operands= files=
  case "$previous" in
${[...values].map(([name, words]) => `    ${name}) COMPREPLY=($(${words} -- "$current")); return ;;`).join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$operands" $files -- "$current")) ;;
  esac
}
complete -o filenames -F _nianbao nianbao
`;
};

const zsh = (commands: readonly CommandDescription[], language: Language): string => {
  const bracketed = (text: string): string => text.replace(/[\\[\]:]/g, '\\$&');
  const action = (value: Option | Operand, choices: readonly string[]): string => {
    const completes = completesOf(value);
    if (choices.length > 0) return `(${choices.join(' ')})`;
    return completes === 'folder' ? '_files -/' : completes === 'file' ? '_files' : ' ';
  };
  const cases = commands.map((command) => {
    const { operand } = command;
    const specs = Object.entries(optionsOf(command)).map(([name, option]) => {
      const described = `--${name}${option.kind === 'flag' ? '' : '='}[${bracketed(option.summary[language])}]`;
      return option.kind === 'flag'
        ? described
        : `${described}:${'value' in option ? option.value : name}:${action(option, choicesOf(option))}`;
    });
    const rest = operand === undefined ? [] : [`${operand.most > 1 ? '*' : '1'}:${operand.name}:${action(operand, operand.choices ?? [])}`];
    return `    ${command.name}) _arguments ${[...specs, ...rest].map(quote).join(' ')} ;;`;
  });
  return `#compdef nianbao
# zsh: nianbao completion zsh > "\${fpath[1]}/_nianbao"
_nianbao() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, summary }) => quote(`${name}:${bracketed(summary[language])}`)).join(' ')})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _nianbao ]; then _nianbao "$@"; else compdef _nianbao nianbao; fi
`;
};

const fish = (commands: readonly CommandDescription[], language: Language): string => {
  const lines = ['# fish: nianbao completion fish > ~/.config/fish/completions/nianbao.fish', 'complete -c nianbao -f'];
  for (const { name, summary } of commands) {
    lines.push(`complete -c nianbao -n __fish_use_subcommand -a ${name} -d ${fishQuote(summary[language])}`);
  }
  for (const command of commands) {
    const when = `-n '__fish_seen_subcommand_from ${command.name}'`;
    for (const [name, option] of Object.entries(optionsOf(command))) {
      const short = option.short === undefined ? '' : ` -s ${option.short}`;
      lines.push(
        `complete -c nianbao ${when}${short} -l ${name}${fishValue(option, choicesOf(option))} -d ${fishQuote(option.summary[language])}`,
      );
    }
    const { operand } = command;
    if (operand?.choices !== undefined) lines.push(`complete -c nianbao ${when} -a ${fishQuote(operand.choices.join(' '))}`);
    if (operand?.completes === 'file') lines.push(`complete -c nianbao ${when} -F`);
    if (operand?.completes === 'folder') lines.push(`complete -c nianbao ${when} -a '(__fish_complete_directories)'`);
  }
  return `${lines.join('\n')}\n`;
};

const fishValue = (option: Option, choices: readonly string[]): string => {
  if (option.kind === 'flag') return '';
  if (choices.length > 0) return ` -x -a ${fishQuote(choices.join(' '))}`;
  const completes = completesOf(option);
  return completes === 'folder' ? " -x -a '(__fish_complete_directories)'" : completes === 'file' ? ' -r -F' : ' -x';
};
