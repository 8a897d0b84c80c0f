import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from '../../src/cli/completion-script.ts';

export const isInstalled = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit'], { encoding: 'utf8' }).status === 0;

/** What the shell itself says of the script without running it; '' when it can be read. */
export const syntaxProblem = (shell: Shell, script: string): string =>
  inFolder((home) => {
    const file = join(home, 'script');
    writeFileSync(file, script);
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    return status === 0 ? stderr : `${stderr}(${status})`;
  });

/**
 * What a shell that has read the script offers for a line, the cursor at its end, in its order of display. The folder that the shell
 * stands in holds a folder `docs` and a file `report.md`.
 */
export const offered = (shell: Shell, script: string, line: string): readonly string[] =>
  inFolder((home) => {
    const folder = join(home, 'here');
    mkdirSync(join(folder, 'docs'), { recursive: true });
    writeFileSync(join(folder, 'report.md'), '');
    writeFileSync(join(home, 'script'), script);
    const found = join(home, 'found');
    writeFileSync(found, '');
    const { file, args } = asked[shell](home, line);
    const { stderr } = spawnSync(file, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, ZDOTDIR: home, FOUND: found, LC_ALL: 'C.UTF-8' },
    });
    if (stderr !== '') throw new Error(stderr);
    const words = readFileSync(found, 'utf8').split('\n');
    return words.filter((word) => word !== '').map((word) => word.replace(/\t.*/, '').replace(/\/$/, ''));
  });

const inFolder = <T>(work: (home: string) => T): T => {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-shell-'));
  try {
    return work(home);
  } finally {
    rmSync(home, { recursive: true });
  }
};

interface Asked {
  readonly file: string;
  readonly args: readonly string[];
}

const asked: Readonly<Record<Shell, (home: string, line: string) => Asked>> = {
  bash: (_home, line) => {
    const words = line.split(' ');
    return {
      file: 'bash',
      args: [
        '--norc',
        '-c',
        `source "$HOME/script"
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_nianbao
printf '%s\\n' "\${COMPREPLY[@]}" > "$FOUND"`,
      ],
    };
  },
  fish: (_home, line) => ({ file: 'fish', args: ['--no-config', '-c', `source "$HOME/script"; complete -C '${line}' > "$FOUND"`] }),
  // zsh completes only while somebody types: a shell of its own, at a terminal of its own, whose first line is there when it starts.
  zsh: (home, line) => {
    writeFileSync(
      join(home, '.zshrc'),
      `autoload -Uz compinit; compinit -u -D
source "$HOME/script"
compadd() {
  if [[ " \${@[1,(i)(-|--)]}" == *\\ -[^\\ ]#[OAD]\\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  print -rl -- $hits >> "$FOUND"
  builtin compadd "$@"
}
setopt extended_glob
zle-line-init() { BUFFER='${line}'; CURSOR=$#BUFFER; zle complete-word; exit }
zle -N zle-line-init
`,
    );
    return { file: 'zsh', args: ['-f', '-c', 'zmodload zsh/zpty; zpty typed zsh -d -i; while zpty -r typed >/dev/null; do :; done'] };
  },
};
