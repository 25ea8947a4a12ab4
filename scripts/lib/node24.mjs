import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './processes.mjs';

const brought = path.join(root, 'node_modules/node/bin/node');

export const broughtNode = () => existsSync(brought);

/** The Node that Cairn brings along; the machine's own where that one is new enough. */
export function node24() {
  if (broughtNode()) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Failure(
    'npm did not install the Node that Cairn brings along: set ignore-scripts=false in your npm settings, or use Node 24.',
  );
}
