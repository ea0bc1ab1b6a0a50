/** Whether two stretches of words share a pair of characters: 培训80人 and 培训经费. */
export function shareWord(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}
