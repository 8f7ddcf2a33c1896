// The same ladder as ours, from one decode of each picture. node ladder.js FOLDER-OF-RESULTS PICTURE…
const sharp = require("sharp");
const [folder, ...pictures] = process.argv.slice(2);
sharp.concurrency(1);
sharp.cache(false);

async function ladder(picture) {
  const { data, info } = await sharp(picture).autoOrient().resize({ width: 1920, withoutEnlargement: true })
    .raw().toBuffer({ resolveWithObject: true });
  for (const width of [320, 640, 960, 1280, 1920]) {
    const sized = await sharp(data, { raw: info }).resize({ width }).raw().toBuffer({ resolveWithObject: true });
    const from = () => sharp(sized.data, { raw: sized.info });
    await from().jpeg({ quality: 80, mozjpeg: true }).toFile(`${folder}/${width}.jpg`);
    await from().webp({ quality: 78, effort: 4 }).toFile(`${folder}/${width}.webp`);
    await from().avif({ quality: 60, effort: 2, chromaSubsampling: "4:2:0" }).toFile(`${folder}/${width}.avif`);
  }
}

(async () => {
  for (const picture of pictures) await ladder(picture);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(`${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}`);
})();
