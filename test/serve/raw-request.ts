import net from 'node:net';

export interface RawAnswer {
  /** 0 when the connection closed without an answer. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly text: string;
}

/** Sends bytes as they are and reads until the server closes (or `patience` ms without an end, for answers that stay open). */
export const rawRequest = (port: number, data: string, patience = 2000): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(data, 'latin1')));
    const pieces: Buffer[] = [];
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', () => undefined);
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('close', () => {
      const text = Buffer.concat(pieces).toString('utf8');
      const end = text.indexOf('\r\n\r\n');
      const [first = '', ...lines] = text.slice(0, end).split('\r\n');
      resolve({
        status: Number(/^HTTP\/1\.[01] ([0-9]{3})/.exec(first)?.[1] ?? 0),
        headers: new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])),
        body: end === -1 ? '' : text.slice(end + 4),
        text,
      });
    });
  });
