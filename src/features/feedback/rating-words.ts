/** What each rating says, from 1 to 5; colour and stars never stand alone. */
const words = ['Very unhappy', 'Unhappy', 'Neither nor', 'Happy', 'Very happy'] as const;

export const ratings = words.map((label, index) => ({ value: index + 1, label }));

export const ratingWords = (rating: number): string => words[rating - 1] ?? '';
