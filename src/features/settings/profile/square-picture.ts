/** In pixels: sharp on the biggest avatar, and far below what the API takes. */
const side = 256;

/**
 * The middle of a picture as a small square JPEG, a data URL. Throws an error to show
 * for what the browser cannot draw.
 */
export async function squarePicture(file: File): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error('This file cannot be shown as a picture. Choose a JPEG, PNG or WebP.');
  });
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot scale pictures.');
  // JPEG has no transparency: what is see-through would turn black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  const length = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - length) / 2, (picture.height - length) / 2];
  context.drawImage(picture, left, top, length, length, 0, 0, side, side);
  picture.close();
  return canvas.toDataURL('image/jpeg', 0.85);
}
