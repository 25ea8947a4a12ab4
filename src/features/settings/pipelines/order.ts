interface Placed {
  id: string;
}

/** The list with one of its items in another place; the index is among the others. */
export function reorder<Item extends Placed>(items: Item[], id: string, index: number): Item[] {
  const item = items.find((one) => one.id === id);
  return item ? items.filter((one) => one !== item).toSpliced(index, 0, item) : items;
}

/** What the API takes for that place in a list of two or more: after the one above, or before the first. */
export function placeAt(
  items: Placed[],
  id: string,
  index: number,
): { after_id: string } | { before_id: string } {
  const others = items.filter((one) => one.id !== id);
  const above = others[index - 1];
  return above ? { after_id: above.id } : { before_id: others[0]?.id ?? id };
}
