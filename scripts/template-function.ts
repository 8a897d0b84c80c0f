/**
 * What a template says as the text of a JavaScript function of type `WrittenTemplate`: what Handlebars makes of it passes options, frames
 * and wrapped helpers at every step, which took ten times as long. Only what the shipped templates use is understood; everything else
 * throws, for the bundle is not to be made of half of a template.
 */

/** The names of what `{{…}}` leads to, innermost first. */
type Contexts = readonly [string, ...string[]];

const literal = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

const beyond = (node: hbs.AST.Node): never => {
  throw new Error(
    `${node.loc.source}:${node.loc.start.line}:${node.loc.start.column}: a shipped template has no use for this ${node.type} yet`,
  );
};

const reached = (node: hbs.AST.Node | undefined, contexts: Contexts): string => {
  if (!node) throw new Error('no value');
  if (node.type === 'StringLiteral' && 'value' in node) return literal(String(node.value));
  if (!isPath(node) || node.data) return beyond(node);
  const context = contexts[node.depth] ?? beyond(node);
  return context + node.parts.map((part) => `[${literal(part)}]`).join('');
};

const isStatement = <T extends hbs.AST.Statement>(node: hbs.AST.Statement, type: T['type']): node is T => node.type === type;

const mustache = (node: hbs.AST.MustacheStatement, contexts: Contexts): string => {
  const { path, params, escaped, hash } = node;
  if (!escaped || hash || !isPath(path)) return beyond(node);
  if (params.length === 0) return `printed(${reached(path, contexts)}, ${literal(path.original)})`;
  return path.original === 'html' || path.original === 'url' ? `${path.original}(${reached(params[0], contexts)})` : beyond(node);
};

const partial = (node: hbs.AST.PartialStatement, contexts: Contexts): string => {
  const { name, params, hash, indent } = node;
  if (!isPath(name) || indent !== '') return beyond(node);
  const context = params.length === 0 ? contexts[0] : reached(params[0], contexts);
  const more = hash?.pairs.map(({ key, value }) => `, ${literal(key)}: ${reached(value, contexts)}`).join('');
  return `partial(${literal(name.original)})(${more === undefined ? context : `{ ...${context}${more} }`}, root)`;
};

const condition = (name: string, value: string, expected: string | undefined): string | undefined => {
  if (name === 'has') return `present(${value})`;
  if (name === 'if') return value;
  if (name === 'unless') return `!${value}`;
  return name === 'is' && expected !== undefined ? `${value} === ${expected}` : undefined;
};

const block = (node: hbs.AST.BlockStatement, contexts: Contexts): string => {
  const { path, params, program, inverse, hash } = node;
  if (hash || program.blockParams) return beyond(node);
  const value = reached(params[0], contexts);
  const otherwise = inverse ? ` else { ${body(inverse, contexts)} }` : '';
  const inner = `c${contexts.length}`;
  if (path.original === 'with') return `if (${value}) { const ${inner} = ${value}; ${body(program, [inner, ...contexts])} }${otherwise}`;
  if (path.original === 'each') {
    const loop = `for (const ${inner} of ${value}) { ${body(program, [inner, ...contexts])} }`;
    return inverse ? `if (${value}.length > 0) { ${loop} }${otherwise}` : loop;
  }
  const asked = condition(String(path.original), value, params[1] && reached(params[1], contexts));
  return asked === undefined ? beyond(node) : `if (${asked}) { ${body(program, contexts)} }${otherwise}`;
};

/** Statements that add what a part of a template prints to `out`. */
const body = (program: hbs.AST.Program, contexts: Contexts): string => {
  const statements: string[] = [];
  let pieces: string[] = [];
  const flush = (): void => {
    if (pieces.length > 0) statements.push(`out += ${pieces.join(' + ')};`);
    pieces = [];
  };
  for (const node of program.body) {
    if (isStatement<hbs.AST.ContentStatement>(node, 'ContentStatement')) {
      if (node.value !== '') pieces.push(literal(node.value));
    } else if (isStatement<hbs.AST.MustacheStatement>(node, 'MustacheStatement')) pieces.push(mustache(node, contexts));
    else if (isStatement<hbs.AST.PartialStatement>(node, 'PartialStatement')) pieces.push(partial(node, contexts));
    else if (isStatement<hbs.AST.BlockStatement>(node, 'BlockStatement')) {
      flush();
      statements.push(block(node, contexts));
    } else if (node.type !== 'CommentStatement') beyond(node);
  }
  flush();
  return statements.join('\n');
};

/** Needs `printed`, `present`, `html` and `url` of src/render/template-values.ts around it. */
export const templateFunction = (program: hbs.AST.Program): string =>
  `(partial) => (c0, root) => { let out = ''; ${body(program, ['c0'])} return out; }`;
