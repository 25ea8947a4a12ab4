'use client';

const margin = 16;
const titleHeight = 32;

/** What a drawing needs to look as on the page; the rest of its style is the page's. */
const painted = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

type Attributes = Record<string, string | number>;
type Font = Pick<CSSStyleDeclaration, 'color' | 'fontFamily' | 'fontSize' | 'fontWeight'>;

function make<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * A chart of the page under its title, as an SVG that needs no page around it: drawings, boxes with a
 * background, and words. That is all that charts consist of, also those without a drawing.
 */
export function pictureOf(chart: HTMLElement, title: string): SVGSVGElement {
  const { left, top, width, height } = chart.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + titleHeight + 2 * margin };
  const picture = make('svg', size);
  picture.append(make('rect', { ...size, fill: page.backgroundColor }));
  const put = (word: string, style: Font, place: Attributes) => {
    const text = make('text', {
      ...place,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'dominant-baseline': 'central',
    });
    text.textContent = word;
    picture.append(text);
  };
  const placeOf = (rect: DOMRect) => ({
    x: rect.left - left + margin,
    y: rect.top - top + margin + titleHeight,
    width: rect.width,
    height: rect.height,
  });

  function add(node: Node): void {
    if (node instanceof Text) {
      const style = node.parentElement && getComputedStyle(node.parentElement);
      // Word by word, as lines break anywhere.
      for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { x, y, width, height } = placeOf(range.getBoundingClientRect());
        // As wide as here: the fonts of the page are unknown to a picture.
        const fit = { textLength: width, lengthAdjust: 'spacingAndGlyphs' };
        if (style) put(word, style, { x, y: y + height / 2, ...fit });
      }
      return;
    }
    if (!(node instanceof HTMLElement || node instanceof SVGSVGElement)) return;
    const style = getComputedStyle(node);
    // What only screen readers know.
    if (node.getClientRects().length === 0 || style.clipPath !== 'none') return;
    const place = placeOf(node.getBoundingClientRect());
    if (node instanceof SVGSVGElement) {
      picture.append(copyOf(node, place));
      return;
    }
    if (style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
      const rx = Number.parseFloat(style.borderRadius) || 0;
      picture.append(make('rect', { ...place, rx, fill: style.backgroundColor }));
    }
    for (const child of node.childNodes) add(child);
  }

  const { color, fontFamily } = page;
  put(title, { color, fontFamily, fontSize: '16px', fontWeight: '600' }, { x: margin, y: margin + 8 });
  add(chart);
  return picture;
}

/** A drawing with the style that the page gives it. */
function copyOf(drawing: SVGSVGElement, place: Attributes): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of painted) element.style.setProperty(name, style.getPropertyValue(name));
  });
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  return copy;
}
