/**
 * Sum of the characters' values (their places in `alphabet`) times the weights.
 * Throws RangeError on another length or a foreign character; the text is not repeated, it may be an identity number.
 */
export function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  if (text.length !== weights.length || [...text].some((character) => !alphabet.includes(character))) {
    throw new RangeError(`expected ${weights.length} characters out of ${alphabet}`);
  }
  return weights.reduce((sum, weight, place) => sum + weight * alphabet.indexOf(text.charAt(place)), 0);
}
