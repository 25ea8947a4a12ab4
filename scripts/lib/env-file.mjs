import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/**
 * Takes the settings of .env.local and .env into the environment, for the
 * launcher as for Next, which reads the same files. What is set already wins.
 */
export function loadEnvFiles() {
  for (const file of ['.env.local', '.env']) {
    for (const [name, value] of Object.entries(parse(read(file)))) process.env[name] ??= value;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return '';
  }
}

/** `NAME=value` lines; quotes and `export` are taken off. (Node 18 has no parser of its own.) @param {string} text */
function parse(text) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const line of text.split('\n')) {
    const [, name, quoted, plain] =
      /^\s*(?:export\s+)?([A-Z_a-z]\w*)\s*=\s*(?:(["'`].*["'`])|([^#]*?))\s*(?:#.*)?$/.exec(line) ?? [];
    if (name) values[name] = quoted ? quoted.slice(1, -1) : (plain ?? '');
  }
  return values;
}
