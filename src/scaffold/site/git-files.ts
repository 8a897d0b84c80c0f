import type { PlannedFile } from '../planned-file.ts';

const ignored = `# 由程序生成或安装，不进版本库
node_modules/
dist/
.nianbao/
*.nianbao-build/

# 各种编辑器和系统留下的临时文件
.DS_Store
Thumbs.db
desktop.ini
~$*
*.swp
*.tmp
*.bak
`;

const attributes = `# 文本一律用 LF 换行、UTF-8 编码，在 Windows 上也一样
* text=auto eol=lf
*.png binary
*.jpg binary
*.jpeg binary
*.gif binary
*.webp binary
*.pdf binary
*.doc binary
*.docx binary
*.xls binary
*.xlsx binary
*.ofd binary
*.wps binary
*.et binary
*.zip binary
`;

const preCommit = `#!/bin/sh
# 提交以前核对全部年报，有错误就不提交。启用一次即可：npm run hooks
# 只用已经安装的程序，不从网上下载。
exec npx --no-install nianbao check
`;

export const gitFiles: readonly PlannedFile[] = [
  { path: '.gitignore', body: ignored },
  { path: '.gitattributes', body: attributes },
  { path: '.githooks/pre-commit', body: preCommit, executable: true },
];
