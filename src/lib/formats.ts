/**
 * The formats of `Intl`, each made once: making one takes a hundred times as long as
 * using it, and a board shows hundreds of dates and amounts.
 */
export const dateFormat = remember((locale: string, options: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(locale, options);
});

export const numberFormat = remember((locale: string, options: Intl.NumberFormatOptions) => {
  return new Intl.NumberFormat(locale, options);
});

const mostKept = 500;

function remember<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? make(locale, options);
    // On a server the browsers of the world bring as many locales.
    if (formats.size >= mostKept) formats.clear();
    formats.set(key, format);
    return format;
  };
}
