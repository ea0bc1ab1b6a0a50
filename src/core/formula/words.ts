/** A list of whole numbers (32 bits) that grows as it is written, at four bytes each. */
export class Words {
  private words = new Int32Array(64);
  private filled = 0;

  get length(): number {
    return this.filled;
  }

  push(word: number): void {
    if (this.filled === this.words.length) {
      const more = new Int32Array(this.words.length * 2);
      more.set(this.words);
      this.words = more;
    }
    this.words[this.filled++] = word;
  }

  at(place: number): number {
    return this.words[place]!;
  }
}
