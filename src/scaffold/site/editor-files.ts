import type { PlannedFile } from '../planned-file.ts';
import type { SiteScaffold } from './site-scaffold.ts';

/** Which files the editor completes and explains by which schema. Files that name one in their first line go by that. */
const schemas = ({ language }: Pick<SiteScaffold, 'language'>): Readonly<Record<string, string | readonly string[]>> => {
  const keys = language === 'zh' ? '.zh' : '';
  return {
    './schemas/site.schema.json': 'content/site.yaml',
    './schemas/agency.schema.json': 'content/**/agency.yaml',
    [`./schemas/statistics.2019${keys}.schema.json`]: ['content/**/2019/statistics.yaml', 'content/**/2020/statistics.yaml'],
    [`./schemas/statistics.2021${keys}.schema.json`]: ['content/**/202[1-9]/statistics.yaml', 'content/**/20[3-9][0-9]/statistics.yaml'],
    './schemas/statistics.free.schema.json': [
      'content/**/199[0-9]/statistics.yaml',
      'content/**/200[0-9]/statistics.yaml',
      'content/**/201[0-8]/statistics.yaml',
    ],
  };
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Settings for VS Code and what understands its settings, and for every editor that knows .editorconfig. */
export const editorFiles = (scaffold: Pick<SiteScaffold, 'language'>): readonly PlannedFile[] => [
  {
    path: '.vscode/settings.json',
    body: json({
      'yaml.schemas': schemas(scaffold),
      // Our own schemas lie in the project: nothing is asked of the network.
      'yaml.schemaStore.enable': false,
      'redhat.telemetry.enabled': false,
      'files.encoding': 'utf8',
      'files.eol': '\n',
      'files.insertFinalNewline': true,
      '[markdown]': { 'editor.wordWrap': 'on', 'editor.unicodeHighlight.ambiguousCharacters': false },
      '[yaml]': {
        'editor.quickSuggestions': { strings: true, other: true, comments: false },
        'editor.insertSpaces': true,
        'editor.tabSize': 2,
      },
    }),
  },
  {
    path: '.vscode/extensions.json',
    body: json({ recommendations: ['redhat.vscode-yaml', 'ms-ceintl.vscode-language-pack-zh-hans', 'editorconfig.editorconfig'] }),
  },
  {
    path: '.editorconfig',
    body: `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true

[*.md]
trim_trailing_whitespace = false
`,
  },
];
