import type { Draft } from '../findings/finding.ts';
import type { SourceText } from '../source/source-text.ts';
import { compiler } from './template-engine.ts';
import * as ofFile from './template-file-messages.ts';
import { templateFinding } from './template-finding.ts';
import { templateTooLarge } from './template-limits.ts';

/** A template file, parsed. */
export interface ParsedTemplate {
  readonly source: SourceText;
  readonly program: hbs.AST.Program;
}

/** Parses one template; what Handlebars cannot read becomes a finding in our words. */
export const parseTemplate = (source: SourceText): ParsedTemplate | Draft => {
  const tooLarge = templateTooLarge(source);
  if (tooLarge) return tooLarge;
  try {
    return { source, program: compiler().parseWithoutProcessing(source.text, { srcName: source.file }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const line = Number(/ on line (\d+)/.exec(reason)?.[1] ?? / - (\d+):\d+$/.exec(reason)?.[1] ?? 1);
    const text = source.text.split('\n')[line - 1] ?? '';
    const end = { line, column: text.length };
    return templateFinding(source, { start: { line, column: 0 }, end }, ...ofFile.unreadable);
  }
};
