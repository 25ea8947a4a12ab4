export type TextPart = { text: string; href?: string };

const address = /https?:\/\/[^\s<>"']+/gi;
const opening: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** A text in parts, of which web addresses are links. Only http and https: no other scheme is safe to follow. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = withoutTail(found);
    if (!URL.canParse(href)) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: href, href });
    end = index + href.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** An address without what ends a sentence, or closes a bracket that was not opened inside of it. */
function withoutTail(found: string): string {
  const open: string[] = [];
  let end = 0;
  for (let at = 0; at < found.length; at += 1) {
    const char = found[at] ?? '';
    const closes = opening[char];
    if (Object.values(opening).includes(char)) open.push(char);
    const belongs = closes ? open.at(-1) === closes : !'.,;:!?'.includes(char);
    if (closes && belongs) open.pop();
    if (belongs) end = at + 1;
  }
  return found.slice(0, end);
}
