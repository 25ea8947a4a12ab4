import { statfs } from 'node:fs/promises';
import { settings } from './settings.ts';

/** One sentence that says why the server cannot start and what to do. */
export async function explain(thrown: unknown): Promise<string> {
  const { code, message = String(thrown) } = thrown as NodeJS.ErrnoException;
  const { dataDir, port } = settings;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set CAIRN_SUPABASE_PORT to a free one.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return `The data folder ${dataDir} cannot be written to. Set CAIRN_DATA_DIR to another one.`;
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `The data folder ${dataDir} is a file. Remove it, or set CAIRN_DATA_DIR to another folder.`;
  }
  if (thrown instanceof SyntaxError) {
    return `The file secrets.json in ${dataDir} is damaged. Remove it; everybody then signs in anew.`;
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'No Postgres answers at CAIRN_DATABASE_URL.';
  if (await isFull(dataDir)) return `The disk is full: free some space for ${dataDir}.`;
  return message;
}

/** PGlite fails in many ways on a full disk, so the disk itself is asked. */
async function isFull(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.blocks > 0 && disk.bavail * disk.bsize < 4 * 1024 * 1024;
}
