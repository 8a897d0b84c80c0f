import type { Server } from 'node:http';
import { errorCode, ioSentence } from '../io-error.ts';
import { ProjectError } from '../project-error.ts';

export interface Address {
  /** 0: any that is free. */
  readonly port: number;
  /** Default 127.0.0.1: nobody else in the network sees a draft. */
  readonly host?: string;
}

const tries = 20;

const bind = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

/** Binds to the port, or to the next one that is free; returns the one it got. Throws `ProjectError` when none can be had. */
export const listen = async (server: Server, { port, host = '127.0.0.1' }: Address): Promise<number> => {
  const last = port === 0 ? 0 : Math.min(port + tries - 1, 65535);
  for (let candidate = port; candidate <= last; candidate++) {
    try {
      return await bind(server, candidate, host);
    } catch (thrown) {
      const code = errorCode(thrown);
      if (code === undefined) throw thrown;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new ProjectError({
          zh: `“${host}”不是这台电脑的地址。请检查 --host，或者去掉它`,
          en: `“${host}” is no address of this machine. Check --host, or leave it out`,
        });
      if (code !== 'EADDRINUSE') throw new ProjectError(portSentence(code, candidate));
    }
  }
  throw new ProjectError({
    zh: `端口 ${port} 至 ${last} 都已被占用。请用 --port 另选一个，如 --port ${last < 60000 ? last + 100 : 4321}`,
    en: `Ports ${port} to ${last} are all in use. Choose another with --port, such as --port ${last < 60000 ? last + 100 : 4321}`,
  });
};

const portSentence = (code: string, port: number): { zh: string; en: string } =>
  code === 'EACCES'
    ? {
        zh: `没有权限使用端口 ${port}。请用 --port 选一个 1024 以上的端口`,
        en: `Port ${port} needs more rights than this user has. Choose one above 1024 with --port`,
      }
    : ioSentence(code, 'read', `:${port}`);

const patience = 1000;

/** Stops: running answers may finish for a second, Node itself closes idle connections at once. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
