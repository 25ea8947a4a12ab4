import 'server-only';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: AsyncIterable<string>;
}

/** Little-endian numbers, each as [value, bytes], one after the other. */
function record(...fields: [value: number, bytes: 2 | 4][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((size, [, bytes]) => size + bytes, 0));
  let offset = 0;
  for (const [value, bytes] of fields) offset = buffer.writeUIntLE(value, offset, bytes);
  return buffer;
}

/** Sizes follow the content, and names are UTF-8: bits 3 and 11 of the flags. */
const flags = 0x0808;
const version = 20;
const deflated = 8;

/** Date and time as MS-DOS kept them, in UTC. */
function dosTime(now: Date): [time: number, date: number] {
  const time = (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1);
  const date = ((now.getUTCFullYear() - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate();
  return [time, date];
}

/**
 * A ZIP archive (APPNOTE 6.3), written as its files are read: in memory there is
 * never more than a piece of one. Files and archive may have 4 GB at most.
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry>,
  now = new Date(),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const [time, date] = dosTime(now);
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const bytes = Buffer.from(name);
    const start = offset;
    const head = Buffer.concat([
      record([0x04034b50, 4], [version, 2], [flags, 2], [deflated, 2], [time, 2], [date, 2]),
      record([0, 4], [0, 4], [0, 4], [bytes.length, 2], [0, 2]),
      bytes,
    ]);
    yield new Uint8Array(head);
    offset += head.length;
    let [sum, size, packed] = [0, 0, 0];
    const deflate = createDeflateRaw();
    const fill = (async () => {
      for await (const text of content) {
        const piece = Buffer.from(text);
        sum = crc32(piece, sum);
        size += piece.length;
        if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
      }
      deflate.end();
    })().catch((error: Error) => deflate.destroy(error));
    for await (const piece of deflate) {
      packed += piece.length;
      yield new Uint8Array(piece);
    }
    await fill;
    const sums = record([sum, 4], [packed, 4], [size, 4]);
    const tail = Buffer.concat([record([0x08074b50, 4]), sums]);
    yield new Uint8Array(tail);
    offset += packed + tail.length;
    directory.push(
      Buffer.concat([
        record([0x02014b50, 4], [version, 2], [version, 2], [flags, 2], [deflated, 2], [time, 2], [date, 2]),
        sums,
        record([bytes.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [start, 4]),
        bytes,
      ]),
    );
  }
  const files = Buffer.concat(directory);
  const count = directory.length;
  yield new Uint8Array(files);
  yield new Uint8Array(
    record([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [files.length, 4], [offset, 4], [0, 2]),
  );
}
