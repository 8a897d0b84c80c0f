import { visible } from '../formats/visible.ts';

export interface Circumstances {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  readonly argv: readonly string[];
  /** Folders that a report names in short, so that it tells nothing about the machine: the longest first. */
  readonly folders: readonly { readonly path: string; readonly shown: string }[];
}

const frames = 12;
const advice = [
  '程序自身出错了，不是您写的内容有问题。dist/ 保持原样。请把下面这段文字连同出错时的操作发给维护者；文字里没有报告的内容。',
  'This is a defect of nianbao itself, not of your content. dist/ is as it was. Please send the text below to the maintainers, with what you did; it holds none of your content.',
];

/** A report that one can file about a defect: what ran where, and the way to the place in the program. Ends in a newline. */
export const defectReport = (error: unknown, { version, node, platform, argv, folders }: Circumstances): string => {
  const shorten = (text: string): string =>
    folders.reduce((shortened, { path, shown }) => shortened.replaceAll(`file://${path}`, shown).replaceAll(path, shown), text);
  const lines = [
    ...advice,
    '',
    `nianbao ${version} · Node ${node} · ${platform}`,
    `nianbao ${argv.join(' ')}`,
    ...stackOf(error).flatMap((text) => text.split('\n').slice(0, frames)),
  ];
  return `${lines.map((line) => visible(shorten(line))).join('\n')}\n`;
};

/** Of the error and of what caused it. */
const stackOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [`thrown: ${String(error)}`];
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || error.cause === error ? [own] : [own, ...stackOf(error.cause).map((text) => `cause: ${text}`)];
};
