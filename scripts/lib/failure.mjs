/** A failure that a person can do something about: shown as its one sentence, without a stack. */
export class Failure extends Error {}

/**
 * Makes a sentence of what the system refused; null for what is a fault of ours.
 * @param {string} text A message or the output of a tool.
 */
export function systemFailure(text) {
  if (/ENOSPC|No space left on device/.test(text)) {
    return new Failure('The disk is full: free some space and run this again.');
  }
  const place = /(?:EACCES|EROFS|EPERM)[^\n]*?'([^'\n]+)'/.exec(text)?.[1];
  if (place || /EACCES|EROFS/.test(text)) {
    return new Failure(`No permission to write ${place ?? 'in this folder'}: check who owns it.`);
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED/.test(text)) {
    return new Failure('The package registry does not answer: check the network and run this again.');
  }
  return null;
}
