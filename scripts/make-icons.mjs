/**
 * Draws the icons of manifest.xml into assets/icons: `node scripts/make-icons.mjs`.
 * A motif is a few strokes on a 16 × 16 grid; PNG is written by hand (zlib does the packing), so no drawing
 * program or image library is needed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const sizes = [16, 32, 64, 80];
const blue = [15, 108, 189];
const white = [255, 255, 255];

/** Strokes as [x1, y1, x2, y2], all 1.7 wide, in white on a blue rounded square. */
const motifs = {
  icon: [
    [3.6, 4.6, 8.6, 4.6],
    [3.6, 8, 6.4, 8],
    [3.6, 11.4, 5.4, 11.4],
    [7, 9.8, 9, 12],
    [9, 12, 12.9, 7],
  ],
  new: [
    [8, 3.8, 8, 12.2],
    [3.8, 8, 12.2, 8],
  ],
  check: [
    [3.6, 8.4, 6.8, 11.8],
    [6.8, 11.8, 12.6, 4.6],
  ],
  audit: [
    [6.8, 3.8, 4.4, 3.8],
    [4.4, 3.8, 4.4, 9.6],
    [4.4, 6.4, 6.4, 6.4],
    [9.2, 6.4, 7.4, 8.4],
    [7.4, 8.4, 9.2, 10.4],
    [9.2, 10.4, 11, 8.4],
    [11, 8.4, 9.2, 6.4],
    [10.4, 9.8, 12.6, 12.4],
  ],
  funding: [
    [4.6, 3.6, 8, 7.6],
    [11.4, 3.6, 8, 7.6],
    [8, 7.6, 8, 12.6],
    [5, 8.2, 11, 8.2],
    [5, 10.6, 11, 10.6],
  ],
};

const folder = new URL("../assets/icons/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, strokes] of Object.entries(motifs))
  for (const size of sizes)
    writeFileSync(new URL(`${name}-${size}.png`, folder), png(size, paint(strokes, size)));

/** RGBA bytes; every pixel is the mean of 4 × 4 samples, which smooths the edges. */
function paint(strokes, size) {
  const pixels = Buffer.alloc(size * size * 4);
  const samples = 4;
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0, 0];
    for (let s = 0; s < samples * samples; s++) {
      const x = (((at % size) + ((s % samples) + 0.5) / samples) * 16) / size;
      const y = ((Math.floor(at / size) + (Math.floor(s / samples) + 0.5) / samples) * 16) / size;
      const colour = colourAt(strokes, x, y);
      if (colour) [...colour, 255].forEach((part, channel) => (sum[channel] += part));
    }
    const covered = sum[3] / 255 || 1;
    for (let channel = 0; channel < 3; channel++)
      pixels[at * 4 + channel] = Math.round(sum[channel] / covered);
    pixels[at * 4 + 3] = Math.round(sum[3] / (samples * samples));
  }
  return pixels;
}

function colourAt(strokes, x, y) {
  if (strokes.some((stroke) => distance(stroke, x, y) < 0.85)) return white;
  const corner = 3;
  const [dx, dy] = [x, y].map((v) => Math.max(Math.abs(v - 8) - (7.6 - corner), 0));
  return Math.hypot(dx, dy) < corner ? blue : undefined;
}

/** From a point to a stroke. */
function distance([x1, y1, x2, y2], x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function png(size, pixels) {
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, y) =>
      Buffer.concat([Buffer.of(0), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
    ),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, red green blue alpha
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
