import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position };
  readonly message: string;
  readonly severity: number;
}

export interface LanguageClient {
  readonly open: (file: string, text: string) => Promise<readonly Diagnostic[]>;
  readonly hover: (file: string, position: Position) => Promise<string>;
  /** Labels and documentation of what is offered. */
  readonly complete: (file: string, position: Position) => Promise<readonly { readonly label: string; readonly documentation: string }[]>;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly items?: readonly { readonly section?: string }[];
  };
  readonly result?: unknown;
}

const textOf = (content: unknown): string => {
  if (typeof content === 'string') return content;
  return typeof content === 'object' && content !== null && 'value' in content ? String(content.value) : '';
};

/** The YAML language server as an editor runs it: a process that is talked to over its standard input and output. */
export const languageClient = async (folder: string, schemas: Readonly<Record<string, unknown>> = {}): Promise<LanguageClient> => {
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const diagnosed = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  const settings = {
    yaml: { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false }, format: { enable: false } },
  };
  let next = 1;
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const request = (method: string, params: unknown): Promise<unknown> =>
    new Promise((done) => {
      const id = next++;
      waiting.set(id, done);
      send({ id, method, params });
    });
  const section = (name: string | undefined): unknown => (name === 'yaml' ? settings.yaml : name === undefined ? settings : {});
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === undefined) {
      if (typeof id === 'number') waiting.get(id)?.(result);
    } else if (method === 'textDocument/publishDiagnostics') diagnosed.get(params?.uri ?? '')?.(params?.diagnostics ?? []);
    else if (id !== undefined)
      send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map((item) => section(item.section)) : null });
  };
  let buffer = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())?.[1]);
      if (buffer.length < end + 4 + length) return;
      receive(JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString()));
      buffer = buffer.subarray(end + 4 + length);
    }
  });
  const root = pathToFileURL(folder).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'site' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  const at = (file: string, position: Position) => ({ textDocument: { uri: pathToFileURL(file).href }, position });
  return {
    open: (file, text) =>
      new Promise((done) => {
        const uri = pathToFileURL(file).href;
        diagnosed.set(uri, done);
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      }),
    hover: async (file, position) => {
      const result = await request('textDocument/hover', at(file, position));
      return typeof result === 'object' && result !== null && 'contents' in result ? textOf(result.contents) : '';
    },
    complete: async (file, position) => {
      const result = await request('textDocument/completion', at(file, position));
      const items = typeof result === 'object' && result !== null && 'items' in result && Array.isArray(result.items) ? result.items : [];
      return items.map((item) => ({ label: String(item.label), documentation: textOf(item.documentation) }));
    },
    close: async () => {
      await request('shutdown', null);
      const ended = new Promise((done) => server.once('exit', done));
      send({ method: 'exit' });
      await ended;
    },
  };
};
