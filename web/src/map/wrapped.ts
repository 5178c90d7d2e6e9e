/** A text in lines of at most so many letters, cut between words; a word that is longer than a line is cut itself. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += letters) lines.push(word.slice(at, at + letters));
  }
  return lines;
}
