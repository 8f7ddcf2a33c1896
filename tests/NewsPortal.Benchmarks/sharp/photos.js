// Writes photo-like JPEGs: light that changes slowly, edges of objects, texture, the grain of a sensor, and a caption.
// node photos.js FOLDER COUNT
const sharp = require("sharp");
const [folder, count] = process.argv.slice(2);
const width = 4000, height = 3000;

function random(seed) {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

async function photo(number) {
  const next = random(number + 1);
  const waves = Array.from({ length: 12 }, () => [next() * 0.02, next() * 0.02, next() * 6.28, 10 + next() * 18]);
  const discs = Array.from({ length: 40 }, () => [next() * width, next() * height, (50 + next() * 400) ** 2, next() * 120 - 60]);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    const near = discs.filter(([, top, size]) => (y - top) ** 2 < size);
    for (let x = 0; x < width; x++) {
      let light = 60 + 100 * y / height;
      for (let w = 0; w < 4; w++) light += waves[w][3] * Math.sin(waves[w][0] * x + waves[w][1] * y + waves[w][2]) / 2;
      for (const [left, top, size, change] of near) if ((x - left) ** 2 + (y - top) ** 2 < size) light += change;
      const texture = 8 * Math.sin(x * 0.9) * Math.cos(y * 0.7 + x * 0.05) * (x % 1000 < 500 ? 1 : 0);
      for (let c = 0; c < 3; c++) pixels[at++] = Math.min(255, Math.max(0, light + texture + (c - 1) * 25 * Math.sin(x / 900 + number) + (next() - 0.5) * 14));
    }
  }
  const caption = `<svg width="3000" height="300"><text x="40" y="200" font-size="160" fill="white">Hội nghị toàn thể ${number}</text></svg>`;
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(caption), left: 200, top: 2500 }]).jpeg({ quality: 92 }).toFile(`${folder}/${number}.jpg`);
}

(async () => {
  for (let i = 0; i < Number(count); i++) await photo(i);
})();
