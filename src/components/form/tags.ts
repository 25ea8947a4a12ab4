/**
 * `tags` and those in a typed or pasted text, which commas and line breaks part. Blanks are
 * tidied; a tag that is there already, in whatever case, is not added again.
 */
export function addTags(tags: readonly string[], text: string): string[] {
  const all = [...tags];
  const known = new Set(tags.map(keyOf));
  for (const part of text.split(/[,\n]/)) {
    const tag = part.trim().replaceAll(/\s+/g, ' ');
    if (tag === '' || known.has(keyOf(tag))) continue;
    known.add(keyOf(tag));
    all.push(tag);
  }
  return all;
}

const keyOf = (tag: string): string => tag.normalize().toLowerCase();
