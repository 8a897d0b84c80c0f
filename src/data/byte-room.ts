/** Where the bytes of one file are put together: one room serves one file after the other, for most are of a size. */
export interface ByteRoom {
  bytes: Buffer;
  length: number;
}

export const byteRoom = (): ByteRoom => ({ bytes: Buffer.allocUnsafeSlow(64 * 1024), length: 0 });

const roomFor = (room: ByteRoom, more: number): void => {
  if (room.length + more <= room.bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * (room.length + more));
  larger.set(room.bytes.subarray(0, room.length));
  room.bytes = larger;
};

export const putBytes = (room: ByteRoom, bytes: Uint8Array): void => {
  roomFor(room, bytes.length);
  room.bytes.set(bytes, room.length);
  room.length += bytes.length;
};

/** Those from `start` to before `end`. */
export const putPart = (room: ByteRoom, bytes: Uint8Array, start: number, end: number): void => putBytes(room, bytes.subarray(start, end));

/** As UTF-8. */
export const putText = (room: ByteRoom, text: string): void => {
  roomFor(room, 3 * text.length);
  room.length += room.bytes.write(text, room.length, 'utf8');
};

const zero = 0x30;

/** As `String` writes it; figures are small as a rule. */
export const putNumber = (room: ByteRoom, value: number): void => {
  if (!Number.isInteger(value) || value < 0 || value > 99) {
    putText(room, String(value));
    return;
  }
  roomFor(room, 2);
  if (value > 9) room.bytes[room.length++] = zero + Math.floor(value / 10);
  room.bytes[room.length++] = zero + (value % 10);
};

/** The bytes of one file, as `put` puts them together. */
export const bytesBy = (room: ByteRoom, put: (room: ByteRoom) => void): Uint8Array => {
  room.length = 0;
  put(room);
  return Buffer.from(room.bytes.subarray(0, room.length));
};
