/** The points of a line through values in a box; unknown values leave a gap. Coordinates have one decimal. */
export function sparklinePath(values: (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const x = Math.round(index * step * 10) / 10;
    const y = Math.round((height - ((value - low) / span) * height) * 10) / 10;
    path += `${drawing ? 'L' : 'M'}${x} ${y}`;
    drawing = true;
  });
  return path;
}
