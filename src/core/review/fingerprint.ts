/**
 * A short text that is the same for the same content: what a decision was made about can be told from what stands
 * there now. Two independent 32-bit hashes, so that one in 10¹⁹ pairs is taken for equal; it guards against changed
 * figures, not against forgery.
 * @param content plain data, compared as JSON
 * @example fingerprintOf(["240 元"]) === fingerprintOf(["240 元"])
 */
export function fingerprintOf(content: unknown): string {
  const text = JSON.stringify(content) ?? "";
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(36).padStart(7, "0")).join("");
}
