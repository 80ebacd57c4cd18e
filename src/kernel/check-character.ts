const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The check character of GB/T 17710 (ISO 7064 MOD 37,36) for a text of digits and capital letters: it finds every single wrong character
 * and nearly every exchange of two. Throws RangeError on any other character.
 */
export function checkCharacterOf(text: string): string {
  const sum = [...text].reduce((held, character) => {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError('a checked number consists of digits and capital letters');
    return (((held + value) % 36 || 36) * 2) % 37;
  }, 36);
  return alphabet.charAt((37 - sum) % 36);
}
