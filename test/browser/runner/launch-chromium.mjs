import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium as driver } from "playwright-core";

/**
 * Starts the Chromium that is inside the npm package, so that a fresh machine needs nothing else.
 * @param {string} temporary folder of this run; two runs at once must not unpack over each other
 */
export async function launchChromium(temporary) {
  process.env.TMPDIR = temporary;
  // Makes the package bring its own NSS libraries, which slim systems lack. It looks when it is imported.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  return driver.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    env: { ...process.env, FONTCONFIG_FILE: await fontSettings(temporary) },
  });
}

/**
 * The package's own font settings look below /tmp only, and without any font Chromium dies at the first button.
 * Ours name the fonts unpacked in this run, and the system's if there are some.
 */
async function fontSettings(temporary) {
  const file = join(temporary, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(temporary, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(temporary, "font-cache")}</cachedir>
</fontconfig>
`,
  );
  return file;
}
