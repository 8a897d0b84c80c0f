import type { Draft } from '../findings/finding.ts';
import type { RuleDocument } from '../findings/rule-document.ts';
import type { Localized } from '../language.ts';
import type { Report } from '../model/report.ts';
import { isExternal } from '../narrative/link-target.ts';

/** What came back for one address. */
export type ExternalAnswer =
  | { readonly kind: 'answered' }
  /** The last status, 400 or more. */
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer: too slow, broken off, no such host, certificate. */
  | { readonly kind: 'unreachable'; readonly reason: 'timeout' | 'connection' | 'redirects' }
  /** An address that readers outside cannot open and that is therefore not asked. */
  | { readonly kind: 'private' };

/** By address, without fragment. Plain data, for the caller to keep. */
export type ExternalAnswers = Readonly<Record<string, ExternalAnswer>>;

export interface AskOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds for one request, redirects apart. */
  readonly timeout?: number;
  /** Requests at a time, in all and to one host. */
  readonly atOnce?: number;
  readonly perHost?: number;
  readonly redirects?: number;
  /** Milliseconds before the second try. */
  readonly pause?: number;
  /** Whether an address may be asked at all; by default those of private networks and of this machine are not. */
  readonly permits?: (url: URL) => boolean;
}

const privateHost =
  /^(?:localhost|.+\.(?:localhost|local|internal|lan)|0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[(?:::|f[cd]|fe[89ab]))|^[^.[]+$/i;

/** An address on the public network, as far as its name tells. `URL` has made every spelling of an IPv4 address one. */
export const isPublic = ({ hostname }: URL): boolean => !privateHost.test(hostname);

const isWeb = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:';

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Worth a second try: the server was busy, or the way to it was. */
const passing = (answer: ExternalAnswer): boolean =>
  answer.kind === 'unreachable'
    ? answer.reason !== 'redirects'
    : answer.kind === 'refused' && (answer.status >= 500 || answer.status === 429);

type Settled = Required<AskOptions>;

const askOnce = async (address: URL, method: 'HEAD' | 'GET', options: Settled): Promise<ExternalAnswer> => {
  let url = address;
  for (let hops = 0; hops <= options.redirects; hops++) {
    if (!isWeb(url) || !options.permits(url)) return { kind: 'private' };
    const signal = AbortSignal.timeout(options.timeout);
    let response: Response;
    try {
      response = await options.fetch(url.href, { method, redirect: 'manual', signal, credentials: 'omit', headers: { accept: '*/*' } });
    } catch {
      return { kind: 'unreachable', reason: signal.aborted ? 'timeout' : 'connection' };
    }
    // Only the status is of interest; a body left unread would keep the connection open.
    await response.body?.cancel().catch(() => undefined);
    const { status } = response;
    const next = response.headers.get('location');
    if (!redirecting.has(status) || next === null) return status < 400 ? { kind: 'answered' } : { kind: 'refused', status };
    if (!URL.canParse(next, url.href)) return { kind: 'unreachable', reason: 'redirects' };
    url = new URL(next, url);
  }
  return { kind: 'unreachable', reason: 'redirects' };
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ask = async (address: string, options: Settled): Promise<ExternalAnswer> => {
  const url = new URL(address);
  const head = await askOnce(url, 'HEAD', options);
  if (head.kind === 'answered' || head.kind === 'private') return head;
  // Many servers answer HEAD wrongly or not at all.
  const get = await askOnce(url, 'GET', options);
  if (!passing(get)) return get;
  await wait(options.pause);
  return askOnce(url, 'GET', options);
};

const withoutFragment = (target: string): string => {
  const url = new URL(target);
  url.hash = '';
  return url.href;
};

/** The outside addresses of reports, each once, in order. */
export const externalAddresses = (reports: readonly Report[]): readonly string[] => [
  ...new Set(
    reports.flatMap(({ narrative }) =>
      (narrative?.links ?? []).flatMap(({ target }) => (isExternal(target) && URL.canParse(target) ? withoutFragment(target) : [])),
    ),
  ),
];

/**
 * Asks each address once, few at a time; what is in `known` is not asked again. Never throws for what a server does. The result holds
 * what was asked for and nothing else, in the order asked for.
 */
export const askExternal = async (addresses: readonly string[], known: ExternalAnswers, options: AskOptions): Promise<ExternalAnswers> => {
  const settled: Settled = { timeout: 10_000, atOnce: 8, perHost: 2, redirects: 5, pause: 1_000, permits: isPublic, ...options };
  const answers = new Map<string, ExternalAnswer>();
  const queues = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    if (Object.hasOwn(known, address)) continue;
    const { host } = new URL(address);
    const queue = queues.get(host);
    if (queue) queue.push(address);
    else queues.set(host, [address]);
  }

  // Each host has at most `perHost` lanes; all lanes together draw from `atOnce` workers.
  const lanes = [...queues.values()].flatMap((queue) => Array.from({ length: Math.min(settled.perHost, queue.length) }, () => queue));
  const worker = async (): Promise<void> => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift())
      for (let address = lane.shift(); address !== undefined; address = lane.shift()) answers.set(address, await ask(address, settled));
  };
  await Promise.all(Array.from({ length: settled.atOnce }, worker));

  const result: Record<string, ExternalAnswer> = Object.create(null);
  for (const address of addresses) {
    const answer = answers.get(address) ?? (Object.hasOwn(known, address) ? known[address] : undefined);
    if (answer) result[address] = answer;
  }
  return result;
};

export const externalLink: RuleDocument = {
  id: 'links/external',
  level: 'warning',
  title: { zh: '站外链接打不开', en: 'Outside link that does not answer' },
  clause: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）：及时检查链接的有效性，避免出现“错链”“断链”',
    en: 'Guidelines for government websites (Guobanfa [2017] No. 47): links are checked, wrong and dead ones avoided',
  },
  checks: {
    zh: '只在 check --external 时检查：每个站外网址请求一次（先 HEAD 后 GET，失败重试一次），看能不能打开。内网地址不请求，直接提示。',
    en: 'Only with check --external: each outside address is asked once (HEAD, then GET, one retry). Addresses of private networks are told without being asked.',
  },
  why: {
    zh: '别的网站会改版、停用，链接要定期复查；一时打不开也可能是网络原因，所以只作警告。',
    en: 'Other sites move and close; a failure may also be the network, hence a warning.',
  },
  examples: {
    fails: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，[通知原文](http://10.1.2.3/notice)。\n' },
    passes: { file: 'report.md', text: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费，[通知原文](https://www.gov.cn/)。\n' },
  },
};

const problemOf = (answer: ExternalAnswer): Localized | undefined => {
  switch (answer.kind) {
    case 'answered':
      return undefined;
    case 'refused':
      return answer.status === 404 || answer.status === 410
        ? { zh: `页面不存在（状态码 ${answer.status}）`, en: `does not exist (status ${answer.status})` }
        : { zh: `打不开（状态码 ${answer.status}）`, en: `does not open (status ${answer.status})` };
    case 'private':
      return { zh: '是内网地址，外面的读者打不开', en: 'is an address of a private network, which readers cannot open' };
    case 'unreachable':
      switch (answer.reason) {
        case 'timeout':
          return { zh: '很久没有回应', en: 'did not answer in time' };
        case 'redirects':
          return { zh: '不断跳转，打不开', en: 'redirects without end' };
        case 'connection':
          return { zh: '连接不上', en: 'could not be reached' };
      }
  }
};

/** A finding at every link of a report whose address did not answer well. Addresses without an answer are passed over. */
export const externalDrafts = ({ narrative }: Report, answers: ExternalAnswers): readonly Draft[] =>
  (narrative?.links ?? []).flatMap(({ target, span }): Draft[] => {
    if (!narrative || !isExternal(target) || !URL.canParse(target)) return [];
    const address = withoutFragment(target);
    const problem = Object.hasOwn(answers, address) && answers[address] ? problemOf(answers[address]) : undefined;
    if (!problem) return [];
    return [
      {
        rule: externalLink.id,
        path: `links.${target}`,
        at: { source: narrative.source, span },
        message: { zh: `站外链接“${target}”${problem.zh}`, en: `The outside link “${target}” ${problem.en}` },
        hint: {
          zh: '在浏览器里打开核对：确实失效的，换成新地址或者删去；只是一时打不开的，稍后再查',
          en: 'Open it in a browser: replace or remove what is gone; check again later what may only be out of reach for now',
        },
      },
    ];
  });
