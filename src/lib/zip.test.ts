import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zip } from './zip';

async function* texts(...parts: string[]) {
  yield* parts;
}

async function* entries() {
  yield { name: 'empty.csv', content: texts() };
  yield { name: 'größe.csv', content: texts('a,b\r\n', 'ä'.repeat(200_000), '\n') };
}

async function pack(files: Parameters<typeof zip>[0]): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(zip(files, new Date('2026-11-21T23:45:10Z'))));
}

it('can be read back from its directory', async () => {
  const archive = await pack(entries());
  const end = archive.length - 22;
  expect(archive.readUInt16LE(end + 10)).toBe(2);
  let place = archive.readUInt32LE(end + 16);
  const read: Record<string, string> = {};
  for (let file = 0; file < 2; file++) {
    const [packed, nameLength] = [archive.readUInt32LE(place + 20), archive.readUInt16LE(place + 28)];
    const name = archive.subarray(place + 46, place + 46 + nameLength).toString();
    const start = archive.readUInt32LE(place + 42) + 30 + nameLength;
    read[name] = inflateRawSync(archive.subarray(start, start + packed)).toString();
    expect(archive.readUInt32LE(place + 24)).toBe(Buffer.byteLength(read[name] ?? ''));
    place += 46 + nameLength;
  }
  expect(read).toEqual({ 'empty.csv': '', 'größe.csv': `a,b\r\n${'ä'.repeat(200_000)}\n` });
});

it('ends with the error of a file that cannot be read', async () => {
  async function* broken() {
    yield 'a,b\r\n';
    throw new Error('The database is gone.');
  }
  async function* files() {
    yield { name: 'broken.csv', content: broken() };
  }
  await expect(pack(files())).rejects.toThrow('The database is gone.');
});
