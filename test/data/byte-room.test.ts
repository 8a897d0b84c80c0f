import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteRoom, bytesBy, putBytes, putNumber, putText } from '../../src/data/byte-room.ts';

it('puts numbers, texts and bytes one after the other, however many they are', () => {
  const room = byteRoom();
  const number = fc.oneof(fc.nat(200), fc.integer(), fc.double(), fc.constantFrom(-0, 9, 10, 99, 100, 0.5));
  const long = fc.nat(30_000).map((length) => '第一'.repeat(length));
  fc.assert(
    fc.property(fc.array(fc.oneof(number, fc.string({ unit: 'binary' }), fc.uint8Array(), long)), (pieces) => {
      const put = bytesBy(room, (to) => {
        for (const piece of pieces)
          if (typeof piece === 'number') putNumber(to, piece);
          else if (typeof piece === 'string') putText(to, piece);
          else putBytes(to, piece);
      });
      const written = pieces.map((piece) => (typeof piece === 'object' ? Buffer.from(piece) : Buffer.from(String(piece))));
      expect(Buffer.from(put).equals(Buffer.concat(written))).toBe(true);
    }),
  );
});

it('begins anew after what could not be finished', () => {
  const room = byteRoom();
  const fail = (): Uint8Array =>
    bytesBy(room, (to) => {
      putText(to, 'half');
      throw new Error('no more');
    });
  expect(fail).toThrow('no more');
  expect(Buffer.from(bytesBy(room, (to) => putText(to, 'whole'))).toString()).toBe('whole');
});
